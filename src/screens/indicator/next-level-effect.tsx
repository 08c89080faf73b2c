import type { Answer } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { type MissingForNextLevel, missingForNextLevel } from "#core/scoring/missing-for-next-level.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { displayIndonesian, Fraction } from "#core/shared/exact.ts";
import { gainOnIndex, scoreOf } from "./gain-on-index.ts";
import { gainText } from "./gain-text.ts";

interface NextLevelEffectProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly answer: Answer;
  readonly scorecard: Scorecard;
}

/** What the next level asks, and exactly what it is worth. */
export function NextLevelEffect({ questionnaire, question, answer, scorecard }: NextLevelEffectProps) {
  const { indicator } = question;
  if (indicator.valueRule.kind === "external-index") {
    return (
      <section>
        <h2>Cara menaikkan</h2>
        <p>Nilai indikator ini mengikuti {indicator.valueRule.index}; tidak ada kriteria yang dicentang.</p>
      </section>
    );
  }
  const next = missingForNextLevel(questionnaire, question, answer);
  if (next === null) {
    const isAtTop = answerValue(questionnaire, question, answer) !== null;
    return isAtTop ? (
      <section>
        <h2>Tingkat tertinggi</h2>
        <p>Semua tingkat sudah tercapai. Pastikan penjelasan dan buktinya lengkap.</p>
      </section>
    ) : null;
  }
  const unit = indicator.valueRule.kind === "items" ? "butir" : "kriteria";
  return (
    <section>
      <h2>Naik ke tingkat {next.level}</h2>
      <MissingText next={next} unit={unit} />
      <GainText next={next} question={question} scorecard={scorecard} />
    </section>
  );
}

function MissingText({ next, unit }: { readonly next: MissingForNextLevel; readonly unit: string }) {
  const { missing, enough } = next;
  if (enough === 0) {
    return <p>Semua {unit} tingkat ini sudah dicentang.</p>;
  }
  return (
    <>
      <p>
        {enough < missing.length
          ? `Cukup ${enough} dari ${missing.length} ${unit} ini:`
          : `Kurang ${enough} ${unit}:`}
      </p>
      <ul className="effect-side__missing">
        {missing.map((criterion) => (
          <li key={criterion.id}>{criterion.text}</li>
        ))}
      </ul>
    </>
  );
}

function GainText({
  next,
  question,
  scorecard,
}: Pick<NextLevelEffectProps, "question" | "scorecard"> & { readonly next: MissingForNextLevel }) {
  const gain = gainOnIndex(scorecard, question.id, next.gainIfMet);
  if (gain === null) {
    return null;
  }
  const { index } = scorecard;
  const isUnanswered = scoreOf(scorecard, question.id)?.value === null;
  const jumps = next.valueIfMet.compare(new Fraction(next.level)) > 0 && next.valueIfMet.d === 1n;
  return (
    <>
      <p>
        <span className="delta">{gainText(gain)}</span>{" "}
        {isUnanswered ? "pada batas bawah indeks" : "pada indeks"}
        {index.kind === "final" &&
          `: dari ${displayIndonesian(index.exact)} menjadi ${displayIndonesian(index.exact.add(gain))}`}
      </p>
      {jumps && (
        <p className="quiet">
          Langsung menjadi tingkat {valueInWords(question.indicator, next.valueIfMet)}, karena tingkat di
          atasnya sudah dicentang.
        </p>
      )}
    </>
  );
}
