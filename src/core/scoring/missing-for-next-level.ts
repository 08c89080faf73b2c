import { type Answer, criteriaOfStanding, type Standing } from "#core/assessment/answer.ts";
import type { Criterion, IndicatorLevel, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { answerValue, metCriteria, neededCriteria, valueByRule } from "./answer-value.ts";
import { reachableValues } from "./steps.ts";

export interface MissingForNextLevel {
  readonly level: number;
  /** The criteria of that level that are not ticked. */
  readonly missing: readonly Criterion[];
  /** How many of the missing ones are enough. */
  readonly enough: number;
  /** The question's value once they are met: higher levels that are already ticked count at once. */
  readonly valueIfMet: Fraction;
  /** By how much the question's own value rises, from the scale's lowest where it is unanswered. */
  readonly gainIfMet: Fraction;
}

/** What separates an answer from its next level. Null at the top, and where no tick decides (an outside index). */
export function missingForNextLevel(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer,
): MissingForNextLevel | null {
  const value = answerValue(questionnaire, question, answer) ?? scaleOf(questionnaire).min;
  const next = nextStep(questionnaire, question, value);
  if (next === null || next.level.criteria.length === 0) {
    return null;
  }
  const criteria = criteriaOfStanding(answer.standing);
  const { missing, enough } = missingOn(next.level, criteria);
  const met = withCriteria(answer, missing.slice(0, enough));
  const byTicks = valueByRule(questionnaire, question, met);
  const valueIfMet = answer.standing.kind === "by-hand" || byTicks === null ? next.to : byTicks;
  return { level: next.level.level, missing, enough, valueIfMet, gainIfMet: valueIfMet.sub(value) };
}

/** What one level still lacks, whatever stands below it, and how many of that are enough. */
export function missingOn(
  level: IndicatorLevel,
  criteria: readonly CriterionId[],
): Pick<MissingForNextLevel, "missing" | "enough"> {
  return {
    missing: level.criteria.filter((criterion) => !criteria.includes(criterion.id)),
    enough: Math.max(0, neededCriteria(level) - metCriteria(level, criteria)),
  };
}

/** How many criteria each question still lacks for its next level, for ordering steps. */
export function missingCounts(
  questionnaire: Questionnaire,
  answerTo: (question: QuestionId) => Answer,
): ReadonlyMap<QuestionId, number> {
  const counts = new Map<QuestionId, number>();
  for (const question of questionsOf(questionnaire)) {
    const next = missingForNextLevel(questionnaire, question, answerTo(question.id));
    if (next !== null) {
      counts.set(question.id, next.enough);
    }
  }
  return counts;
}

function nextStep(
  questionnaire: Questionnaire,
  { indicator }: Question,
  value: Fraction,
): { readonly level: IndicatorLevel; readonly to: Fraction } | null {
  if (indicator.valueRule.kind === "external-index") {
    return null;
  }
  const targets = reachableValues(questionnaire, indicator);
  const place = targets.findIndex((target) => target.compare(value) > 0);
  const level = indicator.levels[place];
  const to = targets[place];
  return level === undefined || to === undefined ? null : { level, to };
}

function withCriteria(answer: Answer, more: readonly Criterion[]): Answer {
  const criteria = [...criteriaOfStanding(answer.standing), ...more.map((criterion) => criterion.id)];
  const standing: Standing = { kind: "ticked", criteria };
  return { ...answer, standing };
}
