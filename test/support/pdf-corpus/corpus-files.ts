import { annotationShapes } from "./annotation-shapes.ts";
import { classicLayout, PLAIN_HAND } from "./classic-layout.ts";
import { drawingShapes } from "./drawing-shapes.ts";
import type { ExifOrientation } from "./exif-segment.ts";
import { faultyShapes } from "./faulty-shapes.ts";
import { pageShapes } from "./page-shapes.ts";
import type { PdfDraft } from "./pdf-draft.ts";
import { corpusJpeg } from "./picture-pool.ts";
import { rewrittenByQpdf } from "./qpdf-rewrites.ts";
import { type ScanDocument, type ScanKind, scanDocument } from "./scan-document.ts";
import { screenshot } from "./screenshot-files.ts";
import { streamLayout } from "./stream-layouts.ts";
import { textWriters } from "./text-files.ts";

/** One file as an agency keeps it. Made when it is asked for; the same bytes each time, but for what qpdf encrypts with AES-256. */
export interface CorpusFile {
  readonly name: string;
  readonly mediaType: "application/pdf" | "image/jpeg" | "image/png";
  /** "faulty": PDF tools warn of the file itself. */
  readonly group: "text" | "scan" | "special" | "faulty" | "photo" | "screenshot";
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

/** How many files of each group there are: four in five are PDFs, as in the submission of a real city. */
const COUNTS = { text: 144, scan: 62, photo: 30, screenshot: 23 } as const;

/** 300 files, about 285 MB, about 3,000 pages. */
export function corpusFiles(): readonly CorpusFile[] {
  return [...textFiles(), ...scanFiles(), ...specialFiles(), ...photoFiles(), ...screenshotFiles()];
}

function textFiles(): readonly CorpusFile[] {
  const writers = Object.entries(textWriters);
  // Each in turn, but those that encrypt only once: of the files that agencies keep, one in twenty is encrypted.
  const usual = writers.filter(([name]) => !name.includes("encrypted"));
  return numbered(COUNTS.text).flatMap((index) => {
    const writer = writers[index] ?? usual[(index - writers.length) % usual.length];
    if (writer === undefined) {
      return [];
    }
    const [name, make] = writer;
    const pages = 1 + ((index * 13) % 36);
    return pdf("text", `indikator${1 + (index % 47)}-${name}-${index}.pdf`, () => make(pages, 1000 + index));
  });
}

const SCANS: readonly ScanKind[] = [
  "grey-200dpi",
  "colour-200dpi",
  "fax",
  "grey-200dpi",
  "grey-300dpi",
  "strips",
  "grey-200dpi",
  "flate-grey",
  "colour-200dpi",
  "jbig2",
  "photo",
  "receipt",
];

function scanFiles(): readonly CorpusFile[] {
  return numbered(COUNTS.scan).flatMap((index) => {
    const kind = SCANS[index % SCANS.length] ?? "fax";
    const turn = [0, 0, 90, 0, 180, 270, 0][index % 7] ?? 0;
    const options: ScanDocument = {
      kind,
      seed: 3000 + index,
      pages: pagesOf(kind, index),
      isSearchable: index % 3 === 0,
      entries: turn === 0 ? "" : `/Rotate ${turn}`,
      version: kind === "jbig2" ? "1.5" : "1.4",
    };
    return pdf("scan", `${1 + (index % 47)}.${"abc"[index % 3]}.pindai-${kind}-${index}.pdf`, () =>
      written(scanDocument(options), index),
    );
  });
}

/** One of them is long: a whole folder of letters in one file. */
function pagesOf(kind: ScanKind, index: number): number {
  if (kind === "photo") {
    return 1 + (index % 3);
  }
  return index === 1 ? 44 : 1 + ((index * 7) % 11);
}

function specialFiles(): readonly CorpusFile[] {
  const shapes = Object.entries({ ...pageShapes, ...drawingShapes, ...annotationShapes });
  const whole = shapes.flatMap(([name, draft], index) =>
    pdf("special", `khusus-${name}.pdf`, () => written(draft(), index)),
  );
  const faulty = Object.entries(faultyShapes).flatMap(([name, make]) =>
    pdf("faulty", `cacat-${name}.pdf`, make),
  );
  return [...whole, ...faulty];
}

function photoFiles(): readonly CorpusFile[] {
  const orientations: readonly ExifOrientation[] = [1, 6, 8, 3, 2, 4, 5, 7];
  return numbered(COUNTS.photo).map((index) => ({
    name: `IMG_2024${String(index).padStart(4, "0")}.jpg`,
    mediaType: "image/jpeg",
    group: "photo",
    make: () => {
      const kind = index % 3 === 2 ? "colour-200dpi" : "photo";
      return corpusJpeg(kind, 5000 + index, orientations[index % orientations.length]).bytes;
    },
  }));
}

function screenshotFiles(): readonly CorpusFile[] {
  return numbered(COUNTS.screenshot).map((index) => ({
    name: `${1 + (index % 47)}.screenshot LPSE ${index}.png`,
    mediaType: "image/png",
    group: "screenshot",
    make: () => screenshot(index, index % 4 === 0 ? 1920 : 1366, index % 4 === 0 ? 1080 : 768),
  }));
}

/** By one of the writers, each in turn. */
function written(draft: PdfDraft, index: number): Uint8Array {
  switch (index % 5) {
    case 0:
      return classicLayout(draft);
    case 1:
      return streamLayout(draft, { perObjectStream: 60, predicted: true });
    case 2:
      return classicLayout(draft, { ...PLAIN_HAND, lineEnd: "\r\n", lengths: "indirect" });
    case 3:
      return rewrittenByQpdf(classicLayout(draft), index % 2 === 0 ? "linearized" : "encrypted-aes-128");
    default:
      return classicLayout(draft, { ...PLAIN_HAND, lineEnd: "\r", spacing: "odd", numbering: "scattered" });
  }
}

function pdf(group: CorpusFile["group"], name: string, make: CorpusFile["make"]): readonly CorpusFile[] {
  return [{ name, mediaType: "application/pdf", group, make }];
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
