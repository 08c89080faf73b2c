import type { BarsBlock, ChartLine, ChartScale } from "#core/report/report-blocks.ts";
import { barsWords } from "./chart-words.ts";
import { bandsOf, decimal, partOf } from "./draw-scale.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_RIGHT, CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, INK, LINE, PAPER_2, QUIET } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { BODY, lineHeight, SMALL, SMALL_STRONG, styled } from "./text-style.ts";

const LABEL_WIDTH = 56;
const VALUE_WIDTH = 22;
const TRACK_LEFT = MARGIN_SIDE + LABEL_WIDTH + 4;
const TRACK_WIDTH = CONTENT_WIDTH - LABEL_WIDTH - VALUE_WIDTH - 6;
const CAPTION_HEIGHT = 7;
const NAMES_GAP = 1.6;
const AXIS_HEIGHT = 4;
const LEGEND_HEIGHT = 9;
const BAR_HEIGHT = 4;
const LABEL = styled(BODY, { sizePt: 8.6, leading: 1.25 });
const TINY = styled(SMALL, { sizePt: 6.8 });
/** Half-way between the accent and the paper: what can still come. */
const POSSIBLE = "#b5d6d2";

export function barsHeight(pen: Pen, { bars, scale }: BarsBlock): number {
  const rows = bars.reduce((sum, bar) => sum + barRowHeight(pen, bar), 0);
  return CAPTION_HEIGHT + namesHeight(pen, scale) + rows + AXIS_HEIGHT + LEGEND_HEIGHT + 3;
}

/** Each name on as many lines as it needs to stay within its band; none where a word of it is wider than that. */
function namesOf(pen: Pen, scale: ChartScale): readonly (readonly string[])[] {
  return bandsOf(scale).map(({ name, from, to }) => {
    const width = xOf(scale, to) - xOf(scale, from) - 1;
    const lines = pen.wrap(name, width, TINY).map((line) => line.trimEnd());
    return lines.join(" ") === name ? lines : [];
  });
}

function namesHeight(pen: Pen, scale: ChartScale): number {
  const most = Math.max(...namesOf(pen, scale).map((lines) => lines.length));
  return most * lineHeight(TINY) + NAMES_GAP;
}

function barRowHeight(pen: Pen, { label }: ChartLine): number {
  return Math.max(BAR_HEIGHT + 4, pen.wrap(label, LABEL_WIDTH, LABEL).length * lineHeight(LABEL) + 2.4);
}

/** A bar for each group on the scale of the index, with the borders of the predicates behind all of them. */
export function drawBars(flow: PageFlow, block: BarsBlock): void {
  const { pen } = flow;
  const captionStyle = styled(SMALL_STRONG, { colour: INK, sizePt: 8.8 });
  pen.tags.tagged("P", () => pen.line(block.caption, MARGIN_SIDE, flow.top, captionStyle));
  flow.move(CAPTION_HEIGHT);
  const height = barsHeight(pen, block) - CAPTION_HEIGHT;
  const area = { x: MARGIN_SIDE, y: flow.top, width: CONTENT_WIDTH, height };
  pen.tags.figure(barsWords(block), area, () => drawChart(pen, block, flow.top, height));
  flow.move(height);
}

function drawChart(pen: Pen, block: BarsBlock, top: number, height: number): void {
  const { bars, scale } = block;
  const bottom = top + height - LEGEND_HEIGHT - AXIS_HEIGHT;
  drawBands(pen, scale, top, bottom);
  let barTop = top + namesHeight(pen, scale);
  for (const bar of bars) {
    drawBar(pen, scale, bar, barTop, barRowHeight(pen, bar));
    barTop += barRowHeight(pen, bar);
  }
  drawMarksLegend(pen, block, top + height - 5.6);
}

function xOf(scale: ChartScale, value: number): number {
  return TRACK_LEFT + TRACK_WIDTH * partOf(scale, value);
}

/** Names above, borders behind the bars, and their numbers below. */
function drawBands(pen: Pen, scale: ChartScale, top: number, bottom: number): void {
  const names = namesOf(pen, scale);
  const namesBottom = top + namesHeight(pen, scale) - NAMES_GAP;
  for (const [place, { from, to }] of bandsOf(scale).entries()) {
    const lines = names[place] ?? [];
    const x = xOf(scale, from);
    pen.lines(lines, (x + xOf(scale, to)) / 2, namesBottom - lines.length * lineHeight(TINY), TINY, "center");
    pen.line(decimal(from), x, bottom + 1, TINY, "center");
    if (place > 0) {
      pen.shape((doc) => doc.setDrawColor(LINE).setLineWidth(0.25).line(x, top, x, bottom));
    }
  }
  pen.line(decimal(scale.max), xOf(scale, scale.max), bottom + 1, TINY, "center");
}

function drawBar(pen: Pen, scale: ChartScale, bar: ChartLine, top: number, height: number): void {
  const lines = pen.wrap(bar.label, LABEL_WIDTH, LABEL);
  pen.lines(lines, MARGIN_SIDE, top + (height - lines.length * lineHeight(LABEL)) / 2, LABEL);
  const barTop = top + (height - BAR_HEIGHT) / 2;
  const [low, high] = [xOf(scale, bar.span.low), xOf(scale, bar.span.high)];
  pen.box(TRACK_LEFT, barTop, TRACK_WIDTH, BAR_HEIGHT, PAPER_2, 0.5);
  pen.box(TRACK_LEFT, barTop, Math.max(0.7, low - TRACK_LEFT), BAR_HEIGHT, ACCENT, 0.5);
  if (high > low) {
    pen.box(low, barTop, high - low, BAR_HEIGHT, POSSIBLE, 0.5);
  }
  if (bar.earlier !== null) {
    const x = xOf(scale, bar.earlier);
    pen.shape((doc) =>
      doc
        .setFillColor(QUIET)
        .setDrawColor("#ffffff")
        .setLineWidth(0.2)
        .circle(x, barTop + BAR_HEIGHT / 2, 1, "FD"),
    );
  }
  if (bar.target !== null) {
    const x = xOf(scale, bar.target);
    pen.shape((doc) =>
      doc
        .setDrawColor(INK)
        .setLineWidth(0.7)
        .line(x, barTop - 1, x, barTop + BAR_HEIGHT + 1),
    );
  }
  const style = styled(LABEL, { weight: "semibold" });
  pen.line(bar.value, CONTENT_RIGHT, top + (height - lineHeight(style)) / 2, style, "right");
}

function drawMarksLegend(pen: Pen, { bars, targetLabel, earlierLabel }: BarsBlock, top: number): void {
  const y = top + 1.9;
  let x = TRACK_LEFT;
  const entry = (text: string, draw: () => void) => {
    draw();
    pen.line(text, x + 3.5, top, SMALL);
    x += pen.widthOf(text, SMALL) + 10;
  };
  if (bars.some((bar) => bar.target !== null)) {
    entry(targetLabel, () =>
      pen.shape((doc) =>
        doc
          .setDrawColor(INK)
          .setLineWidth(0.7)
          .line(x + 1, y - 2, x + 1, y + 2),
      ),
    );
  }
  if (earlierLabel !== null && bars.some((bar) => bar.earlier !== null)) {
    entry(earlierLabel, () => pen.shape((doc) => doc.setFillColor(QUIET).circle(x + 1, y, 1, "F")));
  }
  if (bars.some((bar) => bar.span.high > bar.span.low)) {
    entry("Masih mungkin", () => pen.box(x - 0.5, y - 1.3, 3, 2.6, POSSIBLE, 0.4));
  }
}
