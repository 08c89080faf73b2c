import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { ExactText } from "#core/shared/exact.ts";
import { type AssessmentDetails, isInScope } from "./assessment.ts";

/** The levels that can be aimed for: every one but the lowest, lowest first. */
export function targetLevels(questionnaire: Questionnaire): readonly number[] {
  const levels = indicatorsOf(questionnaire).flatMap((indicator) => indicator.levels.map((one) => one.level));
  return [...new Set(levels)].sort((one, other) => one - other).slice(1);
}

/** One level as the target of every question in scope; where an indicator ends below it, its own highest. */
export function targetsAtLevel(
  questionnaire: Questionnaire,
  scope: AssessmentDetails,
  level: number,
): Readonly<Record<QuestionId, ExactText>> {
  const targets = questionsOf(questionnaire)
    .filter(({ indicator }) => isInScope(scope, indicator.number))
    .map(({ id, indicator }) => [id, ExactText.parse(String(Math.min(level, highestLevel(indicator))))]);
  return Object.fromEntries(targets);
}

function highestLevel({ levels }: Indicator): number {
  return Math.max(...levels.map((one) => one.level));
}
