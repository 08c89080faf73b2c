import type { HeadingBlock, ParagraphBlock } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { INK, QUIET, WARN, WARN_SOFT } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { linesOf } from "./printable-text.ts";
import { BODY, lineHeight, QUIET_BODY, SMALL, styled, type TextStyle } from "./text-style.ts";

const HEADINGS: Readonly<Record<HeadingBlock["level"], { style: TextStyle; above: number; below: number }>> =
  {
    1: {
      style: { weight: "semibold", sizePt: 20, leading: 1.2, colour: INK, tracking: -0.015 },
      above: 8,
      below: 4,
    },
    2: {
      style: { weight: "semibold", sizePt: 14, leading: 1.25, colour: INK, tracking: -0.008 },
      above: 7,
      below: 3,
    },
    3: { style: { weight: "semibold", sizePt: 10.5, leading: 1.3, colour: INK }, above: 5.5, below: 1.8 },
    4: { style: { weight: "semibold", sizePt: 9.2, leading: 1.3, colour: QUIET }, above: 2.5, below: 0.8 },
  };

/** Wide enough for about 95 characters; longer lines are hard to read. */
const TEXT_WIDTH = 158;
const PARAGRAPH_GAP = 2.6;
const KICKER_GAP = 1.2;

export function headingHeight(pen: Pen, { level, kicker, text }: HeadingBlock): number {
  const { style, above, below } = HEADINGS[level];
  return (
    above +
    kickerHeight(pen, kicker) +
    pen.wrap(text, CONTENT_WIDTH, style).length * lineHeight(style) +
    below
  );
}

function kickerHeight(pen: Pen, kicker: string | null): number {
  return kicker === null ? 0 : pen.wrap(kicker, CONTENT_WIDTH, SMALL).length * lineHeight(SMALL) + KICKER_GAP;
}

export function drawHeading(flow: PageFlow, { level, kicker, text, bookmark, anchor }: HeadingBlock): void {
  const { style, above, below } = HEADINGS[level];
  const { pen } = flow;
  const role = pen.tags.beginSection(level);
  flow.gap(above);
  if (bookmark !== null) {
    flow.bookmark(bookmark);
  }
  if (anchor !== null) {
    flow.anchor(anchor);
  }
  if (kicker !== null) {
    const lines = pen.wrap(kicker, CONTENT_WIDTH, SMALL);
    pen.tags.tagged("P", () => pen.lines(lines, MARGIN_SIDE, flow.top, SMALL));
    flow.move(kickerHeight(pen, kicker));
  }
  const lines = pen.wrap(text, CONTENT_WIDTH, style);
  flow.move(pen.tags.tagged(role, () => pen.lines(lines, MARGIN_SIDE, flow.top, style)));
  flow.move(below);
}

/** Two lines, so that none is alone at the foot of a page. */
export function paragraphLead(pen: Pen, block: ParagraphBlock): number {
  if (block.tone === "notice") {
    return noticeLines(pen, block).height;
  }
  const style = styleOf(block);
  return Math.min(2, pen.wrap(block.text, TEXT_WIDTH, style).length) * lineHeight(style);
}

/** All of it with the space below, where an empty line counts as a full one. */
export function paragraphHeight(pen: Pen, block: ParagraphBlock): number {
  if (block.tone === "notice") {
    return noticeHeight(pen, block);
  }
  const style = styleOf(block);
  const count = linesOf(block.text).flatMap((line) => pen.wrap(line, TEXT_WIDTH, style)).length;
  return count * lineHeight(style) + PARAGRAPH_GAP;
}

export function drawParagraph(flow: PageFlow, block: ParagraphBlock): void {
  if (block.tone === "notice") {
    drawNotice(flow, block);
    return;
  }
  const style = styleOf(block);
  for (const line of linesOf(block.text)) {
    drawFlowing(flow, flow.pen.wrap(line, TEXT_WIDTH, style), style);
  }
  flow.move(PARAGRAPH_GAP);
}

function styleOf({ tone }: ParagraphBlock): TextStyle {
  return tone === "quiet" ? QUIET_BODY : BODY;
}

/** What stands between two line breaks, over as many pages as it takes. An empty line is half as high as a full one. */
function drawFlowing(flow: PageFlow, lines: readonly string[], style: TextStyle): void {
  const height = lineHeight(style);
  const tag = flow.pen.tags.child("P");
  let waiting: string[] = [];
  const draw = () => {
    flow.move(flow.pen.tags.within(tag, () => flow.pen.lines(waiting, MARGIN_SIDE, flow.top, style)));
    waiting = [];
  };
  for (const line of lines) {
    if (line === "") {
      draw();
      flow.gap(height / 2);
      continue;
    }
    if ((waiting.length + 1) * height > flow.room) {
      draw();
      flow.newPage();
    }
    waiting.push(line);
  }
  draw();
}

const NOTICE_PADDING = 3;
const NOTICE_STYLE = styled(BODY, { colour: WARN });

function noticeLines(pen: Pen, { text }: Pick<ParagraphBlock, "text">) {
  const lines = pen.wrap(text, CONTENT_WIDTH - 2 * NOTICE_PADDING - 1.2, NOTICE_STYLE);
  return { lines, height: lines.length * lineHeight(NOTICE_STYLE) + 2 * NOTICE_PADDING - 1 };
}

/** With the space below it. */
export function noticeHeight(pen: Pen, block: Pick<ParagraphBlock, "text">): number {
  return noticeLines(pen, block).height + PARAGRAPH_GAP;
}

/** A sentence that must not be overlooked. */
export function drawNotice(flow: PageFlow, block: Pick<ParagraphBlock, "text">): void {
  const { lines, height } = noticeLines(flow.pen, block);
  flow.ensure(height);
  const { pen, top } = flow;
  pen.box(MARGIN_SIDE, top, CONTENT_WIDTH, height, WARN_SOFT);
  pen.box(MARGIN_SIDE, top, 1.2, height, WARN);
  const left = MARGIN_SIDE + NOTICE_PADDING + 1.2;
  pen.tags.tagged("P", () => pen.lines(lines, left, top + NOTICE_PADDING - 0.5, NOTICE_STYLE));
  flow.move(height + PARAGRAPH_GAP);
}
