import type { ReportDocument } from "#core/report/report-blocks.ts";
import { DocumentMarks } from "./document-marks.ts";
import { drawBlock } from "./draw-block.ts";
import { drawPageFrames } from "./draw-page-frames.ts";
import { leadHeight } from "./lead-height.ts";
import { openDocument } from "./open-document.ts";
import { PageFlow } from "./page-flow.ts";
import { openPen } from "./pen.ts";
import type { ReportFonts } from "./report-fonts.ts";

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
  const marks = new DocumentMarks(doc);
  const flow = new PageFlow(openPen(doc, fonts), marks);
  for (const [place, block] of document.blocks.entries()) {
    flow.ensure(leadHeight(flow.pen, document.blocks, place));
    drawBlock(flow, block);
    onProgress((0.9 * place) / document.blocks.length);
  }
  marks.keepPromises();
  drawPageFrames(flow.pen, document.meta);
  onProgress(0.95);
  const bytes = new Uint8Array(doc.output("arraybuffer"));
  onProgress(1);
  return bytes;
}
