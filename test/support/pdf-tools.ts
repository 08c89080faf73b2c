import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { type DebianTool, ensureTool } from "./debian-tools.ts";

/** Reads PDFs with tools that are not the writer's own: poppler and qpdf. */

/** What qpdf says of the file; throws where it finds an error or has a warning. */
export function checkPdf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run("qpdf", ["--check", file]));
}

export function pageCount(pdf: Uint8Array): number {
  return Number(/^Pages: +(\d+)$/m.exec(pdfInfo(pdf))?.[1]);
}

export function pdfInfo(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run("pdfinfo", [file]));
}

/** The text of every page. */
export function pageTexts(pdf: Uint8Array): readonly string[] {
  return pagesOf(pdf, []);
}

/** Of A4 pages without what stands at their head and foot, 72 units to the inch. */
const BETWEEN_HEAD_AND_FOOT = ["-raw", "-x", "0", "-y", "62", "-W", "595", "-H", "720"];

/** The text of every page without its head and foot, in the order in which it was written. */
export function bodyTexts(pdf: Uint8Array): readonly string[] {
  return pagesOf(pdf, BETWEEN_HEAD_AND_FOOT);
}

/** The text between the heads and feet of all pages, every run of spaces and line ends as one space. */
export function flowingText(pdf: Uint8Array): string {
  return bodyTexts(pdf).join(" ").replace(/\s+/g, " ");
}

/** pdftotext ends each page with a form feed. */
function pagesOf(pdf: Uint8Array, options: readonly string[]): readonly string[] {
  const text = withFile(pdf, (file) => run("pdftotext", [...options, file, "-"]));
  return text.split("\f").slice(0, -1);
}

export interface Word {
  readonly text: string;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where every word stands, in points from the upper left corner of its page. */
export function pdfWords(pdf: Uint8Array): readonly Word[] {
  const html = withFile(pdf, (file) => run("pdftotext", ["-bbox", file, "-"]));
  const words = html.matchAll(
    /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
  );
  return [...words].map(([, left, right, bottom, text]) => ({
    text: text ?? "",
    left: Number(left),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

/** The web addresses that links lead to. */
export function pdfAddresses(pdf: Uint8Array): readonly string[] {
  const table = withFile(pdf, (file) => run("pdfinfo", ["-url", file]));
  return [...table.matchAll(/^ *\d+ +\S+ +(\S+)$/gm)].flatMap(([, address]) => address ?? []);
}

interface OutlineItem {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly OutlineItem[];
}
const OutlineItem: z.ZodMiniType<OutlineItem> = z.object({
  title: z.string(),
  destpageposfrom1: z.int(),
  kids: z.array(z.lazy(() => OutlineItem)),
});
const Outlines = z.object({ outlines: z.array(OutlineItem) });

export interface PdfBookmark {
  /** 1 is outermost. */
  readonly depth: number;
  readonly title: string;
  readonly page: number;
}

export function pdfBookmarks(pdf: Uint8Array): readonly PdfBookmark[] {
  const json = withFile(pdf, (file) => run("qpdf", ["--json", "--json-key=outlines", file]));
  return flat(Outlines.parse(JSON.parse(json)).outlines, 1);
}

function flat(items: readonly OutlineItem[], depth: number): readonly PdfBookmark[] {
  return items.flatMap(({ title, destpageposfrom1: page, kids }) => [
    { depth, title, page },
    ...flat(kids, depth + 1),
  ]);
}

function withFile<Answer>(pdf: Uint8Array, read: (file: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), "matang-pdf-"));
  try {
    const file = join(folder, "laporan.pdf");
    writeFileSync(file, pdf);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(tool: DebianTool, options: readonly string[]): string {
  return execFileSync(ensureTool(tool), options, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}
