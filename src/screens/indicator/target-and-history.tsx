import type { Answer } from "#core/assessment/answer.ts";
import type { Assessment, EarlierResult } from "#core/assessment/assessment.ts";
import { isUnreviewed } from "#core/carry-over/is-unreviewed.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { namedLevel, type Question } from "#core/questionnaire/questions.ts";
import { valueInWords, valueLabel } from "#core/report/figure-words.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { ExactText, parseExact } from "#core/shared/exact.ts";
import { paths } from "#screens/paths.ts";
import { Icon } from "#ui/icon.tsx";
import { LevelChip } from "#ui/level-chip.tsx";
import { SelectField, type SelectOption } from "#ui/select-field.tsx";
import { writeDecimal } from "./decimal-text.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface TargetAndHistoryProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly assessment: Assessment;
  readonly answer: Answer;
  readonly edits: AnswerEdits;
}

/** What is wanted this year, and what was reached before. */
export function TargetAndHistory(props: TargetAndHistoryProps) {
  const { questionnaire, question, assessment, answer, edits } = props;
  const { year, earlier } = assessment.details;
  return (
    <section>
      <h2>Sasaran dan riwayat</h2>
      <SelectField
        label={`Sasaran ${year}`}
        value={answer.target ?? ""}
        options={targetOptions(questionnaire, question, answer.target)}
        onChange={(event) => {
          const target = ExactText.safeParse(event.currentTarget.value);
          edits.setTarget(target.success ? target.data : null);
        }}
      />
      <TargetText {...props} />
      {earlier !== null && <Earlier questionnaire={questionnaire} question={question} earlier={earlier} />}
      {isUnreviewed(assessment, question.id) && (
        <p>Belum ditinjau: isinya dibawa dari penilaian {assessment.details.carried?.year}.</p>
      )}
      <a href={paths.history(assessment.id, question.id)}>Riwayat perubahan</a>
    </section>
  );
}

/** The levels of the indicator, and a wanted value between two levels where one was set elsewhere. */
function targetOptions(
  questionnaire: Questionnaire,
  { indicator }: Question,
  target: ExactText | null,
): readonly SelectOption[] {
  const levels = indicator.levels.map(({ level }) => {
    const name = namedLevel(questionnaire, indicator, level)?.name;
    return { value: String(level), label: name === undefined ? String(level) : `${level} · ${name}` };
  });
  const isOther = target !== null && !levels.some(({ value }) => value === target);
  const other = isOther ? [{ value: target, label: writeDecimal(target) }] : [];
  return [{ value: "", label: "Belum ditentukan" }, ...other, ...levels];
}

function TargetText({ questionnaire, question, answer }: TargetAndHistoryProps) {
  const value = answerValue(questionnaire, question, answer);
  if (value === null || answer.target === null) {
    return null;
  }
  if (value.compare(parseExact(answer.target)) >= 0) {
    return (
      <p className="effect-side__complete">
        <Icon name="check" isSmall /> Sasaran tercapai.
      </p>
    );
  }
  return (
    <p className="warn">
      <Icon name="target" isSmall /> Masih di bawah sasaran.
    </p>
  );
}

interface EarlierProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly earlier: EarlierResult;
}

function Earlier({ questionnaire, question: { id, indicator }, earlier }: EarlierProps) {
  const exact = Object.hasOwn(earlier.values, id) ? earlier.values[id] : undefined;
  const value = exact === undefined ? null : parseExact(exact);
  const scale = { min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) };
  return (
    <dl className="effect-side__history">
      <dt>{earlier.label}</dt>
      <dd>
        <LevelChip
          value={value === null ? null : value.valueOf()}
          shown={value === null ? "·" : valueInWords(indicator, value)}
          label={value === null ? "Tidak ada" : valueLabel(indicator, value)}
          scale={scale}
        />
      </dd>
    </dl>
  );
}
