interface Size {
  readonly width: number;
  readonly height: number;
}

/** Enough for a page of A4 to be read, and to be printed at 170 dots per inch. */
const LONG_SIDE_IN_PIXELS = 2000;

/** In proportion, and never larger than it was. */
export function shrunkSize({ width, height }: Size): Size {
  const scale = Math.min(1, LONG_SIDE_IN_PIXELS / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
