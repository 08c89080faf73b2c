import type { CellDetail, TableCell, TableColumn } from "./report-blocks.ts";

/** What stands where there is nothing to say. */
const NOTHING = "–";

export function textCell(
  text: string,
  options: { indent?: number; details?: readonly CellDetail[] } = {},
): TableCell {
  return { kind: "text", text, indent: options.indent ?? 0, details: options.details ?? [] };
}

export function numberCell(text: string | null): TableCell {
  return { kind: "number", text: text ?? NOTHING };
}

export function leftColumn(title: string, share: number): TableColumn {
  return { title, share, align: "left" };
}

export function rightColumn(title: string, share: number): TableColumn {
  return { title, share, align: "right" };
}

/** Shares as they stand, made to add up to 1: optional columns need no second set of numbers. */
export function fitted(columns: readonly TableColumn[]): readonly TableColumn[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  return columns.map((column) => ({ ...column, share: column.share / total }));
}
