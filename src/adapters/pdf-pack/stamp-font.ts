import type { PdfStream } from "@libpdf/core";
import { compressed } from "./copy-page.ts";
import { referenceText } from "./pdf-syntax.ts";
import type { FontFacts } from "./read-font.ts";
import type { VolumeWriter } from "./volume-writer.ts";

/** Writes text with one font, and remembers which characters of it one volume needs. */
export class StampFont {
  readonly object: number;
  readonly #font: EmbeddableFont;
  /** By glyph: the character it stands for. */
  readonly #used = new Map<number, number>();

  constructor(font: EmbeddableFont, object: number) {
    this.#font = font;
    this.object = object;
  }

  /** In the unit of `size`. */
  widthOf(text: string, size: number): number {
    const { glyphOf, widthOf } = this.#font.facts;
    return [...text].reduce((sum, character) => sum + widthOf(glyphOf(codeOf(character))), 0) * (size / 1000);
  }

  /** The glyphs of a text, as a string of a content stream. */
  shown(text: string): string {
    const glyphs = [...text].map((character) => {
      const glyph = this.#font.facts.glyphOf(codeOf(character));
      this.#used.set(glyph, codeOf(character));
      return hexWord(glyph);
    });
    return `<${glyphs.join("")}>`;
  }

  /** Writes the font, once all text of the volume is written. */
  async write(writer: VolumeWriter): Promise<void> {
    const { facts, name, file } = this.#font;
    const [descendant, descriptor, program, unicode] = [
      writer.reserve(),
      writer.reserve(),
      writer.reserve(),
      writer.reserve(),
    ];
    const glyphs = [...this.#used].sort(([one], [other]) => one - other);
    const widths = glyphs.map(([glyph]) => `${glyph} [${facts.widthOf(glyph)}]`).join(" ");
    const about = `/Ascent ${facts.ascent} /Descent ${facts.descent} /CapHeight ${facts.ascent}`;
    writer.object(
      this.object,
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${referenceText(descendant)}] /ToUnicode ${referenceText(unicode)} >>`,
    );
    writer.object(
      descendant,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${referenceText(descriptor)} /CIDToGIDMap /Identity /DW 500 /W [${widths}] >>`,
    );
    writer.object(
      descriptor,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${facts.box.join(" ")}] /ItalicAngle 0 ${about} /StemV 80 /FontFile2 ${referenceText(program)} >>`,
    );
    writer.stream(program, `/Length1 ${facts.bytes.length} /Filter /FlateDecode`, file);
    const { data } = compressed(new TextEncoder().encode(unicodeMap(glyphs)));
    writer.stream(unicode, "/Filter /FlateDecode", data);
    await writer.drain();
  }
}

/** A font that is ready to be put into any number of volumes. */
export interface EmbeddableFont {
  readonly name: string;
  readonly facts: FontFacts;
  readonly file: Uint8Array;
}

export function embeddableFont(name: string, facts: FontFacts): EmbeddableFont {
  const stream: PdfStream = compressed(facts.bytes);
  return { name, facts, file: stream.data };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function unicodeMap(glyphs: readonly (readonly [number, number])[]): string {
  const lines = glyphs.map(([glyph, code]) => `<${hexWord(glyph)}> <${utf16(code)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, block) => {
    const some = lines.slice(block * 100, block * 100 + 100);
    return `${some.length} beginbfchar\n${some.join("\n")}\nendbfchar\n`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("")}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16(code: number): string {
  const text = String.fromCodePoint(code);
  return Array.from({ length: text.length }, (_, index) => hexWord(text.charCodeAt(index))).join("");
}

function hexWord(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}
