import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import * as z from "zod/mini";
import { fail, type Result, succeed } from "#core/shared/result.ts";

/** What a page must fit into, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** RGBA, row by row. */
export interface Picture extends Box {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export interface PdfPages {
  readonly count: number;
  /** A page from 1, on white, as large as the box allows; null where it cannot be drawn. */
  readonly draw: (page: number, box: Box) => Picture | null;
  readonly close: () => void;
}

export type OpenPagesError = "locked" | "damaged";

const PASSWORD_ERROR = 4;

/** Opens a PDF to look at its pages. What acts in it does not act: no form is filled, no script runs. */
export function openPdfPages(
  pdfium: WrappedPdfiumModule,
  bytes: Uint8Array,
): Result<PdfPages, OpenPagesError> {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length);
  if (at === 0) {
    return fail("damaged");
  }
  heapOf(pdfium).set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument64(at, bytes.length, "");
  const close = () => {
    if (document !== 0) {
      pdfium.FPDF_CloseDocument(document);
    }
    pdfium.pdfium.wasmExports.free(at);
  };
  const count = document === 0 ? 0 : pdfium.FPDF_GetPageCount(document);
  if (count < 1) {
    const isLocked = document === 0 && pdfium.FPDF_GetLastError() === PASSWORD_ERROR;
    close();
    return fail(isLocked ? "locked" : "damaged");
  }
  return succeed({ count, close, draw: (page, box) => drawPage(pdfium, document, page, box) });
}

function drawPage(pdfium: WrappedPdfiumModule, document: number, page: number, box: Box): Picture | null {
  const loaded = pdfium.FPDF_LoadPage(document, page - 1);
  if (loaded === 0) {
    return null;
  }
  try {
    const size = { width: pdfium.FPDF_GetPageWidthF(loaded), height: pdfium.FPDF_GetPageHeightF(loaded) };
    return size.width > 0 && size.height > 0 ? paint(pdfium, loaded, fitInto(size, box)) : null;
  } finally {
    pdfium.FPDF_ClosePage(loaded);
  }
}

/** In whole pixels, at least one. */
function fitInto(size: Box, box: Box): Box {
  const scale = Math.min(box.width / size.width, box.height / size.height);
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

const BGRA = 4;
const WHITE = 0xffffffff;
const WITH_ANNOTATIONS = 0x01;
/** RGBA, as a canvas has it. */
const REVERSED_BYTES = 0x10;

function paint(pdfium: WrappedPdfiumModule, page: number, { width, height }: Box): Picture | null {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  if (bitmap === 0) {
    return null;
  }
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | REVERSED_BYTES);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const pixels = new Uint8ClampedArray(heapOf(pdfium).slice(start, start + width * height * 4));
    return { width, height, pixels };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/** The package's types leave it out. */
const Heap = z.object({ HEAPU8: z.instanceof(Uint8Array) });

/** The module's memory: another object whenever it has grown. */
function heapOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return Heap.parse(pdfium).HEAPU8;
}
