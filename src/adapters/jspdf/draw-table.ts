import { autoTable, type Cell, type CellDef, type CellHookData, type UserOptions } from "jspdf-autotable";
import type { TableBlock } from "#core/report/report-blocks.ts";
import { drawCellBand, drawCellLines, drawChip, drawPageNumber } from "./draw-cell.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_BOTTOM, MARGIN_SIDE, MARGIN_TOP, MM_PER_POINT } from "./page-size.ts";
import type { PageTags, Tag } from "./page-tags.ts";
import { LINE, QUIET } from "./palette.ts";
import { FONT, type Pen } from "./pen.ts";
import {
  BAND_HEIGHT,
  CELL_PADDING,
  type CellLayout,
  layOutTable,
  type RowLayout,
  rowHeight,
  TABLE_LINE,
  type TableLayout,
} from "./table-layout.ts";
import { lineHeight, SMALL } from "./text-style.ts";

const SPACE_BELOW = 5;
/** A row that is taller than this may begin on one page and end on the next. */
const HIGHEST_LEAD = 80;

/** Room for the head and the first row. */
export function tableLead(pen: Pen, block: TableBlock): number {
  const { head, rows } = layOutTable(pen, { ...block, rows: block.rows.slice(0, 2) });
  const first = rows[0];
  const rowsHeight = first === undefined ? 0 : rowHeight(first.cells, first.band);
  return captionHeight(pen, block) + rowHeight(head) + Math.min(HIGHEST_LEAD, rowsHeight);
}

function captionHeight(pen: Pen, { caption }: TableBlock): number {
  return caption === "" ? 0 : pen.wrap(caption, CONTENT_WIDTH, SMALL).length * lineHeight(SMALL) + 1.5;
}

/**
 * autoTable decides where pages break and repeats the head; the lines were broken beforehand, and every cell is drawn here, so
 * that one cell can hold a name, its details and a link.
 */
export function drawTable(flow: PageFlow, block: TableBlock): void {
  flow.pen.tags.tagged("Table", () => {
    drawCaption(flow, block);
    drawRows(flow, layOutTable(flow.pen, block));
  });
  flow.move(SPACE_BELOW);
}

function drawCaption(flow: PageFlow, block: TableBlock): void {
  const { pen } = flow;
  if (block.caption !== "") {
    const lines = pen.wrap(block.caption, CONTENT_WIDTH, SMALL);
    pen.tags.tagged("Caption", () => pen.lines(lines, MARGIN_SIDE, flow.top, SMALL));
    flow.move(captionHeight(pen, block));
  }
}

function drawRows(flow: PageFlow, { head, rows }: TableLayout): void {
  const { doc, tags } = flow.pen;
  const layoutByCell = new Map<unknown, OpenCell>();
  const headRow = { tone: "normal", band: null, cells: head } as const;
  autoTable(doc, {
    ...tableOptions(head),
    startY: flow.top,
    head: [tags.tagged("THead", () => headCells(tags, headRow, layoutByCell))],
    body: tags.tagged("TBody", () => rows.map((row) => bodyCells(tags, row, layoutByCell))),
    willDrawCell: (data) => drawCell(flow, layoutByCell.get(data.cell.raw), data),
    didDrawPage: ({ cursor }) => {
      flow.top = cursor?.y ?? flow.top;
    },
  });
}

function headCells(tags: PageTags, row: RowLayout, layoutByCell: Map<unknown, OpenCell>): CellDef[] {
  return tags.tagged("TR", () =>
    row.cells.map((cell) => {
      const tag = tags.child("TH", { scope: "Column" });
      return cellDef({ layout: cell, row, tag, bandTag: null, drawn: 0 }, layoutByCell);
    }),
  );
}

/** The heading above a row is a row of its own to who hears the table. */
function bodyCells(tags: PageTags, row: RowLayout, layoutByCell: Map<unknown, OpenCell>): CellDef[] {
  const columns = row.cells.length;
  const bandTag =
    row.band === null ? null : tags.tagged("TR", () => tags.child("TH", { scope: "Row", columns }));
  return tags.tagged("TR", () =>
    row.cells.map((layout) =>
      cellDef({ layout, row, tag: tags.child("TD"), bandTag, drawn: 0 }, layoutByCell),
    ),
  );
}

/** A cell of which some lines may already stand on an earlier page. */
interface OpenCell {
  readonly layout: CellLayout;
  readonly row: RowLayout;
  readonly tag: Tag;
  readonly bandTag: Tag | null;
  drawn: number;
}

/** The font size is what makes autoTable count a line as high as it is here. */
function tableOptions(head: readonly CellLayout[]): UserOptions {
  return {
    theme: "plain",
    margin: { top: MARGIN_TOP, right: MARGIN_SIDE, bottom: MARGIN_BOTTOM, left: MARGIN_SIDE },
    tableWidth: CONTENT_WIDTH,
    rowPageBreak: "avoid",
    styles: { font: FONT, fontSize: TABLE_LINE / MM_PER_POINT / 1.15, overflow: "visible", cellPadding: 0 },
    columnStyles: Object.fromEntries(head.map(({ width }, place) => [place, { cellWidth: width }])),
  };
}

function cellDef(open: OpenCell, layoutByCell: Map<unknown, OpenCell>): CellDef {
  const { layout, row } = open;
  const top = CELL_PADDING + (row.band === null ? 0 : BAND_HEIGHT);
  const cell: CellDef = {
    content: layout.lines.map((line) => line.text).join("\n"),
    styles: { cellPadding: { top, bottom: CELL_PADDING, left: 0, right: 0 } },
  };
  layoutByCell.set(cell, open);
  return cell;
}

/** Answers false: autoTable shall not draw the cell itself. A head is drawn anew on every page, and read once. */
function drawCell(flow: PageFlow, open: OpenCell | undefined, data: CellHookData): false {
  if (open === undefined) {
    return false;
  }
  const { cell, section, column } = data;
  const { tags } = flow.pen;
  const { row, bandTag } = open;
  const isRepeated = section === "head" && open.drawn > 0;
  const from = section === "head" ? 0 : open.drawn;
  if (column.index === 0 && from === 0 && row.band !== null) {
    const { band } = row;
    tags.within(bandTag, () => drawCellBand(flow.pen, band, cell.y));
  }
  tags.within(isRepeated ? null : open.tag, () => drawContent(flow, open, cell, from));
  const isStrong = section === "head" || row.tone === "total";
  flow.pen.rule(cell.x, cell.y + cell.height, cell.width, isStrong ? QUIET : LINE, isStrong ? 0.25 : 0.2);
  open.drawn = from + cell.text.length;
  return false;
}

function drawContent(flow: PageFlow, { layout, row }: OpenCell, cell: Cell, from: number): void {
  const top = cell.y + CELL_PADDING + (row.band === null ? 0 : BAND_HEIGHT);
  if (layout.cell?.kind === "level" && layout.cell.step !== null) {
    drawChip(flow.pen, layout.cell.text, layout.cell.step, cell.x, top);
  } else if (layout.cell?.kind === "page") {
    drawPageNumber(flow, layout, layout.cell.anchor, cell.x, top);
  } else {
    drawCellLines(flow, layout, layout.lines.slice(from, from + cell.text.length), cell.x, top);
  }
}
