import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { packPageDrawer } from "#adapters/jspdf/draw-pack-pages.ts";
import { assemblePack } from "#adapters/pdf-pack/assemble-pack.ts";
import type { AssembledPack } from "#adapters/pdf-pack/assembled-pack.ts";
import type { OpenVolume } from "#adapters/pdf-pack/volume-sink.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import { joined } from "#test/support/hostile-zips.ts";
import { reportFonts } from "#test/support/report-samples.ts";
import { planOfFiles } from "./plan-of-files.ts";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

export interface PackInMemory {
  readonly pack: AssembledPack;
  readonly volumes: readonly Uint8Array<ArrayBuffer>[];
}

/** Packs all pages of these files, in memory. Throws where the assembler fails. */
export async function packFiles(
  files: readonly NamedBytes[],
  volumeLimitInBytes: number | null = null,
): Promise<PackInMemory> {
  const hashed = files.map(({ name, bytes, mediaType = "application/pdf" }) => ({
    name,
    bytes,
    mediaType,
    sizeInBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
  const bytesBySha = new Map(hashed.map(({ sha256, bytes }) => [sha256, bytes]));
  const parts: Uint8Array[][] = [];
  const openVolume: OpenVolume = async (volume) => {
    const written: Uint8Array[] = [];
    parts[volume - 1] = written;
    return {
      write: (bytes) => {
        written.push(bytes.slice());
      },
      truncate: (length) => {
        const kept = joined(written).subarray(0, length);
        written.splice(0, written.length, kept);
      },
      close: async () => undefined,
      abandon: async () => undefined,
    };
  };
  const plan = planOfFiles(hashed, volumeLimitInBytes);
  const pack = await packInNode(plan, async (sha256) => bytesBySha.get(sha256) ?? null, openVolume);
  return { pack, volumes: parts.map(joined) };
}

export async function packInNode(
  plan: PackPlan,
  bytesOf: (sha256: string) => Promise<Uint8Array | null>,
  openVolume: OpenVolume,
): Promise<AssembledPack> {
  const fonts = await reportFonts();
  const assembled = await assemblePack(plan, {
    bytesOf,
    openVolume,
    drawPages: packPageDrawer(plan.meta, fonts),
    fonts,
    loadPdfium,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!assembled.ok) {
    throw new Error(`The pack was not made: ${assembled.error.kind}`);
  }
  return assembled.value;
}

/** One function for all packs of a process: the assembler starts pdfium once for each. */
async function loadPdfium(): Promise<ArrayBuffer> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  return Uint8Array.from(bytes).buffer;
}
