import { seededRandom } from "#test/support/seeded-random.ts";
import { commentSegment, type ExifOrientation, exifSegment } from "./exif-segment.ts";
import { type EncodedPicture, encodePicture, jpegFile, type SampleAt } from "./jpeg-encoder.ts";

export type PictureKind = "grey-200dpi" | "colour-200dpi" | "grey-300dpi" | "receipt" | "photo";

interface Recipe {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly quality: number;
  /** Strength of the noise of paper and sensor; it is what makes real scans as large as they are. */
  readonly noise: number;
}

const RECIPES: Readonly<Record<PictureKind, Recipe>> = {
  "grey-200dpi": { width: 1654, height: 2339, channels: 1, quality: 44, noise: 10 },
  "colour-200dpi": { width: 1654, height: 2339, channels: 3, quality: 40, noise: 12 },
  "grey-300dpi": { width: 2480, height: 3508, channels: 1, quality: 42, noise: 9 },
  receipt: { width: 640, height: 1600, channels: 1, quality: 70, noise: 20 },
  photo: { width: 4000, height: 3000, channels: 3, quality: 74, noise: 20 },
};

/** Blocks of one line of writing: pictures of one kind differ in the order of their lines. */
const ROWS_PER_LINE = 5;

const pool = new Map<PictureKind, EncodedPicture>();

export interface CorpusJpeg {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** A picture that nobody else has: the same for the same kind and seed. Only the first of a kind is really encoded. */
export function corpusJpeg(kind: PictureKind, seed: number, orientation?: ExifOrientation): CorpusJpeg {
  const picture = pool.get(kind) ?? encoded(kind);
  pool.set(kind, picture);
  const extra = orientation === undefined ? [] : [exifSegment(orientation, seed % 2 === 0)];
  const segments = [...extra, commentSegment(`gambar ${seed}`)];
  return {
    bytes: jpegFile(picture, shuffledLines(picture.rows.length, seed), segments),
    width: picture.width,
    height: picture.height,
    channels: picture.channels,
  };
}

function encoded(kind: PictureKind): EncodedPicture {
  const recipe = RECIPES[kind];
  const sampleAt = kind === "photo" ? photoSamples(recipe) : scanSamples(recipe);
  return encodePicture(recipe, recipe.channels, recipe.quality, sampleAt);
}

function shuffledLines(rows: number, seed: number): readonly number[] {
  const random = seededRandom(seed);
  const lines = Array.from({ length: Math.floor(rows / ROWS_PER_LINE) }, (_, line) => line);
  for (let last = lines.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [lines[last], lines[other]] = [lines[other] ?? 0, lines[last] ?? 0];
  }
  const moved = lines.flatMap((line) =>
    Array.from({ length: ROWS_PER_LINE }, (_, row) => line * ROWS_PER_LINE + row),
  );
  return [...moved, ...Array.from({ length: rows - moved.length }, (_, row) => moved.length + row)];
}

const NOISE_LENGTH = 65_537;

function noiseTable(strength: number): Int8Array {
  const random = seededRandom(strength);
  return Int8Array.from({ length: NOISE_LENGTH }, () => (random() + random() - 1) * strength);
}

/** Rows of dark strokes on paper that is not quite white. */
function scanSamples({ width, noise, channels }: Recipe): SampleAt {
  const table = noiseTable(noise);
  const margin = Math.round(width / 10);
  const random = seededRandom(width);
  const strokes = Uint8Array.from({ length: width }, () => (random() < 0.45 ? 1 : 0));
  return (x, y, channel) => {
    const grain = table[(x * 257 + y * 8191 + channel * 31) % NOISE_LENGTH] ?? 0;
    if (channel > 0) {
      return 128 + (grain >> 1) + (channel === 1 ? -6 : 4);
    }
    const line = y % (ROWS_PER_LINE * 8);
    const isWriting = line > 8 && line < 28 && x > margin && x < width - margin;
    const isInk = isWriting && strokes[((x >> 2) + (y >> 5) * 97 + (line >> 3) * 3) % width] === 1;
    return (isInk ? 60 : 226) + grain * (channels === 3 ? 0.8 : 1);
  };
}

/** A sheet on a table, taken with a phone in poor light. */
function photoSamples({ width, height, noise }: Recipe): SampleAt {
  const table = noiseTable(noise);
  return (x, y, channel) => {
    const grain = table[(x * 263 + y * 8209 + channel * 37) % NOISE_LENGTH] ?? 0;
    const isSheet = x > width * 0.12 && x < width * 0.88 && y > height * 0.08 && y < height * 0.92;
    const light = 0.45 + (0.5 * x) / width;
    const tint = channel === 1 ? -22 : 26;
    if (channel > 0) {
      return 128 + (isSheet ? 0 : tint) + (grain >> 2);
    }
    const isInk = isSheet && y % 40 > 10 && y % 40 < 28 && ((x >> 3) * 7 + (y >> 5) * 13) % 5 < 2;
    return ((isSheet ? 220 : 95) - (isInk ? 130 : 0)) * light + grain * 0.7;
  };
}
