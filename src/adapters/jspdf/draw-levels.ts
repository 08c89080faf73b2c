import type { LevelStep, LevelsBlock } from "#core/report/report-blocks.ts";
import { ladderWords } from "./chart-words.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, INK, LINE, levelColour, PAPER_2, QUIET } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { BODY_STRONG, lineHeight, SMALL, SMALL_STRONG, styled, type TextStyle } from "./text-style.ts";

const CHIP_SIZE = 19;
const CHIP_VALUE: TextStyle = { weight: "semibold", sizePt: 26, leading: 1, colour: INK };
const CHIP_DECIMALS = styled(CHIP_VALUE, { sizePt: 16 });
const LADDER_LEFT = MARGIN_SIDE + CHIP_SIZE + 6;
const LADDER_WIDTH = CONTENT_WIDTH - CHIP_SIZE - 6;
const STEP_GAP = 1.2;
const STEP_HEIGHT = 3.2;
const NAME = styled(BODY_STRONG, { sizePt: 11 });
const FACTS_TOP = CHIP_SIZE + 4;
const FACT_GAP = 9;

export function levelsHeight(pen: Pen, { facts }: LevelsBlock): number {
  return FACTS_TOP + factRows(pen, facts).length * lineHeight(SMALL) * 1.15 + 3;
}

/** The level that is reached, large, and where it stands on the ladder. */
export function drawLevels(flow: PageFlow, block: LevelsBlock): void {
  const { pen, top } = flow;
  const name = block.isAnswered ? block.name : "Belum dijawab";
  pen.tags.tagged("P", () => drawLargeChip(pen, block, top));
  pen.tags.tagged("P", () => pen.line(pen.fitted(name, LADDER_WIDTH, NAME), LADDER_LEFT, top - 0.6, NAME));
  const ladder = { x: LADDER_LEFT, y: top + 6, width: LADDER_WIDTH, height: CHIP_SIZE - 6 };
  pen.tags.figure(ladderWords(block.steps), ladder, () => drawLadder(pen, block.steps, top + 7.2));
  pen.tags.tagged("L", () => drawFacts(pen, block.facts, top + FACTS_TOP));
  flow.move(levelsHeight(pen, block));
}

function drawFacts(pen: Pen, facts: LevelsBlock["facts"], top: number): void {
  const valueStyle = styled(SMALL_STRONG, { colour: INK });
  for (const [place, row] of factRows(pen, facts).entries()) {
    const y = top + place * lineHeight(SMALL) * 1.15;
    let x = MARGIN_SIDE;
    for (const { label, value } of row) {
      const valueX = x + pen.widthOf(label, SMALL) + 1.6;
      pen.tags.pair(
        () => pen.line(label, x, y, SMALL),
        () => pen.line(value, valueX, y, valueStyle),
      );
      x = valueX + pen.widthOf(value, SMALL_STRONG) + FACT_GAP;
    }
  }
}

function drawLargeChip(pen: Pen, { value, steps, isAnswered }: LevelsBlock, top: number): void {
  if (!isAnswered) {
    pen.box(MARGIN_SIDE, top, CHIP_SIZE, CHIP_SIZE, PAPER_2, 2);
    pen.line("–", MARGIN_SIDE + CHIP_SIZE / 2, top + 5, styled(CHIP_VALUE, { colour: QUIET }), "center");
    return;
  }
  const { fill, ink } = levelColour(
    shadeOf(
      steps,
      steps.findLastIndex((step) => step.reached === "whole"),
    ),
  );
  const style = styled(value.includes(",") ? CHIP_DECIMALS : CHIP_VALUE, { colour: ink });
  pen.box(MARGIN_SIDE, top, CHIP_SIZE, CHIP_SIZE, fill, 2);
  pen.line(value, MARGIN_SIDE + CHIP_SIZE / 2, top + (CHIP_SIZE - lineHeight(style)) / 2, style, "center");
}

/** The shade of the step at that place: a ladder of any length goes from light to dark. */
function shadeOf(steps: readonly LevelStep[], place: number): number {
  if (place < 0) {
    return 1;
  }
  const hasZero = steps[0]?.level === 0;
  if (hasZero) {
    return Math.ceil((5 * place) / Math.max(1, steps.length - 1));
  }
  return 1 + Math.floor((4 * place) / Math.max(1, steps.length - 1));
}

function drawLadder(pen: Pen, steps: readonly LevelStep[], top: number): void {
  const width = (LADDER_WIDTH - STEP_GAP * (steps.length - 1)) / steps.length;
  for (const [place, step] of steps.entries()) {
    const x = LADDER_LEFT + place * (width + STEP_GAP);
    drawStep(pen, step, shadeOf(steps, place), x, top, width);
  }
}

function drawStep(pen: Pen, step: LevelStep, shade: number, x: number, top: number, width: number): void {
  const isReached = step.reached !== "not";
  pen.box(x, top, width, STEP_HEIGHT, PAPER_2, 0.6);
  if (isReached) {
    pen.box(x, top, Math.max(0.8, width * step.filled), STEP_HEIGHT, levelColour(shade).fill, 0.6);
  }
  pen.shape((doc) => {
    if (step.isTarget) {
      doc.setDrawColor(ACCENT).setLineWidth(0.5).setLineDashPattern([1, 0.8], 0);
      doc
        .roundedRect(x - 0.3, top - 0.7, width + 0.6, STEP_HEIGHT + 1.4, 0.9, 0.9, "S")
        .setLineDashPattern([], 0);
    } else {
      doc.setDrawColor(LINE).setLineWidth(0.2).roundedRect(x, top, width, STEP_HEIGHT, 0.6, 0.6, "S");
    }
  });
  const words = `${step.level} ${step.name}${step.isTarget ? " · sasaran" : ""}`;
  const style = styled(isReached ? SMALL_STRONG : SMALL, {
    sizePt: 7,
    leading: 1.25,
    colour: isReached ? INK : QUIET,
  });
  pen.lines(pen.wrap(words, width, style).slice(0, 2), x, top + STEP_HEIGHT + 1.2, style);
}

/** As many facts in a row as have room. */
function factRows(pen: Pen, facts: LevelsBlock["facts"]): readonly LevelsBlock["facts"][] {
  const rows: LevelsBlock["facts"][number][][] = [[]];
  let used = 0;
  for (const fact of facts) {
    const width = pen.widthOf(fact.label, SMALL) + 1.6 + pen.widthOf(fact.value, SMALL_STRONG) + FACT_GAP;
    if (used + width - FACT_GAP > CONTENT_WIDTH && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(fact);
    used += width;
  }
  return rows;
}
