import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { type DraftMaker, latin1 } from "./pdf-draft.ts";

/** A TrueType font, read as far as a PDF writer needs it. */
export interface CorpusFont {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly glyphOf: (character: string) => number;
  /** In thousandths of the font size. */
  readonly widthOf: (glyph: number) => number;
  /** The same font with the outlines of all other glyphs emptied, as a subset is. */
  readonly keepOnly: (glyphs: ReadonlySet<number>) => Uint8Array;
}

export function openCorpusFont(weight: "regular" | "semibold"): CorpusFont {
  const url = new URL(`../../../src/adapters/jspdf/fonts/matang-sans-${weight}.ttf`, import.meta.url);
  const bytes = new Uint8Array(readFileSync(url));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const at = (tag: string) => tables.get(tag) ?? 0;
  const unitsPerEm = view.getUint16(at("head") + 18);
  const hasLongOffsets = view.getInt16(at("head") + 50) === 1;
  const widths = view.getUint16(at("hhea") + 34);
  const glyphs = view.getUint16(at("maxp") + 4);
  const glyphByCode = readCharacterMap(view, at("cmap"));
  const outline = (glyph: number) =>
    hasLongOffsets ? view.getUint32(at("loca") + glyph * 4) : view.getUint16(at("loca") + glyph * 2) * 2;
  return {
    bytes,
    unitsPerEm,
    glyphOf: (character) => glyphByCode.get(character.codePointAt(0) ?? 0) ?? 0,
    widthOf: (glyph) =>
      Math.round((view.getUint16(at("hmtx") + Math.min(glyph, widths - 1) * 4) * 1000) / unitsPerEm),
    keepOnly: (chosen) => {
      const copy = bytes.slice();
      const kept = new Set(chosen);
      for (const glyph of kept) {
        for (const part of partsOf(view, at("glyf") + outline(glyph), at("glyf") + outline(glyph + 1))) {
          kept.add(part);
        }
      }
      for (let glyph = 0; glyph < glyphs; glyph += 1) {
        if (!kept.has(glyph)) {
          copy.fill(0, at("glyf") + outline(glyph), at("glyf") + outline(glyph + 1));
        }
      }
      return copy;
    },
  };
}

/** The font as Word and LibreOffice embed it: Type0, Identity-H, with what text each glyph stands for. */
export function embedFont(maker: DraftMaker, font: CorpusFont, name: string, characters: string): number {
  const pairs = [...new Set(characters)].map((character) => [font.glyphOf(character), character] as const);
  const file = font.keepOnly(new Set([0, ...pairs.map(([glyph]) => glyph)]));
  const fontFile = maker.add(`/Length1 ${file.length} /Filter /FlateDecode`, deflateSync(file));
  const descriptor = maker.add(
    `<< /Type /FontDescriptor /FontName /ABCDEF+${name} /Flags 4 /FontBBox [-200 -250 1200 950] /ItalicAngle 0 ` +
      `/Ascent 950 /Descent -250 /CapHeight 700 /StemV 80 /FontFile2 ${fontFile} 0 R >>`,
  );
  const widths = pairs.map(([glyph]) => `${glyph} [${font.widthOf(glyph)}]`).join(" ");
  const descendant = maker.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+${name} /CIDToGIDMap /Identity /DW 500 /W [${widths}] ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R >>`,
  );
  const toUnicode = maker.deflated("", characterMap(pairs));
  return maker.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
}

/** Glyph numbers in hex, as text is shown with such a font. */
export function glyphsInHex(font: CorpusFont, text: string): string {
  return [...text].map((character) => hex(font.glyphOf(character))).join("");
}

export function textWidth(font: CorpusFont, text: string, size: number): number {
  return [...text].reduce((sum, one) => sum + font.widthOf(font.glyphOf(one)), 0) * (size / 1000);
}

function characterMap(pairs: readonly (readonly [number, string])[]): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, index) => {
    const share = pairs.slice(index * 100, index * 100 + 100);
    const lines = share.map(([glyph, character]) => `<${hex(glyph)}> <${hex(character.charCodeAt(0))}>`);
    return `${share.length} beginbfchar\n${lines.join("\n")}\nendbfchar\n`;
  });
  return latin1(
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Corpus def\n/CMapType 2 def\n" +
      `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join("")}endcmap\n` +
      "CMapName currentdict /CMap defineresource pop\nend\nend\n",
  );
}

function hex(number: number): string {
  return number.toString(16).padStart(4, "0");
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(at + byte))).join("");
      return [tag, view.getUint32(at + 8)] as const;
    }),
  );
}

/** The glyphs that one is put together of: none for most. */
function partsOf(view: DataView, start: number, end: number): readonly number[] {
  const parts: number[] = [];
  if (end === start || view.getInt16(start) >= 0) {
    return parts;
  }
  for (let at = start + 10, flags = 0x20; (flags & 0x20) !== 0; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    const scales = [0x08, 0x40, 0x80].findIndex((flag) => (flags & flag) !== 0);
    at += 4 + ((flags & 0x01) === 0 ? 2 : 4) + (scales < 0 ? 0 : ([2, 4, 8][scales] ?? 0));
  }
  return parts;
}

/** Only format 4, which every font with a Unicode map has. */
function readCharacterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  );
  const at = subtables.find((start) => view.getUint16(start) === 4);
  if (at === undefined) {
    throw new Error("The font has no character map of format 4");
  }
  const segments = view.getUint16(at + 6) / 2;
  const glyphByCode = new Map<number, number>();
  for (let index = 0; index < segments; index += 1) {
    const end = view.getUint16(at + 14 + index * 2);
    const start = view.getUint16(at + 16 + (segments + index) * 2);
    const delta = view.getUint16(at + 16 + (segments * 2 + index) * 2);
    const rangeAt = at + 16 + (segments * 3 + index) * 2;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2);
      glyphByCode.set(code, glyph === 0 ? 0 : (glyph + delta) & 0xffff);
    }
  }
  return glyphByCode;
}
