import { groupsIn, indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** Facts of an instrument in forms that a test can compare at a glance. */

export function range(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

export function weightByGroup(questionnaire: Questionnaire): Readonly<Record<string, string>> {
  return Object.fromEntries(groupsIn(questionnaire.groups).map((group) => [group.id, group.weight]));
}

export function numbersByWeight(questionnaire: Questionnaire): Readonly<Record<string, readonly string[]>> {
  const weights = new Set(indicatorsOf(questionnaire).map((indicator) => indicator.weight));
  return Object.fromEntries(
    [...weights].map((weight) => [
      weight,
      numbersWhere(questionnaire, (indicator) => indicator.weight === weight),
    ]),
  );
}

export function numbersWhere(
  questionnaire: Questionnaire,
  holds: (indicator: Indicator) => boolean,
): readonly string[] {
  return indicatorsOf(questionnaire)
    .filter(holds)
    .map((indicator) => indicator.number);
}

export function numbersWithLevels(
  questionnaire: Questionnaire,
  levels: readonly number[],
): readonly string[] {
  return numbersWhere(
    questionnaire,
    (indicator) => indicator.levels.map((level) => level.level).join() === levels.join(),
  );
}

export function floorsOf(questionnaire: Questionnaire): readonly string[] {
  return indicatorsOf(questionnaire).flatMap((indicator) =>
    indicator.levels.filter((level) => level.floor).map((level) => `${indicator.number}: ${level.level}`),
  );
}

export function partsOf(questionnaire: Questionnaire): readonly string[] {
  return indicatorsOf(questionnaire).flatMap((indicator) =>
    indicator.levels
      .filter((level) => level.atLeast !== null)
      .map((level) => `${indicator.number}: ${level.atLeast} of ${level.criteria.length} at ${level.level}`),
  );
}
