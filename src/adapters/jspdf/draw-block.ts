import type { ReportBlock } from "#core/report/report-blocks.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { drawBars } from "./draw-bars.ts";
import { drawChecklist } from "./draw-checklist.ts";
import { drawCover } from "./draw-cover.ts";
import { drawHeatMapBlock } from "./draw-heat-map-block.ts";
import { drawKeyFigures } from "./draw-key-figures.ts";
import { drawLevels } from "./draw-levels.ts";
import { drawRadar } from "./draw-radar.ts";
import { drawScaleBlock } from "./draw-scale.ts";
import { drawSignatures } from "./draw-signatures.ts";
import { drawTable } from "./draw-table.ts";
import { drawHeading, drawParagraph } from "./draw-text.ts";
import { drawTimeline } from "./draw-timeline.ts";
import type { PageFlow } from "./page-flow.ts";

export function drawBlock(flow: PageFlow, block: ReportBlock): void {
  switch (block.kind) {
    case "cover":
      drawCover(flow, block);
      break;
    case "heading":
      drawHeading(flow, block);
      break;
    case "bookmark":
      flow.bookmark(block);
      break;
    case "paragraph":
      drawParagraph(flow, block);
      break;
    case "key-figures":
      drawKeyFigures(flow, block);
      break;
    case "scale":
      drawScaleBlock(flow, block);
      break;
    case "table":
      drawTable(flow, block);
      break;
    case "radar":
      drawRadar(flow, block);
      break;
    case "bars":
      drawBars(flow, block);
      break;
    case "levels":
      drawLevels(flow, block);
      break;
    case "checklist":
      drawChecklist(flow, block);
      break;
    case "signatures":
      drawSignatures(flow, block);
      break;
    case "timeline":
      drawTimeline(flow, block);
      break;
    case "heat-map":
      drawHeatMapBlock(flow, block);
      break;
    case "page-break":
      flow.breakPage();
      break;
    default:
      unreachable(block);
  }
}
