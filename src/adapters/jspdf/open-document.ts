import { jsPDF } from "jspdf";
import type { ReportMeta } from "#core/report/report-blocks.ts";
import { titleText } from "./printable-text.ts";

/** An empty A4 document that says what it is. The same `meta` gives the same bytes. */
export function openDocument(meta: ReportMeta): jsPDF {
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
