import { type Fraction, Fraction as Fractions } from "#core/shared/exact.ts";

/** A level as `score` takes it: a number where it is whole, else text ("7/2"). */
export function plainLevel(value: Fraction): number | string {
  return value.d === 1n ? Number(value.n) : value.toFraction();
}

/** The same of a level as text; null where there is none. */
export function plainLevelOf(text: string | null): number | string | null {
  return text === null ? null : plainLevel(new Fractions(text));
}
