import { crc32, deflateSync } from "node:zlib";
import { joined } from "#test/support/hostile-zips.ts";

export interface PngKind {
  readonly colour: "grey" | "rgb" | "palette" | "grey-alpha" | "rgba";
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly interlaced?: boolean;
  /** A colour that counts as transparent: grey, rgb and palette only. */
  readonly transparent?: boolean;
}

/** Samples of one pixel, each from 0 to 255; of a palette's pixel the index. */
export type PixelAt = (x: number, y: number) => readonly number[];

const COLOUR_TYPES = { grey: 0, rgb: 2, palette: 3, "grey-alpha": 4, rgba: 6 } as const;

/** Start and step, across and down, of the seven passes of an interlaced picture. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A PNG file as screenshots are; every filter of the format is used in turn. */
export function pngFile(
  width: number,
  height: number,
  kind: PngKind,
  pixelAt: PixelAt,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([kind.bits, COLOUR_TYPES[kind.colour], 0, 0, kind.interlaced === true ? 1 : 0], 8);
  const passes = kind.interlaced === true ? PASSES : ([[0, 0, 1, 1]] as const);
  const scanlines = passes.flatMap(([left, top, across, down]) =>
    left < width && top < height ? rowsOf(kind, pixelAt, { left, top, across, down, width, height }) : [],
  );
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    ...(kind.colour === "palette" ? [chunk("PLTE", palette(kind.bits))] : []),
    ...(kind.transparent === true ? [chunk("tRNS", transparency(kind))] : []),
    chunk("IDAT", deflateSync(joined(scanlines), { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

interface Pass {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

function rowsOf(kind: PngKind, pixelAt: PixelAt, pass: Pass): readonly Uint8Array[] {
  const rows: Uint8Array[] = [];
  const bitsPerPixel = samplesOf(kind) * kind.bits;
  const columns = Math.ceil((pass.width - pass.left) / pass.across);
  let above = new Uint8Array(Math.ceil((columns * bitsPerPixel) / 8));
  for (let y = pass.top; y < pass.height; y += pass.down) {
    const row = new Uint8Array(above.length);
    for (let column = 0; column < columns; column += 1) {
      putPixel(row, column, kind, pixelAt(pass.left + column * pass.across, y));
    }
    rows.push(filtered(rows.length % 5, row, above, Math.max(1, bitsPerPixel >> 3)));
    above = row;
  }
  return rows;
}

function putPixel(row: Uint8Array, column: number, kind: PngKind, samples: readonly number[]): void {
  const count = samplesOf(kind);
  for (let index = 0; index < count; index += 1) {
    const sample = samples[index] ?? 0;
    if (kind.bits >= 8) {
      const at = (column * count + index) * (kind.bits / 8);
      row[at] = sample;
      if (kind.bits === 16) {
        row[at + 1] = sample;
      }
      continue;
    }
    const value = kind.colour === "palette" ? sample : sample >> (8 - kind.bits);
    const bit = column * kind.bits;
    row[bit >> 3] = (row[bit >> 3] ?? 0) | (value << (8 - kind.bits - (bit & 7)));
  }
}

function filtered(filter: number, row: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  const line = new Uint8Array(row.length + 1);
  line[0] = filter;
  for (let at = 0; at < row.length; at += 1) {
    const left = row[at - step] ?? 0;
    const up = above[at] ?? 0;
    line[at + 1] = (row[at] ?? 0) - predicted(filter, left, up, above[at - step] ?? 0);
  }
  return line;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
      if (a <= b && a <= c) {
        return left;
      }
      return b <= c ? up : upLeft;
    }
    default:
      return 0;
  }
}

function samplesOf({ colour }: PngKind): number {
  return { grey: 1, rgb: 3, palette: 1, "grey-alpha": 2, rgba: 4 }[colour];
}

function palette(bits: number): Uint8Array {
  return Uint8Array.from({ length: 3 * 2 ** Math.min(bits, 8) }, (_, at) => (at * 53 + (at % 3) * 85) & 0xff);
}

function transparency({ colour }: PngKind): Uint8Array {
  return colour === "palette" ? Uint8Array.of(0, 128, 255) : new Uint8Array(colour === "grey" ? 2 : 6);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joined([Buffer.from(type, "latin1"), content]);
  const frame = new Uint8Array(8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, content.length);
  view.setUint32(4, crc32(named));
  return joined([frame.subarray(0, 4), named, frame.subarray(4)]);
}
