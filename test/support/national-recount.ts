import type { PublishedResult } from "./published-results.ts";

/**
 * Ranks and the rest worked out a second time, on another way than the app: whole hundredths, and a count of how many have
 * each of the 501 possible figures.
 */
export interface Recount {
  /** Of an index in hundredths. */
  readonly rankOf: (hundredths: number) => number;
  /** As a percentage in hundredths, rounded half up. */
  readonly percentileOf: (hundredths: number) => number;
  readonly sum: number;
  readonly count: number;
}

export function recount(results: readonly PublishedResult[]): Recount {
  const howMany = new Array<number>(502).fill(0);
  for (const { index } of results) {
    const place = hundredthsOf(index);
    howMany[place] = (howMany[place] ?? 0) + 1;
  }
  const between = (from: number, end: number) => howMany.slice(from, end).reduce((sum, one) => sum + one, 0);
  return {
    rankOf: (index) => 1 + between(index + 1, 502),
    percentileOf: (index) => Math.floor((20_000 * between(0, index) + results.length) / (2 * results.length)),
    sum: howMany.reduce((sum, one, figure) => sum + one * figure, 0),
    count: between(0, 502),
  };
}

export function hundredthsOf(printed: string): number {
  return Number.parseInt(printed.replace(".", ""), 10);
}
