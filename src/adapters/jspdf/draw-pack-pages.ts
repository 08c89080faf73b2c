import type { DrawnPart, DrawPackPages, OwnLayout, OwnPart } from "#core/report/own-pages.ts";
import type { ReportMeta } from "#core/report/report-blocks.ts";
import { drawBlock } from "./draw-block.ts";
import { drawPackFrames } from "./draw-page-frames.ts";
import { leadHeight } from "./lead-height.ts";
import { openDocument } from "./open-document.ts";
import { PackMarks } from "./pack-marks.ts";
import { PageFlow } from "./page-flow.ts";
import { openPen } from "./pen.ts";
import type { ReportFonts } from "./report-fonts.ts";

/** Draws the own pages of evidence packs. The same parts, words, `meta` and fonts give the same bytes. */
export function packPageDrawer(meta: ReportMeta, fonts: ReportFonts): DrawPackPages {
  return async (parts, wordsFor) => {
    const doc = openDocument(meta);
    const pen = openPen(doc, fonts);
    const marks = new PackMarks(doc, pen.tags);
    const flow = new PageFlow(pen, marks);
    const drawn = parts.map((part, place) => drawPart(flow, part, place));
    const words = wordsFor(layoutOf(drawn, marks));
    marks.keepPromises(words);
    drawPackFrames(pen, meta, drawn, words);
    pen.tags.close();
    const { anchors, bookmarks, links } = marks;
    return { bytes: new Uint8Array(doc.output("arraybuffer")), parts: drawn, anchors, bookmarks, links };
  };
}

function drawPart(flow: PageFlow, { key, blocks }: OwnPart, place: number): DrawnPart {
  if (place > 0) {
    flow.newPage();
  }
  const firstPage = flow.page;
  const structure = flow.pen.tags.beginPart();
  for (const [number, block] of blocks.entries()) {
    flow.ensure(leadHeight(flow.pen, blocks, number));
    drawBlock(flow, block);
  }
  return { key, firstPage, pages: flow.page - firstPage + 1, structure };
}

function layoutOf(parts: readonly DrawnPart[], { anchors }: PackMarks): OwnLayout {
  return {
    pagesOf: (key) => parts.find((part) => part.key === key)?.pages ?? 0,
    partOf: (anchor) => {
      const place = anchors.get(anchor);
      const part = parts.findLast(({ firstPage }) => place !== undefined && firstPage <= place.page);
      return place === undefined || part === undefined
        ? null
        : { key: part.key, page: place.page - part.firstPage + 1, top: place.top };
    },
  };
}
