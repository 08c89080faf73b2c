import { type Answer, criteriaOfStanding } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { answerValue } from "./answer-value.ts";
import { type MissingForNextLevel, missingOn } from "./missing-for-next-level.ts";
import { reachableValues } from "./steps.ts";

/** A level with what it lacks: at least one criterion. */
export type MissingOnLevel = Pick<MissingForNextLevel, "level" | "missing" | "enough">;

interface MissingUpToValue {
  /** The level that the value ends. */
  readonly level: number;
  /** The levels on the way that still lack something, lowest first. */
  readonly onLevels: readonly MissingOnLevel[];
}

/** What separates an answer from a value some steps above it. Null where no tick leads there. */
export function missingUpTo(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer,
  to: Fraction,
): MissingUpToValue | null {
  const { indicator } = question;
  if (indicator.valueRule.kind === "external-index") {
    return null;
  }
  const value = answerValue(questionnaire, question, answer) ?? scaleOf(questionnaire).min;
  const targets = reachableValues(questionnaire, indicator);
  const way = indicator.levels.filter((_, place) => {
    const target = targets[place];
    return target !== undefined && target.compare(value) > 0 && target.compare(to) <= 0;
  });
  const last = way.at(-1);
  if (last === undefined || way.some(({ criteria }) => criteria.length === 0)) {
    return null;
  }
  const criteria = criteriaOfStanding(answer.standing);
  const onLevels = way.map((level) => ({ level: level.level, ...missingOn(level, criteria) }));
  return { level: last.level, onLevels: onLevels.filter(({ enough }) => enough > 0) };
}
