import { PDF } from "@libpdf/core";

/** A PDF of upright A4 pages; each says what is given for it. */
export async function pdfOfPages(...texts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = PDF.create();
  for (const text of texts) {
    pdf.addPage({ size: "a4" }).drawText(text, { x: 72, y: 700, size: 24 });
  }
  return new Uint8Array(await pdf.save());
}
