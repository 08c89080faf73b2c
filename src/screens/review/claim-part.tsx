import { answerTo } from "#core/assessment/assessment.ts";
import { namedLevel, type Question } from "#core/questionnaire/questions.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { paths } from "#screens/paths.ts";
import { LevelChip } from "#ui/level-chip.tsx";
import { levelLabel, scaleNumbers } from "./level-words.ts";

interface ClaimPartProps extends Pick<AssessmentView, "questionnaire" | "assessment"> {
  readonly question: Question;
}

/** What the OPD says of the question: the level, and the explanation in its words. */
export function ClaimPart({ questionnaire, assessment, question }: ClaimPartProps) {
  const { indicator, id } = question;
  const answer = answerTo(assessment, id);
  const value = answerValue(questionnaire, question, answer);
  const name = value === null ? null : namedLevel(questionnaire, indicator, value.floor().valueOf());
  return (
    <section aria-labelledby="reviu-klaim">
      <h2 id="reviu-klaim">Yang diklaim</h2>
      <p className="claim__level">
        <LevelChip
          value={value === null ? null : value.valueOf()}
          shown={value === null ? "·" : valueInWords(indicator, value)}
          scale={scaleNumbers(questionnaire)}
          label={value === null ? "Belum dijawab" : levelLabel(indicator, value)}
          isLarge
        />
        <span>
          <b>{value === null ? "Belum dijawab" : (name?.name ?? levelLabel(indicator, value))}</b>
          {answer.standing.kind === "by-hand" && (
            <span className="quiet"> ditetapkan langsung, tidak dari centang kriteria</span>
          )}
        </span>
        <a href={paths.indicator(assessment.id, id)}>Buka jawaban</a>
      </p>
      {answer.serviceName !== "" && <p>Layanan yang dinilai: {answer.serviceName}</p>}
      <Text title="Fakta" text={answer.facts} />
      <Text title="Analisis" text={answer.analysis} />
    </section>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <h3 className="claim__title">{title}</h3>
      {text.trim() === "" ? <p className="quiet">Tidak ditulis.</p> : <p className="claim__text">{text}</p>}
    </>
  );
}
