import { displayExact, Fraction } from "#core/shared/exact.ts";

/** Where an index stands in a list of published ones. */
export interface Standing {
  /** 1 is the highest; equals share a rank, and the next one skips as many. One more than `of` where all are higher. */
  readonly rank: number;
  /** How many stand in the list. */
  readonly of: number;
  /** From 0 to 100: which part of the list has a lower index. Equals are not lower. */
  readonly percentile: Fraction;
}

/**
 * The published figures have two decimals, so the index is rounded to two, half up, before it is compared: an unrounded one
 * would beat, or lose to, its equals by what was cut off from them. Null for an empty list.
 */
export function standingAmong(index: Fraction, list: readonly Fraction[]): Standing | null {
  const shown = asPublished(index);
  if (list.length === 0) {
    return null;
  }
  const higher = list.filter((one) => one.compare(shown) > 0).length;
  const lower = list.filter((one) => one.compare(shown) < 0).length;
  return { rank: higher + 1, of: list.length, percentile: new Fraction(100 * lower, list.length) };
}

/** The rank of each within the list: 1 is the highest, equals share one. */
export function ranksIn(list: readonly Fraction[]): readonly number[] {
  const rankByIndex = new Map<string, number>();
  [...list]
    .sort((one, other) => other.compare(one))
    .forEach((index, place) => {
      const key = index.toFraction();
      rankByIndex.set(key, rankByIndex.get(key) ?? place + 1);
    });
  return list.map((index) => rankByIndex.get(index.toFraction()) ?? list.length);
}

/** Rounded as the published figures are. */
export function asPublished(index: Fraction): Fraction {
  return new Fraction(displayExact(index));
}
