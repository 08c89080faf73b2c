import { Fraction } from "#core/shared/exact.ts";
import type { Comparison } from "./comparison.ts";

/** A comparison without objects of a class, so that a worker can hand it to a page. */
export interface PackedComparison extends Omit<Comparison, "values"> {
  readonly values: readonly (readonly [numerator: bigint, denominator: bigint])[];
}

export function packComparison({ values, ...rest }: Comparison): PackedComparison {
  return { ...rest, values: values.map(({ n, d }) => [n, d]) };
}

/** The same comparison again. */
export function unpackComparison({ values, ...rest }: PackedComparison): Comparison {
  return { ...rest, values: values.map(([n, d]) => new Fraction(n, d)) };
}
