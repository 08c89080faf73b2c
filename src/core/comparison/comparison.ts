import type { QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Fraction } from "#core/shared/exact.ts";
import type { ColumnFacts } from "./column-facts.ts";

/** Stands for a figure that is not asked for in this column: of another OPD, or not in the table. */
export const NOT_IN_SCOPE = 0;
/** Stands for a question that is asked and has no answer. */
export const UNANSWERED = 1;
/** The code of the lowest value. */
export const FIRST_VALUE = 2;

/**
 * Figures side by side, of one instrument: lines are the index, its groups and its questions; columns are scorecards. Every figure is
 * a code: `values[code - FIRST_VALUE]` is the exact value, and a higher code is a higher value. Plain typed arrays, so that
 * thousands of columns stay small and can be handed from a worker.
 */
export interface Comparison {
  readonly questionnaire: QuestionnaireId;
  readonly lines: readonly ComparisonLine[];
  readonly columns: readonly ComparisonColumn[];
  /** All values that occur, each once, ascending. */
  readonly values: readonly Fraction[];
  /** Line by line; a figure that is still open can end anywhere from its lowest to its highest code. */
  readonly lowest: Uint32Array;
  readonly highest: Uint32Array;
  /** Of each column: the code of the variance over its answered questions; UNANSWERED with fewer than two of them. */
  readonly spread: Uint32Array;
  /** Of each column: its place among the names in alphabetic order. */
  readonly nameRank: Uint32Array;
}

export interface ComparisonLine {
  readonly kind: "index" | "group" | "question";
  /** Unique among lines of one kind: the group's id or the question's. */
  readonly id: string;
  readonly name: string;
  /** 0 for the index, 1 for the outermost groups. */
  readonly depth: number;
  /** The line after the last one that stands in this group; of a question the next line. */
  readonly end: number;
  /** Whole values are levels and shown without decimals. */
  readonly isLevel: boolean;
}

export interface ComparisonColumn {
  readonly facts: ColumnFacts;
  /** Tells the column from every other one: "Dinas Kesehatan 2024". */
  readonly name: string;
  readonly coverage: "whole" | "part";
  readonly answered: number;
  readonly total: number;
  readonly predicate: { readonly lowest: string; readonly highest: string };
}

/** Where the codes of a line begin. */
export function startOfLine({ columns }: Comparison, line: number): number {
  return line * columns.length;
}

export type Cell =
  | { readonly kind: "value"; readonly value: Fraction }
  | { readonly kind: "range"; readonly lowest: Fraction; readonly highest: Fraction }
  | { readonly kind: "unanswered" }
  | { readonly kind: "not-in-scope" };

/** The exact figure of one cell. Throws where there is no such line or column. */
export function cellAt(comparison: Comparison, line: number, column: number): Cell {
  const at = startOfLine(comparison, line) + column;
  const [lowest, highest] = [comparison.lowest[at], comparison.highest[at]];
  if (lowest === undefined || highest === undefined || column >= comparison.columns.length) {
    throw new Error(`The comparison has no cell ${line}, ${column}`);
  }
  if (lowest === NOT_IN_SCOPE) {
    return { kind: "not-in-scope" };
  }
  if (lowest === UNANSWERED) {
    return { kind: "unanswered" };
  }
  return lowest === highest
    ? { kind: "value", value: valueOfCode(comparison, lowest) }
    : { kind: "range", lowest: valueOfCode(comparison, lowest), highest: valueOfCode(comparison, highest) };
}

/** The value of a cell that is known; null for every other cell. */
export function valueAt(comparison: Comparison, line: number, column: number): Fraction | null {
  const cell = cellAt(comparison, line, column);
  return cell.kind === "value" ? cell.value : null;
}

export function valueOfCode({ values }: Comparison, code: number): Fraction {
  const value = values[code - FIRST_VALUE];
  if (value === undefined) {
    throw new Error(`The comparison has no value ${code}`);
  }
  return value;
}

/** The line at that place. Throws where there is none. */
export function lineAt({ lines }: Comparison, line: number): ComparisonLine {
  const found = lines[line];
  if (found === undefined) {
    throw new Error(`The comparison has no line ${line}`);
  }
  return found;
}

/** The column at that place. Throws where there is none. */
export function columnAt({ columns }: Comparison, column: number): ComparisonColumn {
  const found = columns[column];
  if (found === undefined) {
    throw new Error(`The comparison has no column ${column}`);
  }
  return found;
}
