import type { CoverBlock, Labelled } from "#core/report/report-blocks.ts";
import { drawScale, SCALE_HEIGHT } from "./draw-scale.ts";
import { drawNotice } from "./draw-text.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_BOTTOM, CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, INK, LINE, QUIET } from "./palette.ts";
import { BODY, BODY_STRONG, lineHeight, styled, type TextStyle } from "./text-style.ts";

const TITLE: TextStyle = { weight: "semibold", sizePt: 12, leading: 1.35, colour: ACCENT };
const WHO: TextStyle = { weight: "semibold", sizePt: 27, leading: 1.16, colour: INK, tracking: -0.018 };
const WHOSE: TextStyle = { weight: "regular", sizePt: 14, leading: 1.3, colour: QUIET };
const FIGURE: TextStyle = { weight: "semibold", sizePt: 54, leading: 1.1, colour: INK, tracking: -0.035 };
const PREDICATE: TextStyle = { weight: "semibold", sizePt: 14, leading: 1.3, colour: INK };
const FACT_LABEL_WIDTH = 44;

export function drawCover(flow: PageFlow, block: CoverBlock): void {
  const { pen } = flow;
  pen.box(0, 0, 7, 297, ACCENT);
  flow.top = 40;
  drawLines(flow, block.title, TITLE, 5);
  drawWho(flow, block);
  flow.move(9);
  drawFigure(flow, block);
  for (const text of block.notices) {
    drawNotice(flow, { text });
  }
  drawFacts(flow, block.facts);
}

function drawWho(flow: PageFlow, { institution, agency }: CoverBlock): void {
  const who = agency ?? institution;
  const isLong = flow.pen.wrap(who, CONTENT_WIDTH, WHO).length > 3;
  drawLines(flow, who, isLong ? styled(WHO, { sizePt: 18 }) : WHO, 2);
  if (agency !== null) {
    drawLines(flow, institution, WHOSE, 2);
  }
}

function drawLines(flow: PageFlow, text: string, style: TextStyle, below: number): void {
  flow.move(flow.pen.lines(flow.pen.wrap(text, CONTENT_WIDTH, style), MARGIN_SIDE, flow.top, style) + below);
}

function drawFigure(flow: PageFlow, { figure, scale }: CoverBlock): void {
  const { pen } = flow;
  pen.rule(MARGIN_SIDE, flow.top, CONTENT_WIDTH, LINE);
  flow.move(5);
  drawLines(flow, figure.label, styled(BODY, { colour: QUIET, sizePt: 10.5 }), 0);
  pen.line(figure.value, MARGIN_SIDE - 0.8, flow.top, FIGURE);
  const beside = MARGIN_SIDE + pen.widthOf(figure.value, FIGURE) + 7;
  const lines = pen.wrap(figure.predicate, MARGIN_SIDE + CONTENT_WIDTH - beside, PREDICATE);
  const bottom = flow.top + lineHeight(FIGURE);
  pen.lines(lines, beside, bottom - 4.4 - lines.length * lineHeight(PREDICATE), PREDICATE);
  flow.top = bottom + 1;
  drawScale(pen, scale, figure.span, null, flow.top);
  flow.move(SCALE_HEIGHT + 3);
}

/** At the foot of the page, unless what stands above needs the room. */
function drawFacts(flow: PageFlow, facts: readonly Labelled[]): void {
  const { pen } = flow;
  const width = CONTENT_WIDTH - FACT_LABEL_WIDTH;
  const rows = facts.map(({ label, value }) => ({ label, lines: pen.wrap(value, width, BODY) }));
  const rowHeight = (lines: readonly string[]) => lines.length * lineHeight(BODY) + 2.2;
  const height = rows.reduce((sum, row) => sum + rowHeight(row.lines), 0);
  flow.gap(3);
  flow.ensure(height);
  flow.top = Math.max(flow.top, CONTENT_BOTTOM - height - 2);
  for (const { label, lines } of rows) {
    pen.rule(MARGIN_SIDE, flow.top, CONTENT_WIDTH, LINE);
    pen.line(label, MARGIN_SIDE, flow.top + 1.1, styled(BODY_STRONG, { colour: QUIET }));
    pen.lines(lines, MARGIN_SIDE + FACT_LABEL_WIDTH, flow.top + 1.1, BODY);
    flow.move(rowHeight(lines));
  }
}
