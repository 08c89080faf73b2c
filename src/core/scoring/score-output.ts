import { displayExact } from "#core/shared/exact.ts";
import type { Figure, GroupScore, Scorecard } from "./scorecard.ts";

/** What the command `score` prints. Displayed numbers have a dot and two decimals, a 5 rounded up. */
export interface ScoreOutput {
  /** Null while questions are open; then `range` tells where it can still end. */
  readonly index: { readonly exact: string; readonly display: string } | null;
  readonly range?: OutputRange & {
    readonly exact: { readonly lowest: string; readonly highest: string };
    readonly predicates: { readonly lowest: string; readonly highest: string };
  };
  /** Null while questions are open. `atBoundary`: the shown two decimals and the unrounded index give different predicates. */
  readonly predicate: { readonly name: string; readonly atBoundary: boolean } | null;
  readonly groups: readonly OutputGroup[];
}

export interface OutputRange {
  readonly lowest: string;
  readonly highest: string;
}

export interface OutputGroup {
  readonly id: string;
  readonly name: string;
  /** Null while questions of the group are open; then `range` tells where it can still end. */
  readonly display: string | null;
  readonly range?: OutputRange;
  readonly groups: readonly OutputGroup[];
}

export function scoreOutput(scorecard: Scorecard): ScoreOutput {
  const groups = scorecard.groups.map(outputGroup);
  const { index, predicate } = scorecard;
  if (index.kind === "final" && predicate.kind === "final") {
    const { name, otherReading } = predicate.predicate;
    return {
      index: { exact: index.exact.toFraction(), display: displayExact(index.exact) },
      predicate: { name, atBoundary: otherReading !== null },
      groups,
    };
  }
  if (index.kind === "range" && predicate.kind === "range") {
    const exact = { lowest: index.lowest.toFraction(), highest: index.highest.toFraction() };
    const predicates = { lowest: predicate.lowest.name, highest: predicate.highest.name };
    return { index: null, range: { ...outputRange(index), exact, predicates }, predicate: null, groups };
  }
  throw new Error("A scorecard's index and predicate are final together or not at all");
}

function outputGroup({ id, name, figure, groups }: GroupScore): OutputGroup {
  const inner = groups.map(outputGroup);
  return figure.kind === "final"
    ? { id, name, display: displayExact(figure.exact), groups: inner }
    : { id, name, display: null, range: outputRange(figure), groups: inner };
}

function outputRange(figure: Extract<Figure, { readonly kind: "range" }>): OutputRange {
  return { lowest: displayExact(figure.lowest), highest: displayExact(figure.highest) };
}
