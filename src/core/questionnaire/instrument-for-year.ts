import type { Questionnaire } from "./questionnaire.ts";

/** The instrument that is meant for the year, the newest of several; where none is, the one whose years are nearest. */
export function instrumentForYear(
  questionnaires: readonly [Questionnaire, ...Questionnaire[]],
  year: number,
): Questionnaire {
  const [first, ...others] = [...questionnaires].sort((one, other) => other.years.from - one.years.from);
  return others.reduce(
    (best, one) => (yearsAway(one, year) < yearsAway(best, year) ? one : best),
    first ?? questionnaires[0],
  );
}

/** 0 for a year that it is meant for. */
export function yearsAway({ years }: Pick<Questionnaire, "years">, year: number): number {
  const { from, to } = years;
  return Math.max(0, from - year, to === null ? 0 : year - to);
}
