import { displayExact, exactText, type Fraction } from "#core/shared/exact.ts";
import { columnDifference } from "./column-difference.ts";
import { type Comparison, type ComparisonLine, cellAt, columnAt } from "./comparison.ts";
import { countedColumns } from "./counted-columns.ts";
import { distributionsOf, type Levels, type LineDistribution } from "./distribution.ts";

/** A comparison as the command line prints it. Displayed numbers have a dot and two decimals, a 5 rounded up. */
export function comparisonJson(comparison: Comparison, order: Uint32Array, levels: Levels): object {
  const [from, to] = order;
  const counted = new Set(countedColumns(comparison, order));
  const nameOf = (column: number) => columnAt(comparison, column).name;
  return {
    instrument: comparison.questionnaire,
    columns: Array.from(order, (column) => columnJson(comparison, column)),
    ...(order.length === 2 && from !== undefined && to !== undefined
      ? { difference: keyed(comparison, differencesOf(comparison, from, to)) }
      : {}),
    distribution: keyed(comparison, distributionsOf(comparison, order, levels).map(distributionJson)),
    notInDistribution: Array.from(order)
      .filter((column) => !counted.has(column))
      .map(nameOf),
  };
}

function columnJson(comparison: Comparison, column: number): object {
  const { facts, name, coverage, answered, total, predicate } = columnAt(comparison, column);
  return {
    name,
    ...facts,
    coverage,
    answered,
    total,
    predicate,
    figures: keyed(
      comparison,
      comparison.lines.map((_, line) => cellJson(comparison, line, column)),
    ),
  };
}

/** Left out where nothing was asked; null where it is asked and not answered. */
function cellJson(comparison: Comparison, line: number, column: number): unknown {
  const cell = cellAt(comparison, line, column);
  switch (cell.kind) {
    case "value":
      return figureJson(cell.value);
    case "range":
      return { lowest: figureJson(cell.lowest), highest: figureJson(cell.highest) };
    case "unanswered":
      return null;
    case "not-in-scope":
      return undefined;
  }
}

function figureJson(value: Fraction): { readonly exact: string; readonly display: string } {
  return { exact: exactText(value), display: displayExact(value) };
}

function differencesOf(comparison: Comparison, from: number, to: number): readonly unknown[] {
  return columnDifference(comparison, from, to).map((difference) =>
    difference === null ? null : { exact: difference.toFraction(), display: displayExact(difference) },
  );
}

function distributionJson({
  line: _,
  counts,
  lowest,
  median,
  mean,
  highest,
  ...rest
}: LineDistribution): object {
  const figure = (value: Fraction | null) =>
    value && { exact: value.toFraction(), display: displayExact(value) };
  return {
    counts,
    ...rest,
    lowest: figure(lowest),
    median: figure(median),
    mean: figure(mean),
    highest: figure(highest),
  };
}

/** "index", then groups and questions by their ids. */
function keyed(comparison: Comparison, values: readonly unknown[]): object {
  const keyOf = ({ kind, id }: ComparisonLine) => (kind === "index" ? "index" : id);
  return Object.fromEntries(
    comparison.lines
      .map((line, place) => [keyOf(line), values[place]] as const)
      .filter(([, value]) => value !== undefined),
  );
}
