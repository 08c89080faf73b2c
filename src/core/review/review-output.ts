import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { type ScoreOutput, scoreOutput } from "#core/scoring/score-output.ts";
import { openFor, questionReviews } from "./question-reviews.ts";
import { REMARK } from "./remark.ts";
import { roundsSent, unsentRemarks } from "./review-progress.ts";
import type { Stage } from "./stage-level.ts";
import { type StageScorecard, stageScorecards, stagesInUse } from "./stage-scorecards.ts";

type StageFigures = Pick<ScoreOutput, "index" | "range" | "predicate">;

/** What the command `open` prints of a review. */
export interface ReviewOutput {
  /** The stages after the self-assessment that have a level, in their order. */
  readonly stages: readonly (StageFigures & {
    readonly stage: Stage;
    readonly judged: number;
    readonly total: number;
    /** With what the stage has not judged as the nearest earlier stage has it. */
    readonly standing: StageFigures;
    /** How often a review of the stage was sent. */
    readonly rounds: number;
  })[];
  readonly remarks: {
    readonly total: number;
    /** Conversations in which it is the OPD's, or the reviewers', turn. */
    readonly openForAgency: number;
    readonly openForReviewer: number;
    readonly unsent: number;
  };
}

export function reviewOutput(questionnaire: Questionnaire, assessment: Assessment): ReviewOutput {
  const reviews = questionReviews(questionnaire, assessment);
  return {
    stages: stagesInUse(stageScorecards(questionnaire, assessment)).flatMap((scorecard) =>
      stageOutput(assessment, scorecard),
    ),
    remarks: {
      total: recordsOf(assessment, REMARK).length,
      openForAgency: openFor("agency", reviews),
      openForReviewer: openFor("reviewer", reviews),
      unsent: unsentRemarks(assessment).size,
    },
  };
}

function stageOutput(
  assessment: Assessment,
  { stage, judged, total, own, standing }: StageScorecard,
): ReviewOutput["stages"] {
  if (stage === "self") {
    return [];
  }
  const rounds = roundsSent(assessment, stage);
  return [{ stage, judged, total, ...figures(own), standing: figures(standing), rounds }];
}

function figures(scorecard: StageScorecard["own"]): StageFigures {
  const { index, range, predicate } = scoreOutput(scorecard);
  return { index, ...(range === undefined ? {} : { range }), predicate };
}
