import { expandStream } from "./expand-stream.ts";
import { joinedBytes, type PngFacts, samplesOf, unfilter } from "./read-png.ts";

/** The rows of a PNG, still filtered: its colours, and how opaque it is; null for one that is opaque all over. */
export interface SplitRows {
  readonly colours: Uint8Array;
  readonly alpha: Uint8Array | null;
}

/**
 * Takes the rows of colours and opacity apart. A PNG's filters look at one channel at a time, so the rows stay as they are
 * filtered, and no pixel has to be worked out. Null where the rows are cut off.
 */
export async function splitAlpha(png: PngFacts): Promise<SplitRows | null> {
  const { width, height, bitDepth } = png;
  const bytes = bitDepth / 8;
  const colourBytes = ((samplesOf(png.colourType) ?? 2) - 1) * bytes;
  const pixel = colourBytes + bytes;
  const stride = 1 + width * pixel;
  const { chunks } = await expandStream(png.rows, stride * height);
  const rows = joinedBytes(chunks);
  if (rows.length < stride * height) {
    return null;
  }
  const colours = new Uint8Array((1 + width * colourBytes) * height);
  const alpha = new Uint8Array((1 + width * bytes) * height);
  let [toColour, toAlpha] = [0, 0];
  for (let from = 0; from < stride * height; ) {
    const filter = rows[from++] ?? 0;
    colours[toColour++] = filter;
    alpha[toAlpha++] = filter;
    for (let column = 0; column < width; column += 1) {
      for (let byte = 0; byte < colourBytes; byte += 1) {
        colours[toColour++] = rows[from++] ?? 0;
      }
      for (let byte = 0; byte < bytes; byte += 1) {
        alpha[toAlpha++] = rows[from++] ?? 0;
      }
    }
  }
  return { colours, alpha: isOpaque(alpha, width * bytes, bytes) ? null : alpha };
}

function isOpaque(alpha: Uint8Array, length: number, bytes: number): boolean {
  let above: Uint8Array = new Uint8Array(length);
  for (let start = 0; start < alpha.length; start += 1 + length) {
    const row = alpha.slice(start + 1, start + 1 + length);
    unfilter(row, above, alpha[start] ?? 0, bytes);
    if (row.some((value) => value !== 255)) {
      return false;
    }
    above = row;
  }
  return true;
}
