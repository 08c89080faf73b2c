import type { ReportDocument } from "#core/report/report-blocks.ts";
import { DocumentMarks } from "./document-marks.ts";
import { drawBlock } from "./draw-block.ts";
import { drawPageFrames } from "./draw-page-frames.ts";
import { leadHeight } from "./lead-height.ts";
import { openDocument } from "./open-document.ts";
import { PageFlow } from "./page-flow.ts";
import { openPen } from "./pen.ts";
import type { ReportFonts } from "./report-fonts.ts";
import { taggedBytes } from "./tagged-document.ts";

export interface DrawOptions {
  /** Called now and then with the part that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** The report as a PDF. The same document and fonts give the same bytes. */
export function drawReport(
  document: ReportDocument,
  fonts: ReportFonts,
  { onProgress = () => undefined }: DrawOptions = {},
): Uint8Array<ArrayBuffer> {
  const doc = openDocument(document.meta);
  const pen = openPen(doc, fonts);
  const marks = new DocumentMarks(doc, pen.tags);
  const flow = new PageFlow(pen, marks);
  for (const [place, block] of document.blocks.entries()) {
    flow.ensure(leadHeight(pen, document.blocks, place));
    drawBlock(flow, block);
    onProgress((0.9 * place) / document.blocks.length);
  }
  marks.keepPromises();
  drawPageFrames(pen, document.meta);
  pen.tags.close();
  onProgress(0.95);
  const bytes = taggedBytes(doc, document.meta.language, pen.tags.document, marks.links);
  onProgress(1);
  return bytes;
}
