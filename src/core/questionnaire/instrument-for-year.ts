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

/** "tahun 2021–2025", "mulai tahun 2026". */
export function yearsInWords({ years: { from, to } }: Questionnaire): string {
  return to === null ? `mulai tahun ${from}` : `tahun ${from}–${to}`;
}

/**
 * What has to be said of a typed year for which the instrument is not meant; null for one that fits, and while it is no year. It
 * is no error: results of old years may be typed in later.
 */
export function otherYearWarning(questionnaire: Questionnaire, typed: string): string | null {
  const year = typed.trim();
  if (!/^\d{4}$/.test(year) || yearsAway(questionnaire, Number(year)) === 0) {
    return null;
  }
  const isFor = questionnaire.years.to === null ? "dipakai" : "dipakai untuk";
  return `${questionnaire.shortTitle} ${isFor} ${yearsInWords(questionnaire)}, bukan tahun ${year}. Lanjutkan bila memang itu yang Anda maksud.`;
}
