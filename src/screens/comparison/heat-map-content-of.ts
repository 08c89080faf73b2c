import type { ColumnArrangement } from "#core/comparison/arrange-columns.ts";
import { cellInTable, cellInWords } from "#core/comparison/cell-words.ts";
import { subjectOf } from "#core/comparison/column-facts.ts";
import {
  type Comparison,
  cellAt,
  columnAt,
  FIRST_VALUE,
  lineAt,
  NOT_IN_SCOPE,
  startOfLine,
} from "#core/comparison/comparison.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { type HeatMapContent, NO_ANSWER, NOT_ASKED, STILL_OPEN } from "#ui/heat-map/heat-map-content.ts";
import { levelStep } from "#ui/level-step.ts";
import type { Compared } from "./compared.ts";

/** The chosen lines and columns as the heat map takes them. */
export function heatMapContent(
  { questionnaire, comparison }: Compared,
  { order, groups }: ColumnArrangement,
  lines: readonly number[],
  marked: readonly number[],
): HeatMapContent {
  const { min, max } = scaleOf(questionnaire);
  const steps = stepsByCode(comparison, { min: min.valueOf(), max: max.valueOf() });
  const starts = lines.map((line) => startOfLine(comparison, line));
  const cellOf = (row: number, column: number) => cellAt(comparison, lines[row] ?? 0, order[column] ?? 0);
  const lineOf = (row: number) => lineAt(comparison, lines[row] ?? 0);
  const columnAtPlace = (column: number) => columnAt(comparison, order[column] ?? 0);
  const isUnofficial = (row: number, column: number) =>
    lineOf(row).kind === "index" && columnAtPlace(column).coverage === "part";
  return {
    rows: lines.map((line) => {
      const { name, kind, depth } = lineAt(comparison, line);
      return { label: name, isHead: kind !== "question", depth };
    }),
    columnCount: order.length,
    groups,
    nameOf: (column) => columnAtPlace(column).name,
    tellingEndOf: (column) => {
      const { name, facts } = columnAtPlace(column);
      return name.slice(subjectOf(facts).length).replace(/^, /, "").trim();
    },
    stepAt: (row, column) => {
      const at = (starts[row] ?? 0) + (order[column] ?? 0);
      const code = comparison.lowest[at] ?? NOT_IN_SCOPE;
      return code === comparison.highest[at] ? (steps[code] ?? NOT_ASKED) : STILL_OPEN;
    },
    textAt: (row, column) =>
      cellInTable(lineOf(row), cellOf(row, column)) + (isUnofficial(row, column) ? "*" : ""),
    wordsAt: (row, column) =>
      cellInWords(lineOf(row), cellOf(row, column)) + (isUnofficial(row, column) ? ", tidak resmi" : ""),
    markOf: (column) => marked.indexOf(order[column] ?? -1) + 1,
  };
}

const stepsByComparison = new WeakMap<Comparison, Int8Array>();

function stepsByCode(
  comparison: Comparison,
  scale: { readonly min: number; readonly max: number },
): Int8Array {
  const known = stepsByComparison.get(comparison);
  if (known !== undefined) {
    return known;
  }
  const steps = Int8Array.from([
    NOT_ASKED,
    NO_ANSWER,
    ...comparison.values.map((value) => levelStep(value.valueOf(), scale)),
  ]);
  if (steps.length !== FIRST_VALUE + comparison.values.length) {
    throw new Error("Codes of values do not begin where they should");
  }
  stepsByComparison.set(comparison, steps);
  return steps;
}
