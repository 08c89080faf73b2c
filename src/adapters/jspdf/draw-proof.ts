import type { CellDetail, CriterionProof } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { WARN } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { lineHeight, SMALL, SMALL_LINK, SMALL_STRONG, styled, type TextStyle } from "./text-style.ts";

const PLAIN = styled(SMALL, { sizePt: 7.6 });
const LINK = styled(SMALL_LINK, { sizePt: 7.6 });
const MISSING = styled(SMALL_STRONG, { sizePt: 7.6, colour: WARN });
const LEAD = "Bukti:";
const LEAD_GAP = 1.4;
const BETWEEN = " · ";

interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly detail: CellDetail;
  readonly x: number;
  readonly line: number;
  /** A dot goes before it. */
  readonly isBehind: boolean;
}

export function proofHeight(pen: Pen, proof: CriterionProof, width: number): number {
  const last = piecesOf(pen, proof, width).at(-1);
  return ((last?.line ?? -1) + 1) * lineHeight(PLAIN);
}

/** "Bukti: B7 hal. 3–5 · 12 · B9 seluruh berkas": each a link of its own; none is broken between two lines unless it must be. */
export function drawProof(flow: PageFlow, proof: CriterionProof, left: number, width: number): void {
  const { pen, top } = flow;
  if (!proof.isMissing) {
    pen.line(`${LEAD} `, left, top, PLAIN);
  }
  for (const { text, style, detail, x, line, isBehind } of piecesOf(pen, proof, width)) {
    const lineTop = top + line * lineHeight(PLAIN);
    if (isBehind) {
      pen.lines([BETWEEN], left + x - pen.widthOf(BETWEEN, PLAIN), lineTop, PLAIN);
    }
    const draw = () => {
      pen.lines([text], left + x, lineTop, style);
      return { x: left + x, y: lineTop, width: pen.widthOf(text, style), height: lineHeight(PLAIN) };
    };
    if (detail.link === null) {
      draw();
    } else {
      flow.link(detail.link, draw);
    }
  }
}

function piecesOf(pen: Pen, { details, isMissing }: CriterionProof, width: number): readonly Piece[] {
  const start = isMissing ? 0 : pen.widthOf(LEAD, PLAIN) + LEAD_GAP;
  const between = pen.widthOf(BETWEEN, PLAIN);
  const pieces: Piece[] = [];
  let x = start;
  let line = 0;
  for (const detail of details) {
    const style = styleOf(detail, isMissing);
    for (const [place, text] of pen.wrap(detail.text, width - start, style).entries()) {
      const textWidth = pen.widthOf(text.trimEnd(), style);
      const isFirst = x === start;
      const fits = x + between + textWidth <= width;
      const isBehind = !isFirst && place === 0 && fits;
      if (!isFirst && !isBehind) {
        line += 1;
        x = start;
      }
      x += isBehind ? between : 0;
      pieces.push({ text, style, detail, x, line, isBehind });
      x += textWidth;
    }
  }
  return pieces;
}

function styleOf({ link }: CellDetail, isMissing: boolean): TextStyle {
  if (isMissing) {
    return MISSING;
  }
  return link === null ? PLAIN : LINK;
}
