import * as z from "zod/mini";
import type { NotShown } from "#core/evidence/file-facts.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";

/** Hands over pdfium's WebAssembly module: read from the disk, or fetched. Rejects when it cannot be had. */
export type LoadPdfium = () => Promise<ArrayBuffer>;

/** Has pdfium open a file that the first reader could not, and write it anew, without any encryption. */
export async function rescueSource(
  bytes: Uint8Array,
  loadPdfium: LoadPdfium,
): Promise<Result<Uint8Array, NotShown>> {
  const pdfium = await pdfiumOf(loadPdfium);
  try {
    return rewritten(pdfium, bytes);
  } catch (cause) {
    // After a breakdown nothing in its memory can be relied on: the next file gets a fresh one.
    started.delete(loadPdfium);
    throw cause;
  }
}

function rewritten(pdfium: Pdfium, bytes: Uint8Array): Result<Uint8Array, NotShown> {
  const memory = pdfium.pdfium.wasmExports;
  const source = memory.malloc(bytes.length);
  heapOf(pdfium).set(bytes, source);
  const document = pdfium.FPDF_LoadMemDocument64(source, bytes.length, "");
  try {
    if (document === 0) {
      return fail(pdfium.FPDF_GetLastError() === PASSWORD_ERROR ? "locked" : "damaged");
    }
    if (pdfium.FPDF_GetPageCount(document) === 0) {
      return fail("damaged");
    }
    const written = writeAnew(pdfium, document);
    return written === null ? fail("damaged") : succeed(written);
  } finally {
    if (document !== 0) {
      pdfium.FPDF_CloseDocument(document);
    }
    memory.free(source);
  }
}

const PASSWORD_ERROR = 4;
/** All of it anew, and nothing of it encrypted. */
const REMOVE_SECURITY = 3;

type Pdfium = Awaited<ReturnType<typeof startPdfium>>;

async function startPdfium(loadPdfium: LoadPdfium) {
  const [{ init }, wasmBinary] = await Promise.all([import("@embedpdf/pdfium"), loadPdfium()]);
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

const started = new WeakMap<LoadPdfium, Promise<Pdfium>>();

/** Once for each way of loading. One that failed, or broke down since, is started again. */
async function pdfiumOf(loadPdfium: LoadPdfium): Promise<Pdfium> {
  const running = started.get(loadPdfium) ?? startPdfium(loadPdfium);
  started.set(loadPdfium, running);
  try {
    return await running;
  } catch (cause) {
    started.delete(loadPdfium);
    throw cause;
  }
}

/** The package's types leave it out. */
const Heap = z.object({ HEAPU8: z.instanceof(Uint8Array) });

/** The module's memory: another object whenever it has grown. */
function heapOf({ pdfium }: Pdfium): Uint8Array {
  return Heap.parse(pdfium).HEAPU8;
}

function writeAnew(pdfium: Pdfium, document: number): Uint8Array | null {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    if (!pdfium.FPDF_SaveAsCopy(document, writer, REMOVE_SECURITY)) {
      return null;
    }
    const length = pdfium.PDFiumExt_GetFileWriterSize(writer);
    const place = pdfium.pdfium.wasmExports.malloc(length);
    pdfium.PDFiumExt_GetFileWriterData(writer, place, length);
    const written = heapOf(pdfium).slice(place, place + length);
    pdfium.pdfium.wasmExports.free(place);
    return written;
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}
