import type { ReportBlock } from "#core/report/report-blocks.ts";
import { barsHeight } from "./draw-bars.ts";
import { checklistLead } from "./draw-checklist.ts";
import { heatMapLead } from "./draw-heat-map-block.ts";
import { keyFiguresHeight } from "./draw-key-figures.ts";
import { levelsHeight } from "./draw-levels.ts";
import { RADAR_HEIGHT } from "./draw-radar.ts";
import { SCALE_BLOCK_HEIGHT } from "./draw-scale.ts";
import { SIGNATURES_HEIGHT } from "./draw-signatures.ts";
import { tableLead } from "./draw-table.ts";
import { headingHeight, paragraphHeight, paragraphLead } from "./draw-text.ts";
import { timelineHeight } from "./draw-timeline.ts";
import type { Pen } from "./pen.ts";

/**
 * How much room must be left on the page for a block to begin there: all of it, or as much as looks well. A heading needs room
 * for what it heads, so that it never stands alone at the foot of a page; and what is signed does not stand on a page without a word.
 */
export function leadHeight(pen: Pen, blocks: readonly ReportBlock[], place: number): number {
  const block = blocks[place];
  switch (block?.kind) {
    case "heading":
      return headingHeight(pen, block) + leadHeight(pen, blocks, place + 1);
    case "bookmark":
      return leadHeight(pen, blocks, place + 1);
    case "paragraph":
      return blocks[place + 1]?.kind === "signatures"
        ? paragraphHeight(pen, block) + leadHeight(pen, blocks, place + 1)
        : paragraphLead(pen, block);
    case "key-figures":
      return keyFiguresHeight(pen, block);
    case "scale":
      return SCALE_BLOCK_HEIGHT;
    case "table":
      return tableLead(pen, block);
    case "radar":
      return RADAR_HEIGHT;
    case "bars":
      return barsHeight(pen, block);
    case "levels":
      return levelsHeight(pen, block);
    case "checklist":
      return checklistLead(pen, block);
    case "timeline":
      return timelineHeight(block);
    case "heat-map":
      return heatMapLead(block);
    case "signatures":
      return SIGNATURES_HEIGHT;
    default:
      return 0;
  }
}
