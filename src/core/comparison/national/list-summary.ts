import { Fraction } from "#core/shared/exact.ts";
import type { NationalInstitution } from "./national-results.ts";

/** The plain mean, each counted once; null for an empty list. Not the published national index, whose method is unknown. */
export function plainMean(values: readonly Fraction[]): Fraction | null {
  return values.length === 0
    ? null
    : values.reduce((sum, value) => sum.add(value), new Fraction(0)).div(values.length);
}

/** The middle value, or the mean of the two in the middle; null for an empty list. */
export function medianOf(values: readonly Fraction[]): Fraction | null {
  const sorted = [...values].sort((one, other) => one.compare(other));
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : low.add(high).div(2);
}

export interface PredicateCount {
  readonly predicate: string;
  readonly count: number;
  /** Of the list, as a part of 1. */
  readonly share: Fraction;
}

/** How many of the list were given each predicate, in the order of the names given. */
export function countPredicates(
  institutions: readonly NationalInstitution[],
  predicates: readonly string[],
): readonly PredicateCount[] {
  return predicates.map((predicate) => {
    const count = institutions.filter((one) => one.predicate === predicate).length;
    return { predicate, count, share: new Fraction(count, Math.max(1, institutions.length)) };
  });
}
