import type { HeatMapBlock, HeatMapBlockRow } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import type { Tag } from "./page-tags.ts";
import { INK, LINE, levelColour, PAPER_2, QUIET } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { lineHeight, SMALL, SMALL_STRONG, styled } from "./text-style.ts";

const LABEL_WIDTH = 60;
const COLUMN_WIDTH = 5;
const MOST_COLUMNS = Math.floor((CONTENT_WIDTH - LABEL_WIDTH) / COLUMN_WIDTH);
const NAME_HEIGHT = 30;
const ROW_HEIGHT = 3.15;
const CAPTION_HEIGHT = 6;
const SPACE_BELOW = 5;
const LABEL = styled(SMALL, { sizePt: 6.3, leading: 1.2, colour: INK });
const HEAD_LABEL = styled(LABEL, { weight: "semibold" });
const DIGIT = styled(LABEL, { sizePt: 6 });
const FIGURE = styled(LABEL, { sizePt: 5, weight: "semibold" });
const NAME = styled(LABEL, { sizePt: 6.4, colour: QUIET });

/** Room for the names and as many rows as there are, up to a page. */
export function heatMapLead({ rows }: HeatMapBlock): number {
  return CAPTION_HEIGHT + NAME_HEIGHT + Math.min(62, rows.length) * ROW_HEIGHT;
}

/** As many columns beside one another as the page is wide, then the next ones below, with labels and names each time. */
export function drawHeatMapBlock(flow: PageFlow, block: HeatMapBlock): void {
  const { columns, caption } = block;
  const captionStyle = styled(SMALL_STRONG, { colour: INK, sizePt: 8.8 });
  flow.pen.tags.tagged("P", () => flow.pen.line(caption, MARGIN_SIDE, flow.top, captionStyle));
  flow.move(CAPTION_HEIGHT);
  for (let start = 0; start < columns.length; start += MOST_COLUMNS) {
    flow.ensure(heatMapLead(block) - CAPTION_HEIGHT);
    const end = Math.min(columns.length, start + MOST_COLUMNS);
    flow.pen.tags.tagged("Table", () => drawPart(flow, block, start, end));
  }
}

function drawPart(flow: PageFlow, { columns, rows }: HeatMapBlock, start: number, end: number): void {
  const { pen } = flow;
  const names = columns.slice(start, end);
  pen.tags.tagged("THead", () => pen.tags.tagged("TR", () => drawHead(flow, names)));
  pen.tags.tagged("TBody", () => {
    for (const row of rows) {
      if (flow.room < ROW_HEIGHT) {
        flow.newPage();
        // Read once.
        drawNames(flow, names, () => null);
      }
      pen.tags.tagged("TR", () => drawRow(pen, row, flow.top, start, end));
      flow.move(ROW_HEIGHT);
    }
  });
  flow.gap(SPACE_BELOW);
}

function drawHead(flow: PageFlow, names: readonly string[]): void {
  const { tags } = flow.pen;
  // Above the labels.
  tags.child("TD");
  drawNames(flow, names, () => tags.child("TH", { scope: "Column" }));
}

/** Upright, each above its column. */
function drawNames(flow: PageFlow, names: readonly string[], cell: () => Tag | null): void {
  const { pen } = flow;
  const foot = flow.top + NAME_HEIGHT - 1.5;
  for (const [place, name] of names.entries()) {
    const shown = pen.fitted(name, NAME_HEIGHT - 3, NAME);
    pen.tags.within(cell(), () => pen.upright(shown, columnX(place) + COLUMN_WIDTH / 2, foot, NAME));
  }
  flow.move(NAME_HEIGHT);
}

function columnX(place: number): number {
  return MARGIN_SIDE + LABEL_WIDTH + place * COLUMN_WIDTH;
}

function drawRow(
  pen: Pen,
  { label, isHead, cells }: HeatMapBlockRow,
  top: number,
  start: number,
  end: number,
) {
  const style = isHead ? HEAD_LABEL : LABEL;
  if (isHead) {
    pen.box(MARGIN_SIDE, top, LABEL_WIDTH + (end - start) * COLUMN_WIDTH, ROW_HEIGHT, PAPER_2);
    pen.rule(MARGIN_SIDE, top, LABEL_WIDTH + (end - start) * COLUMN_WIDTH, LINE, 0.15);
  }
  const inPart = cells.slice(start, end);
  // All grounds together: one artifact for a row, and not one for each cell.
  for (const [place, { step }] of inPart.entries()) {
    if (step !== null && !isHead) {
      pen.box(columnX(place), top, COLUMN_WIDTH - 0.25, ROW_HEIGHT - 0.25, levelColour(step).fill);
    }
  }
  const shown = pen.fitted(label, LABEL_WIDTH - 4, style);
  const labelX = MARGIN_SIDE + (isHead ? 0.5 : 3);
  pen.tags.tagged("TH", () => pen.line(shown, labelX, textTop(top, style), style), { scope: "Row" });
  const ownStyle = isHead ? styled(FIGURE, { colour: INK }) : DIGIT;
  for (const [place, { text, step }] of inPart.entries()) {
    const colour = step === null ? QUIET : levelColour(step).ink;
    const cellStyle = isHead ? ownStyle : styled(ownStyle, { colour });
    const middle = columnX(place) + (COLUMN_WIDTH - 0.25) / 2;
    pen.tags.tagged("TD", () => pen.line(text, middle, textTop(top, cellStyle), cellStyle, "center"));
  }
}

function textTop(top: number, style: typeof LABEL): number {
  return top + (ROW_HEIGHT - lineHeight(style)) / 2;
}
