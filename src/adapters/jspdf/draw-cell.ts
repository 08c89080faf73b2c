import type { CellLink } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, levelColour } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { BAND, CELL, CELL_GAP, type CellLayout, type CellLine, TABLE_LINE } from "./table-layout.ts";
import { lineHeight, styled } from "./text-style.ts";

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
  for (const [place, { text, style, link }] of lines.entries()) {
    const lineTop = top + place * TABLE_LINE + (TABLE_LINE - lineHeight(style)) / 2;
    pen.lines([text], x, lineTop, style, layout.align);
    if (link !== null) {
      addLink(flow, link, { x, y: lineTop, width: pen.widthOf(text, style), height: TABLE_LINE });
    }
  }
}

function xOf({ align, width, indent, isLast }: CellLayout, left: number): number {
  return align === "left" ? left + indent : left + width - (isLast ? 0 : CELL_GAP);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function addLink(flow: PageFlow, link: CellLink, { x, y, width, height }: Area): void {
  const { doc } = flow.pen;
  if (link.kind === "anchor") {
    flow.whenPlaced(link.anchor, ({ page, top }) => {
      doc.link(x, y, width, height, { pageNumber: page, top: top - 8 });
    });
    return;
  }
  const address = webAddress(link.address);
  if (address !== null) {
    doc.link(x, y, width, height, { url: address });
  }
}

/** Escaped as a PDF needs it. Null for what is no address of the web: such a link is printed, but leads nowhere. */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) {
    return null;
  }
  const { protocol, href } = new URL(address);
  return ["http:", "https:"].includes(protocol) ? href : null;
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
  flow.whenPlaced(anchor, (target) => {
    const text = String(target.page);
    const width = pen.widthOf(text, style);
    pen.lines([text], x, top, style, layout.align);
    const linkX = layout.align === "right" ? x - width : x;
    pen.doc.link(linkX - 1, top, width + 2, TABLE_LINE, { pageNumber: target.page, top: target.top - 8 });
  });
}
