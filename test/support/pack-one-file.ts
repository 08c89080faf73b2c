import { createHash } from "node:crypto";
import { packPageDrawer } from "#adapters/jspdf/draw-pack-pages.ts";
import { assemblePack } from "#adapters/pdf-pack/assemble-pack.ts";
import type { PackTools } from "#adapters/pdf-pack/assembled-pack.ts";
import type { OpenVolume } from "#adapters/pdf-pack/volume-sink.ts";
import type { PageSpan } from "#core/evidence/page-spans.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import type { ReportBlock } from "#core/report/report-blocks.ts";
import { planOfFiles } from "./pdf-corpus/plan-of-files.ts";
import { deflated, handmadePdf } from "./pdf-handmade.ts";
import { reportFonts } from "./report-samples.ts";

/** Three pages that say which they are. */
export const threePages = handmadePdf({
  1: "<< /Type /Catalog /Pages 2 0 R >>",
  2: "<< /Type /Pages /Kids [3 0 R 6 0 R 7 0 R] /Count 3 /MediaBox [0 0 300 400] /Resources << /Font << /F 5 0 R >> >> >>",
  3: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
  4: deflated("BT /F 18 Tf 40 200 Td (Halaman satu) Tj ET"),
  5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  6: "<< /Type /Page /Parent 2 0 R /Contents 8 0 R >>",
  7: "<< /Type /Page /Parent 2 0 R /Contents 9 0 R >>",
  8: deflated("BT /F 18 Tf 40 200 Td (Halaman dua) Tj ET"),
  9: deflated("BT /F 18 Tf 40 200 Td (Halaman tiga) Tj ET"),
});

/** What is shown of the file, and what stands on its sheet below the heading. */
interface Wanted {
  readonly spans: readonly PageSpan[] | "all";
  readonly sheet?: readonly ReportBlock[];
}

/** Packs one file, cited by so many sheets, with other tools where they are given. */
export async function packOneFile(
  bytes: Uint8Array,
  { spans, sheet = [] }: Wanted,
  chapters = 1,
  tools: Partial<PackTools> = {},
) {
  const file = {
    name: "bukti.pdf",
    mediaType: "application/pdf",
    sha256: sha256(bytes),
    sizeInBytes: bytes.length,
  };
  const whole = planOfFiles(Array.from({ length: chapters }, () => file));
  const plan: PackPlan = {
    ...whole,
    chapters: whole.chapters.map((chapter) => ({
      ...chapter,
      sheet: [...chapter.sheet, ...sheet],
      exhibits: chapter.exhibits.map((exhibit) => ({ ...exhibit, content: { kind: "pages", spans } })),
    })),
  };
  const fonts = await reportFonts();
  const sinks = countedSinks();
  const result = await assemblePack(plan, {
    bytesOf: async () => bytes,
    openVolume: sinks.openVolume,
    drawPages: packPageDrawer(plan.meta, fonts),
    fonts,
    loadPdfium: () => Promise.reject(new Error("No file here needs it")),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...tools,
  });
  return { result, volume: sinks.bytes() };
}

/** One volume in memory, on a disk with so much room. */
export function countedSinks(room = Number.POSITIVE_INFINITY) {
  const states: string[] = [];
  let written = Buffer.alloc(0);
  const openVolume: OpenVolume = async () => {
    states.push("open");
    return {
      write: (bytes) => {
        if (written.length + bytes.length > room) {
          throw new DOMException("The disk is full", "QuotaExceededError");
        }
        written = Buffer.concat([written, bytes]);
      },
      truncate: (length) => {
        written = written.subarray(0, length);
      },
      close: async () => {
        states.splice(-1, 1, "closed");
      },
      abandon: async () => {
        states.splice(-1, 1, "abandoned");
      },
    };
  };
  return { states, openVolume, bytes: () => new Uint8Array(written) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
