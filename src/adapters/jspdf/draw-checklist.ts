import type { ChecklistBlock, ChecklistItem } from "#core/report/report-blocks.ts";
import { drawProof, proofHeight } from "./draw-proof.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_RIGHT, CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, INK, LINE, QUIET } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { BODY, BODY_STRONG, lineHeight, SMALL, SMALL_STRONG, styled } from "./text-style.ts";

const TITLE = styled(BODY_STRONG, { sizePt: 8.8 });
const ITEM = styled(BODY, { sizePt: 8.8, leading: 1.38 });
const MARK_WIDTH = 5;
const ID_WIDTH = 8.5;
const WORD_WIDTH = 19;
const ITEM_WIDTH = CONTENT_WIDTH - MARK_WIDTH - ID_WIDTH - WORD_WIDTH - 3;
const STATEMENT_WIDTH = CONTENT_WIDTH - MARK_WIDTH;
const ABOVE = 1.6;
const BELOW = 1.8;
const ITEM_GAP = 0.5;
/** Proofs belong to the criterion above them: more room is below than above. */
const BELOW_PROOF = 1.1;

/** The title and the first item. */
export function checklistLead(pen: Pen, block: ChecklistBlock): number {
  const { items, statement } = block;
  const first = items[0];
  const statementHeight = statement === null ? 0 : linesHeight(pen, statement, STATEMENT_WIDTH);
  return (
    ABOVE +
    titleLines(pen, block).length * lineHeight(TITLE) +
    statementHeight +
    (first === undefined ? 0 : itemHeight(pen, first)) +
    BELOW
  );
}

export function drawChecklist(flow: PageFlow, block: ChecklistBlock): void {
  const { pen } = flow;
  const { note, statement, items } = block;
  pen.rule(MARGIN_SIDE, flow.top, CONTENT_WIDTH, LINE);
  flow.move(ABOVE);
  pen.tags.tagged("P", () => {
    pen.lines(titleLines(pen, block), MARGIN_SIDE, flow.top, TITLE);
    pen.line(` ${note}`, CONTENT_RIGHT, flow.top + 0.3, SMALL, "right");
  });
  flow.move(titleLines(pen, block).length * lineHeight(TITLE) + 0.4);
  if (statement !== null) {
    const style = styled(ITEM, { colour: QUIET });
    const lines = pen.wrap(statement, STATEMENT_WIDTH, style);
    flow.move(pen.tags.tagged("P", () => pen.lines(lines, MARGIN_SIDE, flow.top, style)) + ITEM_GAP);
  }
  pen.tags.tagged("L", () => {
    for (const item of items) {
      flow.ensure(itemHeight(pen, item));
      drawItem(flow, item);
    }
  });
  flow.move(BELOW);
}

/** Beside the note. */
function titleLines(pen: Pen, { title, note }: ChecklistBlock): readonly string[] {
  return pen.wrap(title, CONTENT_WIDTH - pen.widthOf(note, SMALL) - 4, TITLE);
}

function itemHeight(pen: Pen, { text, proof }: ChecklistItem): number {
  const proved = proof === undefined ? 0 : proofHeight(pen, proof, ITEM_WIDTH) + BELOW_PROOF;
  return linesHeight(pen, text, ITEM_WIDTH) + proved + ITEM_GAP;
}

function linesHeight(pen: Pen, text: string, width: number): number {
  return pen.wrap(text, width, ITEM).length * lineHeight(ITEM);
}

/** A mark, and the word that it stands for: neither colour nor sign is alone. */
function drawItem(flow: PageFlow, item: ChecklistItem): void {
  const { pen, top } = flow;
  const { id, met } = item;
  drawTick(pen, met, MARGIN_SIDE + 1.5, top + lineHeight(ITEM) / 2);
  pen.tags.pair(
    () => pen.line(id, MARGIN_SIDE + MARK_WIDTH, top + 0.4, SMALL),
    () => drawItemBody(flow, item),
  );
  flow.top = top + itemHeight(pen, item);
}

function drawItemBody(flow: PageFlow, { text, met, word, proof }: ChecklistItem): void {
  const { pen, top } = flow;
  const colour = met ? ACCENT : QUIET;
  const lines = pen.wrap(text, ITEM_WIDTH, ITEM);
  const height = pen.lines(
    lines,
    MARGIN_SIDE + MARK_WIDTH + ID_WIDTH,
    top,
    styled(ITEM, { colour: met ? INK : QUIET }),
  );
  pen.line(` ${word} `, CONTENT_RIGHT, top + 0.4, styled(met ? SMALL_STRONG : SMALL, { colour }), "right");
  if (proof !== undefined) {
    flow.move(height);
    drawProof(flow, proof, MARGIN_SIDE + MARK_WIDTH + ID_WIDTH, ITEM_WIDTH);
  }
}

/** A tick, or an empty ring. */
function drawTick(pen: Pen, met: boolean, x: number, y: number): void {
  if (!met) {
    pen.shape((doc) => doc.setDrawColor(QUIET).setLineWidth(0.25).circle(x, y, 1.1, "S"));
    return;
  }
  const tick = [
    [0.55, 0.6],
    [0.95, -1.2],
  ];
  pen.shape((doc) => {
    doc.setFillColor(ACCENT).circle(x, y, 1.5, "F");
    doc.setDrawColor("#ffffff").setLineWidth(0.4).setLineCap("round").setLineJoin("round");
    doc.lines(tick, x - 0.75, y + 0.05, [1, 1], "S", false);
  });
}
