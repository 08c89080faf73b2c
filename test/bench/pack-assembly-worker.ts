import pdfiumAddress from "@embedpdf/pdfium/pdfium.wasm?url";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { openScratchVolume } from "#adapters/file-system/pack-scratch.ts";
import { packPageDrawer } from "#adapters/jspdf/draw-pack-pages.ts";
import { fetchFont, loadReportFonts } from "#adapters/jspdf/report-fonts.ts";
import { assemblePack } from "#adapters/pdf-pack/assemble-pack.ts";
import type { AssembledPack } from "#adapters/pdf-pack/assembled-pack.ts";
import { hashBesides } from "#adapters/pdf-pack/hash-worker-client.ts";
import { readAhead } from "#adapters/pdf-pack/read-ahead.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";

/** What the app's worker does once it has a plan, with the same tools: evidence from IndexedDB, the pack into OPFS. */
export interface BenchRequest {
  readonly plan: PackPlan;
  /** Under which hash the bytes of a file of the plan are kept. */
  readonly keptAs: Readonly<Record<string, string>>;
}

export interface BenchReply {
  readonly milliseconds: number;
  readonly pack: AssembledPack | { readonly error: string };
}

addEventListener("message", ({ data }: MessageEvent<BenchRequest>) => {
  make(data).then(
    (reply) => postMessage(reply),
    (cause: unknown) => postMessage({ milliseconds: 0, pack: { error: String(cause) } } satisfies BenchReply),
  );
});

async function make({ plan, keptAs }: BenchRequest): Promise<BenchReply> {
  const start = performance.now();
  const evidence = openDexieEvidenceStore(openDatabase("matang"));
  const fonts = await loadReportFonts(fetchFont);
  const pack = await assemblePack(plan, {
    bytesOf: readAhead(
      plan.chapters.flatMap(({ exhibits }) => exhibits),
      async (sha256) => (await evidence.bytesOf(Sha256.parse(keptAs[sha256])))?.arrayBuffer() ?? null,
    ),
    startHash: hashBesides(),
    openVolume: (volume) => openScratchVolume("pengukuran", volume),
    drawPages: packPageDrawer(plan.meta, fonts),
    fonts,
    loadPdfium: async () => (await fetch(pdfiumAddress)).arrayBuffer(),
    signal: new AbortController().signal,
    onProgress: (progress) => postMessage({ progress }),
  });
  const milliseconds = performance.now() - start;
  return { milliseconds, pack: pack.ok ? pack.value : { error: pack.error.kind } };
}
