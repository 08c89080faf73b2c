import { Fraction } from "#core/shared/exact.ts";
import {
  type Comparison,
  FIRST_VALUE,
  NOT_IN_SCOPE,
  startOfLine,
  UNANSWERED,
  valueOfCode,
} from "./comparison.ts";
import { countedColumns } from "./counted-columns.ts";

/** How the figures of one line are spread over the columns. */
export interface LineDistribution {
  readonly line: number;
  /** How many known values have reached each whole level and not the next: the first one is `levels.from`. */
  readonly counts: readonly number[];
  /** Values that are known; the figures below are over these alone, each column counting once. */
  readonly known: number;
  /** Questions without an answer, and groups that still have some. */
  readonly open: number;
  readonly notInScope: number;
  readonly lowest: Fraction | null;
  readonly median: Fraction | null;
  readonly mean: Fraction | null;
  readonly highest: Fraction | null;
}

/** The whole levels of a scale, both ends included. */
export interface Levels {
  readonly from: number;
  readonly to: number;
}

/** The distribution of each line over the columns in `order` that are counted. */
export function distributionsOf(
  comparison: Comparison,
  order: Uint32Array,
  levels: Levels,
): readonly LineDistribution[] {
  const tally = new Uint32Array(FIRST_VALUE + comparison.values.length);
  const counted = countedColumns(comparison, order);
  return comparison.lines.map((_, line) => distributionOf(comparison, line, counted, levels, tally));
}

function distributionOf(
  comparison: Comparison,
  line: number,
  order: Uint32Array,
  levels: Levels,
  tally: Uint32Array,
): LineDistribution {
  const start = startOfLine(comparison, line);
  const codes: number[] = [];
  let inMotion = 0;
  for (const column of order) {
    const code = comparison.lowest[start + column] ?? NOT_IN_SCOPE;
    if (code === comparison.highest[start + column]) {
      const count = tally[code] ?? 0;
      if (count === 0) {
        codes.push(code);
      }
      tally[code] = count + 1;
    } else {
      inMotion += 1;
    }
  }
  const runs = [...codes]
    .sort((one, other) => one - other)
    .map((code) => ({ code, count: tally[code] ?? 0 }));
  for (const code of codes) {
    tally[code] = 0;
  }
  const countOf = (wanted: number) => runs.find(({ code }) => code === wanted)?.count ?? 0;
  const open = inMotion + countOf(UNANSWERED);
  return {
    line,
    open,
    notInScope: countOf(NOT_IN_SCOPE),
    ...overKnown(
      runs
        .filter(({ code }) => code >= FIRST_VALUE)
        .map(({ code, count }) => ({ value: valueOfCode(comparison, code), count })),
      levels,
    ),
  };
}

interface Run {
  readonly value: Fraction;
  readonly count: number;
}

/** Runs are ascending. */
function overKnown(runs: readonly Run[], { from, to }: Levels) {
  const counts = Array.from({ length: to - from + 1 }, () => 0);
  for (const { value, count } of runs) {
    const level = Math.min(to, Math.max(from, Number(value.n / value.d)));
    counts[level - from] = (counts[level - from] ?? 0) + count;
  }
  const known = runs.reduce((sum, { count }) => sum + count, 0);
  return {
    counts,
    known,
    lowest: runs[0]?.value ?? null,
    median: known === 0 ? null : medianOf(runs, known),
    mean: known === 0 ? null : sumOf(runs).div(known),
    highest: runs.at(-1)?.value ?? null,
  };
}

function sumOf(runs: readonly Run[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { value, count } of runs) {
    byDenominator.set(value.d, (byDenominator.get(value.d) ?? 0n) + value.n * BigInt(count));
  }
  return [...byDenominator].reduce((sum, [d, n]) => sum.add(new Fraction(n, d)), new Fraction(0));
}

function medianOf(runs: readonly Run[], known: number): Fraction {
  const [below, above] = [Math.floor((known - 1) / 2), Math.floor(known / 2)];
  return nth(runs, below).add(nth(runs, above)).div(2);
}

function nth(runs: readonly Run[], place: number): Fraction {
  let passed = 0;
  for (const { value, count } of runs) {
    passed += count;
    if (place < passed) {
      return value;
    }
  }
  throw new Error(`There is no value at ${place}`);
}
