import type { CellDetail, TableBlock, TableCell, TableColumn, TableRow } from "#core/report/report-blocks.ts";
import { CONTENT_WIDTH } from "./page-size.ts";
import { QUIET } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { SMALL, SMALL_LINK, styled, TABLE_HEAD, type TextStyle } from "./text-style.ts";

/** Between a cell and the next; the outer edges of a table stand on the margins. */
export const CELL_GAP = 3;
export const CELL_PADDING = 1.5;
/** All lines of a table are equally high, so that a cell can be cut between any two. */
export const TABLE_LINE = 4;
export const BAND_HEIGHT = TABLE_LINE + 4.4;
const INDENT = 4;

export const CELL: TextStyle = { weight: "regular", sizePt: 8.6, leading: 1.32, colour: "#14201e" };
export const BAND: TextStyle = styled(SMALL, { weight: "semibold", colour: QUIET });
const DETAIL = styled(SMALL, { sizePt: 7.4 });
const DETAIL_LINK = styled(SMALL_LINK, { sizePt: 7.4 });
/** The page behind a link. Its words are known last, so that room is kept for the longest. */
export const PAGE_BEHIND = DETAIL;
const PAGES_BEHIND = { short: " › 12345", long: " › Jilid 10, halaman 1234" } as const;

export interface TableLayout {
  readonly head: readonly CellLayout[];
  readonly rows: readonly RowLayout[];
}

export interface RowLayout {
  readonly tone: TableRow["tone"];
  /** The heading of the rows from here on, in one piece with the first of them: never alone at the foot of a page. */
  readonly band: string | null;
  readonly cells: readonly CellLayout[];
}

export interface CellLayout {
  readonly width: number;
  readonly align: TableColumn["align"];
  readonly isLast: boolean;
  readonly indent: number;
  readonly cell: TableCell | null;
  readonly lines: readonly CellLine[];
}

export interface CellLine {
  readonly text: string;
  readonly style: TextStyle;
  readonly link: CellDetail["link"];
  readonly withPage: boolean;
}

export function layOutTable(pen: Pen, { columns, rows }: TableBlock): TableLayout {
  const laidOut: RowLayout[] = [];
  let band: string | null = null;
  for (const row of rows) {
    const [only, ...more] = row.cells;
    if (only?.kind === "text" && more.length === 0 && columns.length > 1) {
      band = only.text;
      continue;
    }
    const cells = row.cells.flatMap((cell, place) => layOutCell(pen, columns, place, cell, row.tone));
    laidOut.push({ tone: row.tone, band, cells });
    band = null;
  }
  return { head: columns.map((_, place) => headCell(pen, columns, place)), rows: laidOut };
}

function layOutCell(
  pen: Pen,
  columns: readonly TableColumn[],
  place: number,
  cell: TableCell,
  tone: TableRow["tone"],
): readonly CellLayout[] {
  const column = columns[place];
  if (column === undefined) {
    return [];
  }
  const indent = cell.kind === "text" ? cell.indent * INDENT : 0;
  const isLast = place === columns.length - 1;
  const width = column.share * CONTENT_WIDTH;
  const room = width - indent - (isLast ? 0 : CELL_GAP);
  const style = styled(CELL, { weight: tone === "normal" ? "regular" : "semibold" });
  return [{ width, align: column.align, isLast, indent, cell, lines: linesOf(pen, cell, room, style) }];
}

function linesOf(pen: Pen, cell: TableCell, room: number, style: TextStyle): readonly CellLine[] {
  switch (cell.kind) {
    case "text":
      return [
        ...(cell.text === "" && cell.details.length > 0 ? [] : wrapped(pen, cell.text, room, style, null)),
        ...cell.details.flatMap((detail) => detailLines(pen, detail, room)),
      ];
    case "number":
      return wrapped(pen, cell.text, room, style, null);
    case "level":
      return wrapped(pen, cell.text, room, SMALL, null);
    case "page":
      return [{ text: "", style, link: null, withPage: false }];
  }
}

/** The page stands behind the last line. */
function detailLines(pen: Pen, { text, link, withPage }: CellDetail, room: number): readonly CellLine[] {
  const behind = withPage === undefined ? 0 : pen.widthOf(PAGES_BEHIND[withPage], PAGE_BEHIND);
  const lines = wrapped(pen, text, room - behind, link === null ? DETAIL : DETAIL_LINK, link);
  return lines.map((line, place) => ({
    ...line,
    withPage: withPage !== undefined && place === lines.length - 1,
  }));
}

/** A space ends the text: another may follow below it in the same cell. */
function wrapped(
  pen: Pen,
  text: string,
  room: number,
  style: TextStyle,
  link: CellDetail["link"],
): readonly CellLine[] {
  const lines = pen.wrap(text, room, style);
  return lines.map((line, place) => {
    const isLast = place === lines.length - 1;
    return { text: isLast && line !== "" ? `${line} ` : line, style, link, withPage: false };
  });
}

function headCell(pen: Pen, columns: readonly TableColumn[], place: number): CellLayout {
  const column = columns[place];
  const width = (column?.share ?? 0) * CONTENT_WIDTH;
  const isLast = place === columns.length - 1;
  return {
    width,
    align: column?.align ?? "left",
    isLast,
    indent: 0,
    cell: null,
    lines: wrapped(pen, column?.title ?? "", width - (isLast ? 0 : CELL_GAP), TABLE_HEAD, null),
  };
}

export function rowHeight(cells: readonly CellLayout[], band: string | null = null): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return lines * TABLE_LINE + 2 * CELL_PADDING + (band === null ? 0 : BAND_HEIGHT);
}
