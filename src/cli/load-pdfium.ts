import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** pdfium's WebAssembly module from the disk. It is large, so it is read only for a file that needs it. */
export async function loadPdfium(): Promise<ArrayBuffer> {
  const module = await readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  return new Uint8Array(module).buffer;
}
