import { memo } from "react";
import type { Answer } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { IndexNow } from "./index-now.tsx";
import { NextLevelEffect } from "./next-level-effect.tsx";
import { StillMissing } from "./still-missing.tsx";
import { TargetAndHistory } from "./target-and-history.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";
import "./effect-side.css";

export interface EffectSideProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly assessment: Assessment;
  readonly answer: Answer;
  readonly scorecard: Scorecard;
  readonly edits: AnswerEdits;
}

/** What the answer does to the index, what it lacks, and what was wanted and reached before. */
export const EffectSide = memo(function EffectSide(props: EffectSideProps) {
  return (
    <aside className="effect-side" aria-label="Pengaruh pada nilai">
      <IndexNow {...props} />
      <NextLevelEffect {...props} />
      <StillMissing {...props} />
      <TargetAndHistory {...props} />
    </aside>
  );
});
