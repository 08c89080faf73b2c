import { seededRandom } from "#test/support/seeded-random.ts";
import { type PngKind, pngFile } from "./png-encoder.ts";

/** The kinds of PNG that screenshot tools and graphics programs save. */
const PNG_KINDS: readonly PngKind[] = [
  { colour: "rgb", bits: 8 },
  { colour: "rgba", bits: 8 },
  { colour: "palette", bits: 8 },
  { colour: "palette", bits: 4, transparent: true },
  { colour: "grey", bits: 8 },
  { colour: "grey", bits: 1 },
  { colour: "grey-alpha", bits: 8 },
  { colour: "rgb", bits: 8, interlaced: true },
  { colour: "rgba", bits: 16 },
  { colour: "palette", bits: 2, interlaced: true },
  { colour: "grey", bits: 16, interlaced: true },
  { colour: "rgb", bits: 8, transparent: true },
];

/** A window with a table in it: large flat areas, small writing, a photo in a corner. */
export function screenshot(seed: number, width = 1366, height = 768): Uint8Array<ArrayBuffer> {
  const kind = PNG_KINDS[seed % PNG_KINDS.length] ?? { colour: "rgb", bits: 8 };
  const random = seededRandom(seed);
  const noise = Uint8Array.from({ length: 4096 }, () => Math.floor(random() * 256));
  const most = kind.colour === "palette" ? 2 ** kind.bits : 256;
  return pngFile(width, height, kind, (x, y) => {
    const isPhoto = x > width * 0.7 && y > height * 0.2 && y < height * 0.6;
    const isWriting =
      y % 24 > 8 &&
      y % 24 < 18 &&
      x > 60 &&
      x < width * 0.6 &&
      (noise[(x * 7 + (y >> 2) * 131) & 4095] ?? 0) > 170;
    const base = isPhoto ? (noise[(x * 3 + y * 911) & 4095] ?? 0) : 244;
    const value = isWriting ? 40 : base;
    if (kind.colour === "palette") {
      return [value % most];
    }
    const alpha = y < 40 ? 120 : 255;
    return kind.colour === "grey" || kind.colour === "grey-alpha"
      ? [value, alpha]
      : [value, isPhoto ? 255 - value : value, Math.min(255, value + 8), alpha];
  });
}
