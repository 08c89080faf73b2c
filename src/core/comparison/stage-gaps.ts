import { Fraction } from "#core/shared/exact.ts";
import { columnDifference } from "./column-difference.ts";
import { STAGES, type Stage, subjectKey } from "./column-facts.ts";
import { type Comparison, columnAt } from "./comparison.ts";
import { countedColumns } from "./counted-columns.ts";

/** How one OPD's (or institution's) figures moved between two stages of the same year. */
export interface SubjectGap {
  readonly from: number;
  readonly to: number;
  /** Later minus earlier stage: below zero, the earlier one was too high. Null where that is not known. */
  readonly index: Fraction | null;
  /** Questions that fell, rose, and stayed. */
  readonly fell: number;
  readonly rose: number;
  readonly same: number;
  /** Of each line of the comparison. */
  readonly differences: readonly (Fraction | null)[];
}

/** How one line moved between the stages, over all that are counted and can be compared. */
export interface LineGap {
  readonly line: number;
  readonly compared: number;
  readonly fell: number;
  readonly rose: number;
  /** Each subject counts once; null where nothing can be compared. */
  readonly mean: Fraction | null;
}

export interface StageGaps {
  /** Whose index fell most comes first; unknown ones last. */
  readonly subjects: readonly SubjectGap[];
  readonly lines: readonly LineGap[];
}

/** Who rated too high at the earlier stage, and on which lines: everybody in `order` with figures of both stages in one year. */
export function stageGaps(comparison: Comparison, from: Stage, to: Stage, order: Uint32Array): StageGaps {
  const subjects = pairsOf(comparison, from, to, order).map((pair) => subjectGap(comparison, pair));
  subjects.sort(compareGaps);
  const counted = new Set(countedColumns(comparison, laterColumns(subjects)));
  const ofLines = subjects.filter((subject) => counted.has(subject.to));
  return { subjects, lines: comparison.lines.map((_, line) => lineGap(ofLines, line)) };
}

/** Where the subjects moved to, in their order. */
export function laterColumns(subjects: readonly SubjectGap[]): Uint32Array {
  return Uint32Array.from(subjects, ({ to }) => to);
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Of several columns of the same stage the last one counts. */
function pairsOf(comparison: Comparison, from: Stage, to: Stage, order: Uint32Array): readonly Pair[] {
  const columnsByKey = new Map<string, Map<Stage, number>>();
  for (const column of order) {
    const { facts } = columnAt(comparison, column);
    const key = `${facts.year ?? ""} ${subjectKey(facts)}`;
    const known = columnsByKey.get(key) ?? new Map<Stage, number>();
    columnsByKey.set(key, known.set(facts.stage, column));
  }
  return [...columnsByKey.values()].flatMap((stages) => {
    const pair = { from: stages.get(from), to: stages.get(to) };
    return pair.from === undefined || pair.to === undefined ? [] : [{ from: pair.from, to: pair.to }];
  });
}

function subjectGap(comparison: Comparison, { from, to }: Pair): SubjectGap {
  const differences = columnDifference(comparison, from, to);
  const moves = differences.filter((_, line) => comparison.lines[line]?.kind === "question");
  const countOf = (sign: number) => moves.filter((move) => move !== null && signOf(move) === sign).length;
  return {
    from,
    to,
    index: differences[0] ?? null,
    fell: countOf(-1),
    rose: countOf(1),
    same: countOf(0),
    differences,
  };
}

function compareGaps(one: SubjectGap, other: SubjectGap): number {
  if (one.index === null || other.index === null) {
    return Number(one.index === null) - Number(other.index === null) || other.fell - one.fell;
  }
  return one.index.compare(other.index) || other.fell - one.fell;
}

function lineGap(subjects: readonly SubjectGap[], line: number): LineGap {
  const moves = subjects.flatMap(({ differences }) => differences[line] ?? []);
  const sum = moves.reduce((total, move) => total.add(move), new Fraction(0));
  return {
    line,
    compared: moves.length,
    fell: moves.filter((move) => signOf(move) < 0).length,
    rose: moves.filter((move) => signOf(move) > 0).length,
    mean: moves.length === 0 ? null : sum.div(moves.length),
  };
}

function signOf(value: Fraction): number {
  return value.compare(0);
}

/** The stages that occur, in their order. */
export function stagesIn(comparison: Comparison): readonly Stage[] {
  const found = new Set(comparison.columns.map(({ facts }) => facts.stage));
  return STAGES.filter((stage) => found.has(stage));
}
