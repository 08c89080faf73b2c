import type { ChartLine } from "#core/report/report-blocks.ts";
import { MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, INK, QUIET } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { SMALL } from "./text-style.ts";

interface Legend {
  readonly axes: readonly ChartLine[];
  readonly targetLabel: string;
  readonly earlierLabel: string | null;
  readonly isOpen: boolean;
}

const SAMPLE_WIDTH = 8;

/** Only what is drawn, and nothing where there is but one line. */
export function drawLegend(pen: Pen, { axes, targetLabel, earlierLabel, isOpen }: Legend, top: number): void {
  const hasTarget = axes.every((axis) => axis.target !== null);
  const hasEarlier = earlierLabel !== null && axes.every((axis) => axis.earlier !== null);
  const entries = [
    { text: isOpen ? "Nilai terendah" : "Nilai", colour: ACCENT, dashes: [] },
    ...(isOpen ? [{ text: "Nilai tertinggi yang masih mungkin", colour: ACCENT, dashes: [1, 0.8] }] : []),
    ...(hasTarget ? [{ text: targetLabel, colour: INK, dashes: [2, 1.2] }] : []),
    ...(hasEarlier ? [{ text: earlierLabel, colour: QUIET, dashes: [0.4, 1] }] : []),
  ];
  if (entries.length < 2) {
    return;
  }
  let x = MARGIN_SIDE;
  for (const { text, colour, dashes } of entries) {
    pen.shape((doc) => {
      doc.setDrawColor(colour).setLineWidth(0.6).setLineDashPattern(dashes, 0);
      doc.line(x, top + 1.9, x + SAMPLE_WIDTH, top + 1.9).setLineDashPattern([], 0);
    });
    pen.line(text, x + SAMPLE_WIDTH + 2, top, SMALL);
    x += SAMPLE_WIDTH + pen.widthOf(text, SMALL) + 9;
  }
}
