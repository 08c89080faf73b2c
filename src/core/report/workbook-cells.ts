import { displayExact, type Fraction } from "#core/shared/exact.ts";
import type { WorkbookCell, WorkbookColumn } from "./report-workbook.ts";

export const EMPTY: WorkbookCell = { kind: "empty" };

export function text(value: string): WorkbookCell {
  return value === "" ? EMPTY : { kind: "text", text: value };
}

/** Rounded to two decimals, half up, as it stands in the document. */
export function score(value: Fraction | null): WorkbookCell {
  return value === null ? EMPTY : { kind: "number", value: Number(displayExact(value)), format: "0.00" };
}

/** A part of 1. */
export function percent(share: Fraction): WorkbookCell {
  return { kind: "number", value: Number(displayExact(share, 4)), format: "0.00%" };
}

export function count(value: number): WorkbookCell {
  return { kind: "number", value, format: "0" };
}

export function column(title: string, width: number): WorkbookColumn {
  return { title, width };
}

/** Spreadsheets refuse a cell with more than 32,767 characters. */
const LONGEST_CELL = 32_000;

/** A text in as many cells as it needs, at least one. */
export function longText(value: string): readonly WorkbookCell[] {
  const end = value.length > LONGEST_CELL ? endOfCell(value) : value.length;
  const rest = value.slice(end);
  return rest === "" ? [text(value)] : [text(value.slice(0, end)), ...longText(rest)];
}

/** Not between the two halves of a character outside the basic plane. */
function endOfCell(value: string): number {
  const isHalf = /[\uD800-\uDBFF]/.test(value.charAt(LONGEST_CELL - 1));
  return isHalf ? LONGEST_CELL - 1 : LONGEST_CELL;
}
