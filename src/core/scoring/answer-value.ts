import { type Answer, criteriaOfStanding } from "#core/assessment/answer.ts";
import type { Indicator, IndicatorLevel, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { handValue, scaleProblem, wholeValue } from "#core/questionnaire/scale.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { externalIndexProblem, externalIndexValue } from "./external-index.ts";
import { itemsValue } from "./items-value.ts";

/**
 * The value of an answer on the instrument's scale. A level set by hand wins over the ticks and over the outside index.
 * Null while the question is unanswered, and for a number that cannot stand (outside the scale or the index's breaks).
 */
export function answerValue(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer,
): Fraction | null {
  if (answer.standing.kind !== "by-hand") {
    return valueByRule(questionnaire, question, answer);
  }
  const value = handValue(answer.standing.level);
  return scaleProblem(questionnaire, value) === null ? value : null;
}

/** What the instrument's own rule gives, whatever level was set by hand. Null where there is nothing to go by. */
export function valueByRule(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer,
): Fraction | null {
  const { indicator } = question;
  const criteria = criteriaOfStanding(answer.standing);
  const rule = indicator.valueRule;
  switch (rule.kind) {
    case "level":
      return answer.standing.kind === "unanswered" ? null : wholeValue(reachedLevel(indicator, criteria));
    case "items":
      return answer.standing.kind === "unanswered" ? null : itemsValue(questionnaire, indicator, criteria);
    case "external-index":
      return answer.external === null || externalIndexProblem(rule, answer.external) !== null
        ? null
        : externalIndexValue(rule, parseExact(answer.external));
    default:
      return unreachable(rule);
  }
}

/** True where a level was set by hand and the ticks (or the outside index) give another value. */
export function disagreesWithTicks(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer,
): boolean {
  if (answer.standing.kind !== "by-hand") {
    return false;
  }
  const byRule = valueByRule(questionnaire, question, answer);
  return byRule !== null && !byRule.equals(handValue(answer.standing.level));
}

/**
 * The highest level whose own criteria stand, and those of every level below it. The indicator's lowest level, and every
 * level up to one marked `floor`, is reached without a tick. (product.md, scoring rule 6)
 */
export function reachedLevel(indicator: Indicator, criteria: readonly CriterionId[]): number {
  const start = Math.max(
    0,
    indicator.levels.findLastIndex((level) => level.floor),
  );
  const firstMissing = indicator.levels.findIndex(
    (level, place) => place > start && !stands(level, criteria),
  );
  return levelAt(indicator, firstMissing === -1 ? indicator.levels.length - 1 : firstMissing - 1);
}

/** All of the level's criteria, or `atLeast` of them. A level that asks for nothing and is no floor cannot be ticked. */
function stands(level: IndicatorLevel, criteria: readonly CriterionId[]): boolean {
  return level.criteria.length > 0 && metCriteria(level, criteria) >= neededCriteria(level);
}

/** How many of the level's criteria are ticked. */
export function metCriteria(level: IndicatorLevel, criteria: readonly CriterionId[]): number {
  return level.criteria.reduce((met, criterion) => (criteria.includes(criterion.id) ? met + 1 : met), 0);
}

/** How many of the level's criteria are enough. */
export function neededCriteria(level: IndicatorLevel): number {
  return level.atLeast ?? level.criteria.length;
}

function levelAt(indicator: Indicator, place: number): number {
  const level = indicator.levels[place];
  if (level === undefined) {
    throw new Error(`Indicator ${indicator.number} has no level at place ${place}`);
  }
  return level.level;
}
