/** What is needed of a TrueType font to write text with it. */
export interface FontFacts {
  readonly bytes: Uint8Array;
  /** Glyph 0 where the font lacks the character: an empty box. */
  readonly glyphOf: (codePoint: number) => number;
  /** Thousandths of the size of the text. */
  readonly widthOf: (glyph: number) => number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
}

/** Reads a font that came with the app; throws where it is none. */
export function readFont(bytes: Uint8Array): FontFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) {
      throw new Error(`The font lacks its table "${tag}"`);
    }
    return offset;
  };
  const [head, hhea, hmtx] = [at("head"), at("hhea"), at("hmtx")];
  const unit = 1000 / view.getUint16(head + 18);
  const long = view.getUint16(hhea + 34);
  const signed = (offset: number) => Math.round(view.getInt16(offset) * unit);
  const glyphs = glyphMap(view, at("cmap"));
  return {
    bytes,
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    widthOf: (glyph) => Math.round(view.getUint16(hmtx + 4 * Math.min(glyph, long - 1)) * unit),
    ascent: signed(hhea + 4),
    descent: signed(hhea + 6),
    box: [signed(head + 36), signed(head + 38), signed(head + 40), signed(head + 42)],
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index);
  return new Map(
    records.map((record) => {
      const letters = [0, 1, 2, 3].map((index) => view.getUint8(record + index));
      return [String.fromCharCode(...letters), view.getUint32(record + 8)];
    }),
  );
}

/** Of the first Unicode table that there is. */
function glyphMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + 8 * index;
    const table = cmap + view.getUint32(record + 4);
    const platform = view.getUint16(record);
    const format = view.getUint16(table);
    if ((platform === 0 || platform === 3) && format === 12) {
      readGroups(view, table, glyphs);
    }
    if ((platform === 0 || platform === 3) && format === 4) {
      readSegments(view, table, glyphs);
    }
  }
  return glyphs;
}

function readGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index += 1) {
    const group = table + 16 + 12 * index;
    const [first, last, glyph] = [
      view.getUint32(group),
      view.getUint32(group + 4),
      view.getUint32(group + 8),
    ];
    for (let code = first; code <= last; code += 1) {
      glyphs.set(code, glyph + code - first);
    }
  }
}

function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [first, last] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    const delta = view.getUint16(starts + doubled + segment);
    const place = starts + 2 * doubled + segment;
    const range = view.getUint16(place);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : view.getUint16(place + range + 2 * (code - first));
      const found = glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      if (found !== 0 && !glyphs.has(code)) {
        glyphs.set(code, found);
      }
    }
  }
}
