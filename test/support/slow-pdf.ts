const MEBIBYTE = 1024 * 1024;
const PAGES = 400;

/** A small, sound PDF whose contents unfold into so much that copying its pages takes minutes anywhere. In browsers, too. */
export async function slowPdf(): Promise<Uint8Array<ArrayBuffer>> {
  // In two pieces, contents have to be unfolded and joined, and each page has a second piece of its own.
  const long = await deflatedText(" ".repeat(48 * MEBIBYTE));
  const short = Array.from({ length: PAGES }, (_, page) => `% ${page}\n0.5 g 20 20 200 200 re f`);
  const first = 4;
  const kids = short.map((_, page) => `${first + 2 * page} 0 R`);
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${PAGES} /Kids [${kids.join(" ")}] >>`,
    streamOf("/Filter /FlateDecode", long),
    ...short.flatMap((content, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [3 0 R ${first + 2 * page + 1} 0 R] >>`,
      streamOf("", content),
    ]),
  ]);
}

/** Characters stand for bytes. */
async function deflatedText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function streamOf(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function pdfOf(bodies: readonly string[]): Uint8Array<ArrayBuffer> {
  const objects = bodies.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`);
  const head = "%PDF-1.7\n";
  let length = head.length;
  const rows = objects.map((object) => {
    const row = `${String(length).padStart(10, "0")} 00000 n \n`;
    length += object.length;
    return row;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  const text = `${head}${objects.join("")}${table}startxref\n${length}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
