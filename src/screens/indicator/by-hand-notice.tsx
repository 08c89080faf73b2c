import { type Answer, type Standing, UNANSWERED } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { handValue } from "#core/questionnaire/scale.ts";
import { valueInWords, valueLabel } from "#core/report/figure-words.ts";
import { disagreesWithTicks, valueByRule } from "#core/scoring/answer-value.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface ByHandNoticeProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly answer: Answer;
  /** That of the answer. */
  readonly standing: Extract<Standing, { readonly kind: "by-hand" }>;
  readonly edits: AnswerEdits;
}

/** Says that the level was set by hand, what the ticks would give, and leads back to them. */
export default function ByHandNotice({
  questionnaire,
  question,
  standing,
  answer,
  edits,
}: ByHandNoticeProps) {
  const isExternal = question.indicator.valueRule.kind === "external-index";
  const followTicks = () =>
    edits.setStanding(
      standing.criteria.length === 0 ? UNANSWERED : { kind: "ticked", criteria: standing.criteria },
      isExternal ? "Nilai kembali mengikuti indeks luar." : "Tingkat kembali mengikuti centang.",
    );
  const differs = disagreesWithTicks(questionnaire, question, answer);
  return (
    <Alert
      kind={differs ? "warn" : "info"}
      ways={<Button onClick={followTicks}>{isExternal ? "Ikuti indeks luar" : "Ikuti centang"}</Button>}
    >
      <p>
        <b>{valueLabel(question.indicator, handValue(standing.level))} ditetapkan langsung.</b>{" "}
        {reason(questionnaire, question, answer, differs)}
      </p>
    </Alert>
  );
}

function reason(questionnaire: Questionnaire, question: Question, answer: Answer, differs: boolean): string {
  const byRule = valueByRule(questionnaire, question, answer);
  const source = question.indicator.valueRule.kind === "external-index" ? "indeks luar" : "centang";
  const nothing = answer.standing.kind === "by-hand" && answer.standing.criteria.length === 0;
  if (byRule === null || (nothing && source === "centang")) {
    return `Belum ada ${source} yang mendukungnya.`;
  }
  return differs
    ? `Menurut ${source}, nilainya ${valueInWords(question.indicator, byRule)}. Pastikan penjelasan dan buktinya mendukung.`
    : `Hasil ${source} sama.`;
}
