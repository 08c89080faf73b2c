import { jsPDF } from "jspdf";
import type { ReportDocument } from "#core/report/report-blocks.ts";
import { drawBlock } from "./draw-block.ts";
import { drawPageFrames } from "./draw-page-frames.ts";
import { leadHeight } from "./lead-height.ts";
import { PageFlow } from "./page-flow.ts";
import { openPen } from "./pen.ts";
import { titleText } from "./printable-text.ts";
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
  const doc = openDocument(document);
  const flow = new PageFlow(openPen(doc, fonts));
  for (const [place, block] of document.blocks.entries()) {
    flow.ensure(leadHeight(flow.pen, document.blocks, place));
    drawBlock(flow, block);
    onProgress((0.9 * place) / document.blocks.length);
  }
  flow.keepPromises();
  drawPageFrames(flow.pen, document.meta);
  onProgress(0.95);
  const bytes = new Uint8Array(doc.output("arraybuffer"));
  onProgress(1);
  return bytes;
}

function openDocument({ meta }: ReportDocument): jsPDF {
  const doc = new jsPDF({
    unit: "mm",
    format: "a4",
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  });
  doc.setProperties({
    title: titleText(meta.title),
    subject: titleText(meta.subject),
    author: titleText(meta.author),
    creator: "Matang",
  });
  doc.setLanguage(meta.language);
  doc.viewerPreferences({ DisplayDocTitle: true });
  doc.setDisplayMode("fullwidth", "continuous", "UseOutlines");
  doc.setCreationDate(pdfDate(meta.madeAt));
  doc.setFileId(fileId(meta.madeAt, meta.title));
  return doc;
}

/** In UTC, so that the bytes do not depend on where they are made. */
function pdfDate(instant: string): string {
  const [date = "", time = ""] = new Date(instant).toISOString().split(/[T.]/);
  return `D:${date.replaceAll("-", "")}${time.replaceAll(":", "")}+00'00'`;
}

/** 32 hexadecimal digits that differ from report to report but not from run to run (FNV-1a). */
function fileId(...texts: readonly string[]): string {
  return [1, 2, 3, 4].map((round) => fnv(`${round} ${texts.join(" ")}`)).join("");
}

function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0").toUpperCase();
}
