import { deflateSync } from "node:zlib";

/** An object of a PDF: its value, and what its stream holds if it has one. */
export type HandmadeObject = string | { readonly entries: string; readonly data: string | Uint8Array };

/** A PDF put down object by object, with the table and the trailer that it should have. */
export function handmadePdf(
  objects: Readonly<Record<number, HandmadeObject>>,
  trailer = "/Root 1 0 R",
): Uint8Array<ArrayBuffer> {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.5\n")];
  const offsets = new Map<number, number>();
  let length = 9;
  for (const [number, value] of Object.entries(objects)) {
    const object = objectBytes(Number(number), value);
    offsets.set(Number(number), length);
    chunks.push(object);
    length += object.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  chunks.push(
    Buffer.from(`xref\n0 ${size}\n${rows.join("")}trailer\n<< /Size ${size} ${trailer} >>\n`),
    Buffer.from(`startxref\n${length}\n%%EOF\n`),
  );
  return new Uint8Array(Buffer.concat(chunks));
}

function objectBytes(number: number, value: HandmadeObject): Buffer {
  if (typeof value === "string") {
    return Buffer.from(`${number} 0 obj\n${value}\nendobj\n`, "latin1");
  }
  const data = Buffer.from(typeof value.data === "string" ? Buffer.from(value.data, "latin1") : value.data);
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${value.entries} /Length ${data.length} >>\nstream\n`, "latin1"),
    data,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

export function deflated(text: string): HandmadeObject {
  return { entries: "/Filter /FlateDecode", data: deflateSync(Buffer.from(text, "latin1")) };
}

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/** What most of these files have in common: one page of 300 by 400 points that says something over a coloured square. */
export function onePagePdf(parts: {
  readonly page?: string;
  readonly pages?: string;
  readonly catalog?: string;
  readonly contents?: HandmadeObject;
  readonly others?: Readonly<Record<number, HandmadeObject>>;
}): Uint8Array<ArrayBuffer> {
  const {
    page = "/MediaBox [0 0 300 400] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R",
    pages = "",
    catalog = "",
    contents = { entries: "", data: CONTENTS },
    others = {},
  } = parts;
  return handmadePdf({
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: `<< /Type /Pages /Kids [3 0 R] /Count 1 ${pages} >>`,
    3: `<< /Type /Page /Parent 2 0 R ${page} >>`,
    4: contents,
    5: FONT,
    ...others,
  });
}

/** Marks on all four sides tell whether anything moved or was turned. */
export const CONTENTS = [
  "0.2 0.4 0.8 rg 40 60 120 90 re f",
  "1 0 0 rg 5 5 20 20 re f 0 1 0 rg 270 370 20 20 re f",
  "0 g BT /F 18 Tf 40 200 Td (Surat Keputusan 12) Tj ET",
].join("\n");
