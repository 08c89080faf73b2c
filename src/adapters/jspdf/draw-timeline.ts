import type { TimelineBlock, TimelineRow } from "#core/report/report-blocks.ts";
import { timelineWords } from "./chart-words.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, INK, LINE, PAPER_2, QUIET, WARN, WHITE } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { BODY, lineHeight, SMALL, SMALL_STRONG, styled } from "./text-style.ts";

const LABEL_WIDTH = 62;
const TRACK_LEFT = MARGIN_SIDE + LABEL_WIDTH + 6;
/** Room at the right for the words beside the last mark. */
const TRACK_WIDTH = CONTENT_WIDTH - LABEL_WIDTH - 6 - 24;
const CAPTION_HEIGHT = 7;
const TICKS_HEIGHT = 6;
const ROW_HEIGHT = 6.4;
const LEGEND_HEIGHT = 8;
const MARK = 1.7;
const LABEL = styled(BODY, { sizePt: 8.4, leading: 1.2 });
const TINY = styled(SMALL, { sizePt: 6.8 });

const TONES = {
  done: { word: "Selesai", fill: ACCENT, edge: ACCENT },
  running: { word: "Berjalan", fill: "#b5d6d2", edge: ACCENT },
  planned: { word: "Belum dimulai", fill: WHITE, edge: ACCENT },
  late: { word: "Lewat tenggat", fill: WARN, edge: WARN },
} as const;

export function timelineHeight({ rows }: TimelineBlock): number {
  return CAPTION_HEIGHT + TICKS_HEIGHT + rows.length * ROW_HEIGHT + LEGEND_HEIGHT;
}

/** A line of time for each row with a mark where it is due; shapes differ as well as colours. */
export function drawTimeline(flow: PageFlow, block: TimelineBlock): void {
  const { pen } = flow;
  const captionStyle = styled(SMALL_STRONG, { colour: INK, sizePt: 8.8 });
  pen.tags.tagged("P", () => pen.line(block.caption, MARGIN_SIDE, flow.top, captionStyle));
  flow.move(CAPTION_HEIGHT);
  const height = timelineHeight(block) - CAPTION_HEIGHT;
  const area = { x: MARGIN_SIDE, y: flow.top, width: CONTENT_WIDTH, height };
  const words = timelineWords(block, (tone) => TONES[tone].word);
  pen.tags.figure(words, area, () => drawChart(pen, block, flow.top, height));
  flow.move(height);
}

function drawChart(pen: Pen, block: TimelineBlock, top: number, height: number): void {
  drawTicks(pen, block, top);
  for (const [place, row] of block.rows.entries()) {
    drawRow(pen, row, top + TICKS_HEIGHT + place * ROW_HEIGHT);
  }
  drawTones(pen, block, top + height - LEGEND_HEIGHT + 2.5);
}

function xOf(place: number): number {
  return TRACK_LEFT + TRACK_WIDTH * Math.min(1, Math.max(0, place));
}

function drawTicks(pen: Pen, { ticks, today, rows }: TimelineBlock, top: number): void {
  const bottom = top + TICKS_HEIGHT + rows.length * ROW_HEIGHT;
  for (const { label, place } of ticks) {
    pen.line(label, xOf(place), top, TINY, "center");
    pen.shape((doc) =>
      doc
        .setDrawColor(LINE)
        .setLineWidth(0.2)
        .line(xOf(place), top + 4, xOf(place), bottom),
    );
  }
  if (today !== null) {
    pen.shape((doc) =>
      doc
        .setDrawColor(INK)
        .setLineWidth(0.4)
        .setLineDashPattern([1, 0.8], 0)
        .line(xOf(today), top + 3, xOf(today), bottom)
        .setLineDashPattern([], 0),
    );
  }
}

function drawRow(pen: Pen, row: TimelineRow, top: number): void {
  const middle = top + ROW_HEIGHT / 2;
  pen.line(pen.fitted(row.label, LABEL_WIDTH, LABEL), MARGIN_SIDE, middle - lineHeight(LABEL) / 2, LABEL);
  pen.box(TRACK_LEFT, middle - 0.4, TRACK_WIDTH, 0.8, PAPER_2, 0.4);
  drawMark(pen, row.tone, xOf(row.place), middle);
  pen.box(xOf(row.place) + 2.6, middle - 1.4, pen.widthOf(row.note, TINY) + 0.8, 2.8, WHITE);
  pen.line(row.note, xOf(row.place) + 3, middle - lineHeight(TINY) / 2, styled(TINY, { colour: QUIET }));
}

/** A diamond for what is late, a square for what is done, a circle for the rest. */
function drawMark(pen: Pen, tone: TimelineRow["tone"], x: number, y: number): void {
  const { fill, edge } = TONES[tone];
  pen.shape((doc) => {
    doc.setFillColor(fill).setDrawColor(edge).setLineWidth(0.5);
    if (tone === "late") {
      doc.lines(DIAMOND, x, y - MARK, [1, 1], "FD", true);
    } else if (tone === "done") {
      doc.rect(x - MARK * 0.8, y - MARK * 0.8, MARK * 1.6, MARK * 1.6, "FD");
    } else {
      doc.circle(x, y, MARK * 0.8, "FD");
    }
  });
}

const DIAMOND = [
  [MARK, MARK],
  [-MARK, MARK],
  [-MARK, -MARK],
  [MARK, -MARK],
];

/** Only the tones that are there. */
function drawTones(pen: Pen, { rows, today }: TimelineBlock, top: number): void {
  let x = MARGIN_SIDE;
  for (const tone of ["done", "running", "planned", "late"] as const) {
    if (rows.some((row) => row.tone === tone)) {
      drawMark(pen, tone, x + MARK, top + 1.6);
      pen.line(TONES[tone].word, x + 5, top, SMALL);
      x += pen.widthOf(TONES[tone].word, SMALL) + 10;
    }
  }
  if (today !== null) {
    pen.shape((doc) =>
      doc
        .setDrawColor(INK)
        .setLineWidth(0.4)
        .setLineDashPattern([1, 0.8], 0)
        .line(x, top + 1.6, x + 4, top + 1.6)
        .setLineDashPattern([], 0),
    );
    pen.line("Hari ini", x + 6, top, SMALL);
  }
}
