import type { CellLink } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, levelColour } from "./palette.ts";
import type { Pen } from "./pen.ts";
import {
  BAND,
  CELL,
  CELL_GAP,
  type CellLayout,
  type CellLine,
  PAGE_BEHIND,
  TABLE_LINE,
} from "./table-layout.ts";
import { lineHeight, styled } from "./text-style.ts";

/** Stands for the page of what is not in this document. */
const NOWHERE = "–";

export function drawCellBand(pen: Pen, text: string, top: number): void {
  pen.line(text, MARGIN_SIDE, top + 3.4, BAND);
}

export function drawCellLines(
  flow: PageFlow,
  layout: CellLayout,
  lines: readonly CellLine[],
  left: number,
  top: number,
): void {
  const { pen } = flow;
  const x = xOf(layout, left);
  for (const [place, { text, style, link, withPage }] of lines.entries()) {
    const lineTop = top + place * TABLE_LINE + (TABLE_LINE - lineHeight(style)) / 2;
    const width = pen.widthOf(text.trimEnd(), style);
    const draw = () => {
      pen.lines([text], x, lineTop, style, layout.align);
      return { x, y: lineTop, width, height: TABLE_LINE };
    };
    if (link === null) {
      draw();
      continue;
    }
    flow.link(link, draw);
    if (withPage) {
      drawPageBehind(flow, link, x + width, lineTop);
    }
  }
}

/** "› 57": where the link leads to on paper. */
function drawPageBehind(flow: PageFlow, link: CellLink, x: number, top: number): void {
  flow.whenPlaced(link, (words) => {
    if (words !== null) {
      flow.pen.lines([` › ${words}`], x, top, PAGE_BEHIND);
    }
    return null;
  });
}

function xOf({ align, width, indent, isLast }: CellLayout, left: number): number {
  return align === "left" ? left + indent : left + width - (isLast ? 0 : CELL_GAP);
}

/** A digit on its shade: colour is never alone. */
export function drawChip(pen: Pen, text: string, step: number, x: number, top: number): void {
  const { fill, ink } = levelColour(step);
  const style = styled(CELL, { weight: "semibold", colour: ink });
  const width = Math.max(5.6, pen.widthOf(text, style) + 3);
  pen.box(x, top - 0.6, width, TABLE_LINE + 1.2, fill, 0.9);
  pen.line(text, x + width / 2, top + (TABLE_LINE - lineHeight(style)) / 2, style, "center");
}

export function drawPageNumber(
  flow: PageFlow,
  layout: CellLayout,
  anchor: string,
  left: number,
  top: number,
): void {
  const { pen } = flow;
  const style = styled(CELL, { colour: ACCENT });
  const x = xOf(layout, left);
  flow.whenPlaced({ kind: "anchor", anchor }, (words) => {
    const text = words ?? NOWHERE;
    const width = pen.widthOf(text, style);
    pen.lines([text], x, top, words === null ? CELL : style, layout.align);
    const linkX = layout.align === "right" ? x - width : x;
    return words === null ? null : { x: linkX - 1, y: top, width: width + 2, height: TABLE_LINE };
  });
}
