import { seededRandom } from "#test/support/seeded-random.ts";
import { annotationShapes } from "./annotation-shapes.ts";
import { classicLayout } from "./classic-layout.ts";
import { drawingShapes } from "./drawing-shapes.ts";
import { pageShapes } from "./page-shapes.ts";
import { corpusJpeg } from "./picture-pool.ts";
import { screenshot } from "./screenshot-files.ts";
import { streamLayout } from "./stream-layouts.ts";
import { textWriters } from "./text-files.ts";
import { pick } from "./written-texts.ts";

export interface SoundFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Short files of every writer and of most shapes: what is damaged next. */
export async function soundFiles(): Promise<readonly SoundFile[]> {
  const texts = await Promise.all(
    Object.entries(textWriters).map(async ([name, make]) => pdf(name, await make(2, 71))),
  );
  const shapes = Object.entries({ ...pageShapes, ...drawingShapes, ...annotationShapes });
  const drawn = shapes.flatMap(([name, draft]) => [
    pdf(name, classicLayout(draft())),
    pdf(`${name}-packed`, streamLayout(draft(), { perObjectStream: 30, predicted: true })),
  ]);
  const images = [
    { name: "foto.jpg", mediaType: "image/jpeg", bytes: corpusJpeg("receipt", 7, 6).bytes },
    ...[0, 3, 7].map((kind) => ({
      name: `layar-${kind}.png`,
      mediaType: "image/png",
      bytes: screenshot(kind, 200, 120),
    })),
  ];
  return [...texts, ...drawn, ...images];
}

function pdf(name: string, bytes: Uint8Array): SoundFile {
  return { name: `${name}.pdf`, mediaType: "application/pdf", bytes };
}

/** The same damage for the same seed: cut off, bits turned, bytes lost or doubled, a piece of another file put in. */
export function damagedFile(sound: readonly SoundFile[], seed: number): SoundFile {
  const random = seededRandom(seed);
  const { name, mediaType, bytes } = pick(sound, random);
  const other = pick(sound, random).bytes;
  const times = 1 + Math.floor(random() * 3);
  let damaged = bytes;
  for (let time = 0; time < times; time += 1) {
    damaged = pick(DAMAGES, random)(damaged, other, random);
  }
  return { name: `${seed}-${name}`, mediaType, bytes: damaged };
}

type Damage = (bytes: Uint8Array, other: Uint8Array, random: () => number) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  function cutOff(bytes, _other, random) {
    return bytes.slice(0, Math.floor(random() * bytes.length));
  },
  function loseTheHead(bytes, _other, random) {
    return bytes.slice(Math.floor(random() ** 3 * bytes.length));
  },
  function turnBits(bytes, _other, random) {
    const copy = bytes.slice();
    const count = 1 + Math.floor(random() ** 4 * 400);
    for (let bit = 0; bit < count; bit += 1) {
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  /** Where it hurts most: in what says where everything is. */
  function changeDigits(bytes, _other, random) {
    const copy = bytes.slice();
    for (let at = 0; at < copy.length; at += 1) {
      const byte = copy[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39 && random() < 0.003) {
        copy[at] = 0x30 + Math.floor(random() * 10);
      }
    }
    return copy;
  },
  function loseAPiece(bytes, _other, random) {
    const at = Math.floor(random() * bytes.length);
    const length = Math.floor(random() ** 3 * bytes.length);
    return concatenated(bytes.subarray(0, at), bytes.subarray(at + length));
  },
  function doubleAPiece(bytes, _other, random) {
    const at = Math.floor(random() * bytes.length);
    const length = Math.floor(random() ** 2 * (bytes.length - at));
    return concatenated(bytes.subarray(0, at + length), bytes.subarray(at));
  },
  function overwriteWithZeros(bytes, _other, random) {
    const copy = bytes.slice();
    const at = Math.floor(random() * copy.length);
    return copy.fill(0, at, at + Math.floor(random() * 4096));
  },
  function putInAPieceOfAnother(bytes, other, random) {
    const at = Math.floor(random() * bytes.length);
    const from = Math.floor(random() * other.length);
    const piece = other.subarray(from, from + Math.floor(random() * (other.length - from)));
    return concatenated(
      bytes.subarray(0, at),
      piece,
      bytes.subarray(at + Math.floor(random() * piece.length)),
    );
  },
  function endAsAnother(bytes, other, random) {
    const share = random();
    return concatenated(
      bytes.subarray(0, Math.floor(share * bytes.length)),
      other.subarray(Math.floor(share * other.length)),
    );
  },
];

function concatenated(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
