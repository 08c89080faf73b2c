import { type FilledSeal, reserveSeal } from "#adapters/pdf-pack/seal.ts";
import { SealHasher } from "#adapters/pdf-pack/seal-hasher.ts";
import { packMark } from "#adapters/pdf-pack/seal-text.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import type { Seal, SealedPack, SealSection, SealSigner } from "#core/pack/seal.ts";

interface SealedVolumesInput {
  /** How many lines of text each page of each volume has: `[[1, 1], [40]]` is a volume of two pages and one of one. */
  readonly volumes?: readonly (readonly number[])[];
  readonly pack?: Partial<SealedPack>;
  readonly blockLength?: number;
  readonly signer?: SealSigner | null;
  /** What the text on the pages begins with. */
  readonly text?: string;
}

export interface SealedVolume extends FilledSeal {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sealStart: number;
  readonly tailStart: number;
  /** Where each page's content lies. */
  readonly pageStarts: readonly number[];
}

export const samplePack: SealedPack = {
  id: Sha256.parse("0123456789abcdef".repeat(4)),
  number: 3,
  kind: "whole",
  isRedacted: false,
  institution: "Pemerintah Kota Contoh",
  agency: null,
  year: 2025,
  instrument: "Indeks SPBE (PermenPANRB 59/2020)",
  madeAt: "2025-07-01T02:03:04.000Z",
  madeBy: { app: "Matang", version: "0.1.0" },
};

/** A pack of small PDFs that any viewer opens, sealed as real ones are. */
export async function sealedVolumes(input: SealedVolumesInput = {}): Promise<readonly SealedVolume[]> {
  const { volumes = [[2, 2, 2]] } = input;
  const sealed: SealedVolume[] = [];
  for (let volume = volumes.length; volume >= 1; volume -= 1) {
    const otherSeals = sealed.map(({ digest }, index) => ({ volume: volume + 1 + index, digest }));
    const made = await sealedVolume(input, volume, volumes[volume - 1] ?? [], volume === 1 ? otherSeals : []);
    sealed.unshift(made);
  }
  return sealed;
}

async function sealedVolume(
  input: SealedVolumesInput,
  volume: number,
  pages: readonly number[],
  otherSeals: Seal["otherSeals"],
): Promise<SealedVolume> {
  const { blockLength = 128, signer = null, text = "Bukti", volumes = [[]] } = input;
  const pack = { ...samplePack, ...input.pack };
  const { body, offsets, sections } = bodyOf(pages, `${packMark(pack.id, volume)}\n`, text);
  const hasher = await SealHasher.start(blockLength);
  await hasher.update(body);
  const object = offsets.length;
  const facts = { object, pack, volume, volumes: volumes.length, otherSeals, sections, signer };
  const reserved = await reserveSeal(hasher, facts);
  const tail = tailOf([...offsets, reserved.start], reserved.start + reserved.length);
  const filled = await reserved.fill(tail);
  const bytes = Uint8Array.from([...body, ...filled.seal, ...tail]);
  const pageStarts = sections.filter((section) => section.pages !== null).map(({ start }) => start);
  const tailStart = reserved.start + reserved.length;
  return { ...filled, bytes, sealStart: reserved.start, tailStart, pageStarts };
}

/** Object 1 is the catalog, 2 the tree of pages, 3 the font; then page and content in turn. `offsets[0]` is object 0's. */
function bodyOf(pages: readonly number[], mark: string, text: string) {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = `%PDF-1.7\n${mark}`;
  const offsets = [0];
  const write = (object: string) => {
    offsets.push(body.length);
    body += `${offsets.length - 1} 0 obj\n${object}\nendobj\n`;
  };
  const sections: SealSection[] = [{ start: 0, pages: null, label: "Kerangka berkas" }];
  for (const object of objects) {
    write(object);
  }
  for (const [index, lines] of pages.entries()) {
    const page = index + 1;
    sections.push({
      start: body.length,
      pages: { from: page, to: page },
      label: `B${page} · Surat ${page}.pdf`,
    });
    const content = Array.from({ length: lines }, (_, line) => `(${text} ${page}.${line}) Tj T*`).join("\n");
    const stream = `BT /F1 12 Tf 14 TL 40 700 Td\n${content}\nET`;
    write(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
    );
    write(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  return { body: new TextEncoder().encode(body), offsets, sections };
}

function tailOf(offsets: readonly number[], start: number): Uint8Array {
  const rows = offsets.map((offset, index) =>
    index === 0 ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`,
  );
  const trailer = `<< /Size ${offsets.length} /Root 1 0 R /MatangSeal ${offsets.length - 1} 0 R >>`;
  return new TextEncoder().encode(
    `xref\n0 ${offsets.length}\n${rows.join("")}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`,
  );
}
