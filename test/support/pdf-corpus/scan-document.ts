import { deflateSync } from "node:zlib";
import { seededRandom } from "#test/support/seeded-random.ts";
import { faxPicture, jbig2Picture } from "./fax-pictures.ts";
import { addPages, DraftMaker, type PageTree, type PdfDraft } from "./pdf-draft.ts";
import { corpusJpeg, type PictureKind } from "./picture-pool.ts";
import { sentence } from "./written-texts.ts";

export type ScanKind = Exclude<PictureKind, "photo"> | "fax" | "jbig2" | "flate-grey" | "strips" | "photo";

export interface ScanDocument extends PageTree {
  readonly pages: number;
  readonly seed: number;
  readonly kind: ScanKind;
  readonly version?: string;
  /** Invisible text over the picture, as text recognition adds it. */
  readonly isSearchable?: boolean;
  /** Of every page; by default as large as the paper that was scanned. */
  readonly paper?: string;
  /** Entries such as /Rotate 90. */
  readonly entries?: string;
}

const SIZES: Readonly<Partial<Record<ScanKind, readonly [number, number]>>> = {
  receipt: [227, 567],
  photo: [842, 595],
};

/** Sheets from the scanner of an office: every page one picture, or a few strips of it. */
export function scanDocument(options: ScanDocument): PdfDraft {
  const random = seededRandom(options.seed);
  const maker = new DraftMaker();
  const catalog = maker.reserve();
  const [width, height] = SIZES[options.kind] ?? [595, 842];
  const font = maker.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const pages = Array.from({ length: options.pages }, (_, index) => {
    const pictures = addPictures(maker, options, options.seed * 100 + index);
    const strip = height / pictures.length;
    const shown = pictures.map(
      (_picture, at) => `q ${width} 0 0 ${strip} 0 ${height - strip * (at + 1)} cm /Im${at} Do Q`,
    );
    const text = options.isSearchable === true ? hiddenText(random, height) : "";
    const contents = maker.add("", Buffer.from(`${shown.join("\n")}\n${text}`, "latin1"));
    const names = pictures.map((picture, at) => `/Im${at} ${picture} 0 R`).join(" ");
    return {
      entries:
        `${options.paper ?? `/MediaBox [0 0 ${width} ${height}]`} ${options.entries ?? ""} /Contents ${contents} 0 R ` +
        `/Resources << /XObject << ${names} >> /Font << /F1 ${font} 0 R >> /ProcSet [/PDF /ImageB /Text] >>`,
    };
  });
  const { tree } = addPages(maker, pages, options);
  maker.fill(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const info = maker.add("<< /Producer (Pemindai Multifungsi 4.2) /Creator (Panel depan) >>");
  return maker.draft(catalog, options.version ?? "1.4", info);
}

function addPictures(maker: DraftMaker, { kind }: ScanDocument, seed: number): readonly number[] {
  switch (kind) {
    case "fax": {
      const { bytes, width, height } = faxPicture(seed);
      const parameters = `/DecodeParms << /K -1 /Columns ${width} /Rows ${height} /BlackIs1 false >>`;
      return [
        maker.add(`${image(width, height, 1, "/DeviceGray")} /Filter /CCITTFaxDecode ${parameters}`, bytes),
      ];
    }
    case "jbig2": {
      const { bytes, width, height } = jbig2Picture(seed);
      return [maker.add(`${image(width, height, 1, "/DeviceGray")} /Filter /JBIG2Decode`, bytes)];
    }
    case "flate-grey":
      return [addGrey(maker, seed)];
    case "strips":
      return [0, 1, 2].map((strip) => addJpeg(maker, "receipt", seed * 3 + strip));
    default:
      return [addJpeg(maker, kind, seed)];
  }
}

function addJpeg(maker: DraftMaker, kind: PictureKind, seed: number): number {
  const { bytes, width, height, channels } = corpusJpeg(kind, seed);
  const colours = channels === 1 ? "/DeviceGray" : "/DeviceRGB";
  return maker.add(`${image(width, height, 8, colours)} /Filter /DCTDecode`, bytes);
}

/** 100 dpi, losslessly, rows predicted as in PNG. */
function addGrey(maker: DraftMaker, seed: number): number {
  const random = seededRandom(seed);
  const [width, height] = [827, 1169];
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const isLine = y % 24 > 6 && y % 24 < 16;
    for (let x = 0; x < width; x += 1) {
      const value = isLine && random() < 0.3 ? 40 : 232 + Math.floor(random() * 6);
      rows[y * (width + 1) + 1 + x] = value;
    }
    sublineInPlace(rows.subarray(y * (width + 1), (y + 1) * (width + 1)));
  }
  const parameters = `/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns ${width} >>`;
  return maker.add(
    `${image(width, height, 8, "/DeviceGray")} /Filter /FlateDecode ${parameters}`,
    deflateSync(rows, { level: 6 }),
  );
}

/** Each sample as its difference from the one to its left. */
function sublineInPlace(line: Uint8Array): void {
  line[0] = 1;
  for (let at = line.length - 1; at > 1; at -= 1) {
    line[at] = (line[at] ?? 0) - (line[at - 1] ?? 0);
  }
}

function image(width: number, height: number, bits: number, colours: string): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace ${colours}`;
}

function hiddenText(random: () => number, height: number): string {
  const lines = Array.from({ length: 30 }, () => {
    const escaped = sentence(random).replaceAll("(", "\\(").replaceAll(")", "\\)");
    return `(${escaped}) Tj 0 -18 Td`;
  });
  return `BT 3 Tr /F1 9 Tf 60 ${height - 80} Td\n${lines.join("\n")}\nET`;
}
