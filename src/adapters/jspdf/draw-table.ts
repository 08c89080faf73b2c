import { autoTable, type CellDef, type CellHookData, type UserOptions } from "jspdf-autotable";
import type { TableBlock } from "#core/report/report-blocks.ts";
import { drawCellBand, drawCellLines, drawChip, drawPageNumber } from "./draw-cell.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_BOTTOM, MARGIN_SIDE, MARGIN_TOP, MM_PER_POINT } from "./page-size.ts";
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
  const { pen } = flow;
  if (block.caption !== "") {
    pen.lines(pen.wrap(block.caption, CONTENT_WIDTH, SMALL), MARGIN_SIDE, flow.top, SMALL);
    flow.move(captionHeight(pen, block));
  }
  const { head, rows } = layOutTable(pen, block);
  const layoutByCell = new Map<unknown, OpenCell>();
  const cellsOf = (row: RowLayout) => row.cells.map((cell) => cellDef(cell, row, layoutByCell));
  autoTable(pen.doc, {
    ...tableOptions(head),
    startY: flow.top,
    head: [cellsOf({ tone: "normal", band: null, cells: head })],
    body: rows.map(cellsOf),
    willDrawCell: (data) => drawCell(flow, layoutByCell.get(data.cell.raw), data),
    didDrawPage: ({ cursor }) => {
      flow.top = cursor?.y ?? flow.top;
    },
  });
  flow.move(SPACE_BELOW);
}

/** A cell of which some lines may already stand on an earlier page. */
interface OpenCell {
  readonly layout: CellLayout;
  readonly row: RowLayout;
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

function cellDef(layout: CellLayout, row: RowLayout, layoutByCell: Map<unknown, OpenCell>): CellDef {
  const top = CELL_PADDING + (row.band === null ? 0 : BAND_HEIGHT);
  const cell: CellDef = {
    content: layout.lines.map((line) => line.text).join("\n"),
    styles: { cellPadding: { top, bottom: CELL_PADDING, left: 0, right: 0 } },
  };
  layoutByCell.set(cell, { layout, row, drawn: 0 });
  return cell;
}

/** Answers false: autoTable shall not draw the cell itself. A head is drawn anew on every page. */
function drawCell(
  flow: PageFlow,
  open: OpenCell | undefined,
  { cell, section, column }: CellHookData,
): false {
  if (open === undefined) {
    return false;
  }
  const { layout, row } = open;
  const from = section === "head" ? 0 : open.drawn;
  const count = cell.text.length;
  const top = cell.y + CELL_PADDING + (row.band === null ? 0 : BAND_HEIGHT);
  if (column.index === 0 && from === 0 && row.band !== null) {
    drawCellBand(flow.pen, row.band, cell.y);
  }
  if (layout.cell?.kind === "level" && layout.cell.step !== null) {
    drawChip(flow.pen, layout.cell.text, layout.cell.step, cell.x, top);
  } else if (layout.cell?.kind === "page") {
    drawPageNumber(flow, layout, layout.cell.anchor, cell.x, top);
  } else {
    drawCellLines(flow, layout, layout.lines.slice(from, from + count), cell.x, top);
  }
  const isStrong = section === "head" || row.tone === "total";
  flow.pen.rule(cell.x, cell.y + cell.height, cell.width, isStrong ? QUIET : LINE, isStrong ? 0.25 : 0.2);
  open.drawn = from + count;
  return false;
}
