import type { Standing } from "#core/assessment/answer.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { exactText, type Fraction } from "#core/shared/exact.ts";
import { reachedLevel } from "./answer-value.ts";

/**
 * The standing of an answer of which only the level is known: every criterion up to that level ticked, where the ticks
 * lead to exactly that level, otherwise the level set by hand.
 */
export function standingAtLevel(question: Question, level: Fraction): Standing {
  const criteria = question.indicator.levels
    .filter((one) => level.compare(one.level) >= 0)
    .flatMap((one) => one.criteria.map((criterion) => criterion.id));
  const followsFromTicks =
    question.indicator.valueRule.kind === "level" && level.equals(reachedLevel(question.indicator, criteria));
  return followsFromTicks
    ? { kind: "ticked", criteria }
    : { kind: "by-hand", level: exactText(level), criteria: [] };
}
