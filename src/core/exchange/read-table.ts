import { fail, type Result, succeed } from "#core/shared/result.ts";

/** A row of a table with the number of the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type TableError =
  | { readonly kind: "empty-table" }
  | { readonly kind: "open-quote"; readonly line: number }
  | { readonly kind: "too-many-rows"; readonly limit: number };

const MOST_ROWS = 10_000;
const QUOTE = '"';

/**
 * A table as spreadsheets save it (CSV): cells apart by semicolons, commas or tabs, whichever comes first in the head; quotes
 * around cells that hold such signs or line ends. Cells are trimmed, empty rows are left out.
 */
export function readTable(text: string): Result<readonly TableRow[], TableError> {
  const content = text.replace(/^\uFEFF/, "");
  const separator = /[;,\t]/.exec(/\S.*/.exec(content)?.[0] ?? "")?.[0] ?? ",";
  const rows: TableRow[] = [];
  let row: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < content.length) {
    const cell = cellAt(content, at, separator);
    if (cell === null) {
      return fail({ kind: "open-quote", line });
    }
    row.push(cell.text);
    line += cell.lines;
    at = cell.end + 1;
    if (content[cell.end] !== separator) {
      rows.push({ line: start, cells: row });
      row = [];
      line += 1;
      start = line;
    }
    if (rows.length > MOST_ROWS) {
      return fail({ kind: "too-many-rows", limit: MOST_ROWS });
    }
  }
  rows.push({ line: start, cells: row });
  const filled = rows.filter(({ cells }) => cells.some((one) => one !== ""));
  return filled.length === 0 ? fail({ kind: "empty-table" }) : succeed(filled);
}

/** The cell that begins there, up to the separator or line end that ends it; null when its quote is never closed. */
function cellAt(content: string, from: number, separator: string) {
  if (content[from] !== QUOTE) {
    const end = endOfPlain(content, from, separator);
    return { text: content.slice(from, end).trim(), end, lines: 0 };
  }
  let close = from + 1;
  while (content[close] !== QUOTE || content[close + 1] === QUOTE) {
    close += content[close] === QUOTE ? 2 : 1;
    if (close >= content.length) {
      return null;
    }
  }
  const text = content.slice(from + 1, close).replaceAll(QUOTE + QUOTE, QUOTE);
  const end = endOfPlain(content, close + 1, separator);
  return { text: text.trim(), end, lines: text.split("\n").length - 1 };
}

function endOfPlain(content: string, from: number, separator: string): number {
  let end = from;
  while (end < content.length && content[end] !== separator && content[end] !== "\n") {
    end += 1;
  }
  return end;
}
