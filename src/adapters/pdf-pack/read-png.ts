import { expandStream } from "./expand-stream.ts";

/** A PNG, taken apart as far as its header says. */
export interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  /** The compressed rows, as they are in the file. */
  readonly rows: Uint8Array;
}

/** Null where the file is no PNG, or says impossible things of itself. */
export function readPng(bytes: Uint8Array): PngFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== IHDR) {
    return null;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [bitDepth, colourType, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  if (width === 0 || height === 0 || width * height > MOST_PIXELS || samplesOf(colourType) === null) {
    return null;
  }
  const rows: Uint8Array[] = [];
  let palette: Uint8Array | null = null;
  let transparency: Uint8Array | null = null;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = view.getUint32(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === IDAT) {
      rows.push(data);
    }
    palette = kind === PLTE ? data : palette;
    transparency = kind === TRNS ? data : transparency;
    at += 12 + length;
  }
  const isWhole = rows.length > 0 && (colourType !== 3 || palette !== null);
  const facts = { width, height, bitDepth, colourType, isInterlaced: interlace === 1, palette, transparency };
  return isWhole ? { ...facts, rows: joinedBytes(rows) } : null;
}

const IHDR = 0x49484452;
const IDAT = 0x49444154;
const PLTE = 0x504c5445;
const TRNS = 0x74524e53;
const MOST_PIXELS = 120_000_000;

/** How many values one pixel has; null for a type that does not exist. */
export function samplesOf(colourType: number): number | null {
  return { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colourType] ?? null;
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) {
    return first;
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** All pixels on white paper, three bytes each; null where the rows are damaged from their start. */
export async function pixelsOnWhite(png: PngFacts): Promise<Uint8Array | null> {
  const samples = samplesOf(png.colourType) ?? 1;
  const passes = png.isInterlaced ? ADAM7 : [[0, 0, 1, 1] as const];
  const { chunks } = await expandStream(png.rows, (png.width * samples * 2 + 8) * png.height * 2 + 4096);
  const rows = joinedBytes(chunks);
  if (rows.length === 0) {
    return null;
  }
  const pixels = new Uint8Array(png.width * png.height * 3).fill(255);
  let at = 0;
  for (const [left, top, stepX, stepY] of passes) {
    const columns = Math.ceil((png.width - left) / stepX);
    const lines = Math.ceil((png.height - top) / stepY);
    const length = Math.ceil((columns * samples * png.bitDepth) / 8);
    const bytesPerPixel = Math.max((samples * png.bitDepth) / 8, 1);
    let before = new Uint8Array(length);
    for (let line = 0; columns > 0 && line < lines; line += 1) {
      const row = rows.slice(at + 1, at + 1 + length);
      if (row.length < length) {
        return pixels;
      }
      unfilter(row, before, rows[at] ?? 0, bytesPerPixel);
      paint(pixels, row, png, samples, { y: top + line * stepY, left, stepX, columns });
      before = row;
      at += 1 + length;
    }
  }
  return pixels;
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Works out the bytes of a row in place; `step` bytes make a pixel. Each kind of filter has a loop of its own: it is run for every byte. */
export function unfilter(row: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  switch (filter) {
    case 0:
      return;
    case 1:
      for (let index = step; index < row.length; index += 1) {
        row[index] = (row[index] ?? 0) + (row[index - step] ?? 0);
      }
      return;
    case 2:
      for (let index = 0; index < row.length; index += 1) {
        row[index] = (row[index] ?? 0) + (above[index] ?? 0);
      }
      return;
    case 3:
      for (let index = 0; index < row.length; index += 1) {
        const left = index < step ? 0 : (row[index - step] ?? 0);
        row[index] = (row[index] ?? 0) + ((left + (above[index] ?? 0)) >> 1);
      }
      return;
    default:
      for (let index = 0; index < row.length; index += 1) {
        const left = index < step ? 0 : (row[index - step] ?? 0);
        const corner = index < step ? 0 : (above[index - step] ?? 0);
        row[index] = (row[index] ?? 0) + paeth(left, above[index] ?? 0, corner);
      }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) {
    return left;
  }
  return toUp <= toCorner ? up : corner;
}

interface Line {
  readonly y: number;
  readonly left: number;
  readonly stepX: number;
  readonly columns: number;
}

function paint(pixels: Uint8Array, row: Uint8Array, png: PngFacts, samples: number, line: Line): void {
  const { width, bitDepth, colourType, palette, transparency } = png;
  const [bytes, most] = [bitDepth >> 3, 2 ** Math.min(bitDepth, 8) - 1];
  const [isIndexed, isGrey, hasAlpha] = [
    colourType === 3,
    colourType === 0 || colourType === 4,
    colourType >= 4,
  ];
  const seeThrough = isIndexed ? transparency : null;
  let at = (line.y * width + line.left) * 3;
  for (let column = 0; column < line.columns; column += 1) {
    const first = column * samples * bytes;
    const entry = bytes === 0 ? smallSample(row, column, bitDepth, most) : (row[first] ?? 0);
    const seen = isIndexed ? entry * 3 : first;
    const from = isIndexed && palette !== null ? palette : row;
    const step = isIndexed ? 1 : bytes;
    const grey = bytes === 0 ? (entry * 255) / most : entry;
    const alpha = (hasAlpha ? row[first + (samples - 1) * bytes] : seeThrough?.[entry]) ?? 255;
    for (let part = 0; part < 3; part += 1) {
      const colour = isGrey ? grey : (from[seen + part * step] ?? 0);
      pixels[at + part] = alpha === 255 ? colour : Math.round((colour * alpha + 255 * (255 - alpha)) / 255);
    }
    at += line.stepX * 3;
  }
}

/** Of one, two or four bits. */
function smallSample(row: Uint8Array, column: number, bitDepth: number, most: number): number {
  const shift = 8 - bitDepth - ((column * bitDepth) & 7);
  return ((row[(column * bitDepth) >> 3] ?? 0) >> shift) & most;
}
