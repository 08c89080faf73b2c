interface RawPdf {
  /** Further entries of the catalog. */
  readonly catalog?: string;
  /** Further entries of every page. */
  readonly page?: string;
  /** What each page draws. */
  readonly contents?: readonly string[];
  /** Objects from number 100 on, each with its dictionary. */
  readonly objects?: readonly string[];
}

/** A PDF put down object by object, with a page for each content; font /F is Helvetica. */
export function rawPdf({
  catalog = "",
  page = "",
  contents = [""],
  objects = [],
}: RawPdf): Uint8Array<ArrayBuffer> {
  const kids = contents.map((_, place) => `${10 + 2 * place} 0 R`).join(" ");
  const parts = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>\nendobj\n`,
    "3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n",
    ...contents.flatMap((content, place) => [
      `${10 + 2 * place} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${11 + 2 * place} 0 R ${page} >>\nendobj\n`,
      `${11 + 2 * place} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
    ]),
    ...objects.map((object, place) => `${100 + place} 0 obj\n${object}\nendobj\n`),
  ];
  const numbers = parts.map((part) => Number.parseInt(part, 10));
  const size = Math.max(...numbers) + 1;
  const head = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  let length = head.length;
  for (const [place, part] of parts.entries()) {
    offsets.set(numbers[place] ?? 0, length);
    length += part.length;
  }
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return new TextEncoder().encode(`${head}${parts.join("")}${table}`);
}

/** What puts a line of text on a page. */
export function textContent(text: string): string {
  return `BT /F 24 Tf 72 700 Td (${text}) Tj ET`;
}
