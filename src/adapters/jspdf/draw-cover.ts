import type { CoverBlock, Labelled } from "#core/report/report-blocks.ts";
import { drawScale, SCALE_HEIGHT } from "./draw-scale.ts";
import { drawNotice, noticeHeight } from "./draw-text.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_BOTTOM, CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, INK, LINE, QUIET } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { BODY, BODY_STRONG, lineHeight, styled, type TextStyle } from "./text-style.ts";

const TITLE: TextStyle = { weight: "semibold", sizePt: 12, leading: 1.35, colour: ACCENT };
const WHO: TextStyle = { weight: "semibold", sizePt: 27, leading: 1.16, colour: INK, tracking: -0.018 };
const WHOSE: TextStyle = { weight: "regular", sizePt: 14, leading: 1.3, colour: QUIET };
const FIGURE: TextStyle = { weight: "semibold", sizePt: 54, leading: 1.1, colour: INK, tracking: -0.035 };
const PREDICATE: TextStyle = { weight: "semibold", sizePt: 14, leading: 1.3, colour: INK };
const FIGURE_LABEL = styled(BODY, { colour: QUIET, sizePt: 10.5 });
const FACT_LABEL_WIDTH = 44;
const START = 40;
const EARLIEST_START = 18;
const TITLE_GAP = 5;
const LINES_GAP = 2;
const WHO_GAP = 9;
const FACTS_GAP = 3;

export function drawCover(flow: PageFlow, block: CoverBlock): void {
  const { pen } = flow;
  pen.box(0, 0, 7, 297, ACCENT);
  flow.top = Math.min(START, Math.max(EARLIEST_START, CONTENT_BOTTOM - coverHeight(pen, block)));
  drawLines(flow, "H1", block.title, TITLE, TITLE_GAP);
  drawWho(flow, block);
  flow.move(WHO_GAP);
  drawFigure(flow, block);
  for (const text of block.notices) {
    drawNotice(flow, { text });
  }
  drawFacts(flow, block.facts);
}

/** What all of it takes, so that a cover with much to say can begin higher and stay one page. */
function coverHeight(pen: Pen, block: CoverBlock): number {
  const { title, institution, agency, figure, notices, facts } = block;
  const lines = (text: string, style: TextStyle) =>
    pen.wrap(text, CONTENT_WIDTH, style).length * lineHeight(style);
  const who = lines(agency ?? institution, whoStyle(pen, block)) + LINES_GAP;
  const whose = agency === null ? 0 : lines(institution, WHOSE) + LINES_GAP;
  const figureHeight = 5 + lines(figure.label, FIGURE_LABEL) + lineHeight(FIGURE) + 1 + SCALE_HEIGHT + 3;
  const noticesHeight = notices.reduce((sum, text) => sum + noticeHeight(pen, { text }), 0);
  return (
    lines(title, TITLE) +
    TITLE_GAP +
    who +
    whose +
    WHO_GAP +
    figureHeight +
    noticesHeight +
    FACTS_GAP +
    factRows(pen, facts).reduce((sum, { height }) => sum + height, 0) +
    2
  );
}

function whoStyle({ wrap }: Pen, { institution, agency }: CoverBlock): TextStyle {
  const isLong = wrap(agency ?? institution, CONTENT_WIDTH, WHO).length > 3;
  return isLong ? styled(WHO, { sizePt: 18 }) : WHO;
}

function drawWho(flow: PageFlow, block: CoverBlock): void {
  const { institution, agency } = block;
  drawLines(flow, "P", agency ?? institution, whoStyle(flow.pen, block), LINES_GAP);
  if (agency !== null) {
    drawLines(flow, "P", institution, WHOSE, LINES_GAP);
  }
}

function drawLines(flow: PageFlow, role: "H1" | "P", text: string, style: TextStyle, below: number): void {
  const { pen, top } = flow;
  const lines = pen.wrap(text, CONTENT_WIDTH, style);
  flow.move(pen.tags.tagged(role, () => pen.lines(lines, MARGIN_SIDE, top, style)) + below);
}

function drawFigure(flow: PageFlow, { figure, scale }: CoverBlock): void {
  const { pen } = flow;
  pen.rule(MARGIN_SIDE, flow.top, CONTENT_WIDTH, LINE);
  flow.move(5);
  drawLines(flow, "P", figure.label, FIGURE_LABEL, 0);
  const beside = MARGIN_SIDE + pen.widthOf(figure.value, FIGURE) + 7;
  const lines = pen.wrap(figure.predicate, MARGIN_SIDE + CONTENT_WIDTH - beside, PREDICATE);
  const bottom = flow.top + lineHeight(FIGURE);
  pen.tags.tagged("P", () => {
    pen.line(`${figure.value} `, MARGIN_SIDE - 0.8, flow.top, FIGURE);
    pen.lines(lines, beside, bottom - 4.4 - lines.length * lineHeight(PREDICATE), PREDICATE);
  });
  flow.top = bottom + 1;
  drawScale(pen, scale, figure.span, null, flow.top);
  flow.move(SCALE_HEIGHT + 3);
}

interface FactRow {
  readonly label: string;
  readonly lines: readonly string[];
  readonly height: number;
}

function factRows(pen: Pen, facts: readonly Labelled[]): readonly FactRow[] {
  return facts.map(({ label, value }) => {
    const lines = pen.wrap(value, CONTENT_WIDTH - FACT_LABEL_WIDTH, BODY);
    return { label, lines, height: lines.length * lineHeight(BODY) + 2.2 };
  });
}

/** At the foot of the page, unless what stands above needs the room. */
function drawFacts(flow: PageFlow, facts: readonly Labelled[]): void {
  const { pen } = flow;
  const rows = factRows(pen, facts);
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  flow.gap(FACTS_GAP);
  flow.ensure(total);
  flow.top = Math.max(flow.top, CONTENT_BOTTOM - total - 2);
  const style = styled(BODY_STRONG, { colour: QUIET });
  pen.tags.tagged("L", () => {
    for (const { label, lines, height } of rows) {
      const top = flow.top + 1.1;
      pen.rule(MARGIN_SIDE, flow.top, CONTENT_WIDTH, LINE);
      pen.tags.pair(
        () => pen.line(label, MARGIN_SIDE, top, style),
        () => pen.lines(lines, MARGIN_SIDE + FACT_LABEL_WIDTH, top, BODY),
      );
      flow.move(height);
    }
  });
}
