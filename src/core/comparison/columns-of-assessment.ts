import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { stageScorecards, stagesInUse } from "#core/review/stage-scorecards.ts";
import { kindOfName } from "./column-facts.ts";
import type { LabelledScorecard } from "./compare-scorecards.ts";

/**
 * The self-assessment, and each later stage that has levels of its own: only what a stage itself judged, so that nothing counts as
 * unchanged at which nobody looked. Its index is a range until all is judged.
 */
export function columnsOfAssessment(
  questionnaire: Questionnaire,
  assessment: Assessment,
): readonly LabelledScorecard[] {
  const { institution, agency, year } = assessment.details;
  const kind = kindOfName(agency ?? institution);
  return stagesInUse(stageScorecards(questionnaire, assessment)).map(({ stage, own }) => ({
    facts: { institution, agency, kind, year, stage },
    scorecard: own,
  }));
}
