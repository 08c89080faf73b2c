import * as z from "zod/mini";
import { Seal } from "#core/pack/seal.ts";
import { SEAL_OBJECT_END, sealObjectStart } from "./seal-text.ts";

/** A file that need not be in memory. A browser's File and a Blob of Node fit. */
export interface RandomAccess {
  readonly size: number;
  readonly slice: (start: number, end: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

export type FoundSeal =
  | {
      readonly kind: "found";
      readonly seal: Seal;
      /** The seal's object as it was written, rebuilt from the JSON that was found. */
      readonly canonical: Uint8Array<ArrayBuffer>;
      /** By how many bytes it lies later than it says; null where another program packed it anew. */
      readonly shift: number | null;
      readonly mark: VolumeHint | null;
    }
  | { readonly kind: "newer-app"; readonly version: number; readonly mark: VolumeHint | null }
  | { readonly kind: "unreadable" | "none"; readonly mark: VolumeHint | null };

/** What the first lines of a volume say of it: what is left to go by when its seal is damaged or gone. */
export interface VolumeHint {
  readonly packId: string;
  readonly volume: number;
}

/**
 * Looks for the seal from the end of the file, where it is; not by way of the trailer, because a seal must be found, too,
 * in a file whose cross-references are damaged. Which seal is found decides nothing: a file passes only if the seal covers
 * each of its bytes.
 */
export async function searchSeal(file: RandomAccess, signal?: AbortSignal): Promise<FoundSeal> {
  const mark = await markOf(file);
  const anchor = await lastAnchor(file, signal);
  if (anchor === null) {
    return { kind: "none", mark };
  }
  const found = await readSeal(file, anchor);
  // A volume that lost its end may still hold another pack among its attached files.
  const isAttached =
    found.kind === "found" && found.shift !== 0 && mark !== null && found.seal.pack.id !== mark.packId;
  return isAttached ? { kind: "none", mark } : { ...found, mark: mark ?? found.mark };
}

const ANCHOR = /"format":"matang-seal"|\/Type\s*\/MatangSeal\b/g;
const LONGEST_ANCHOR = 64;
const WINDOW = 1024 * 1024;

/** Where the last mark of a seal begins: the JSON's first key, or the object's type if that key is damaged. */
async function lastAnchor(file: RandomAccess, signal: AbortSignal | undefined): Promise<number | null> {
  for (let end = file.size; end > 0; end -= WINDOW) {
    signal?.throwIfAborted();
    const start = Math.max(0, end - WINDOW);
    const text = await readAscii(file, start, Math.min(file.size, end + LONGEST_ANCHOR));
    const last = [...text.matchAll(ANCHOR)].at(-1);
    if (last !== undefined) {
      return start + last.index;
    }
  }
  return null;
}

async function readSeal(file: RandomAccess, anchor: number): Promise<FoundSeal> {
  const head = await readAscii(file, anchor, anchor + HEAD_LENGTH);
  if (head.startsWith('"')) {
    return openSeal(await readStream(file, anchor - 1), anchor - 1);
  }
  const dictionary = /^[\s\S]*?stream\r?\n/.exec(head)?.[0];
  if (dictionary === undefined) {
    return { kind: "unreadable", mark: null };
  }
  const start = anchor + dictionary.length;
  const before = await readAscii(file, anchor - HEAD_LENGTH, anchor);
  const isPacked = `${before.slice(before.lastIndexOf("obj"))}${dictionary}`.includes("/FlateDecode");
  return isPacked
    ? openSeal(await readPackedStream(file, start), null)
    : openSeal(await readStream(file, start), start);
}

const HEAD_LENGTH = 512;

const AnySeal = z.object({ format: z.literal("matang-seal"), version: z.int() });

function openSeal(text: string, at: number | null): FoundSeal {
  const json = parseJson(text);
  const marked = AnySeal.safeParse(json);
  if (marked.success && marked.data.version > 1) {
    return { kind: "newer-app", version: marked.data.version, mark: hintIn(text) };
  }
  const parsed = Seal.safeParse(json);
  if (!parsed.success) {
    return { kind: "unreadable", mark: hintIn(text) };
  }
  const { place } = parsed.data;
  const streamLength = place.length - (place.json - place.start) - SEAL_OBJECT_END.length;
  if (streamLength < 0 || streamLength > LONGEST_SEAL) {
    return { kind: "unreadable", mark: hintIn(text) };
  }
  const start = sealObjectStart(place.object, streamLength);
  return {
    kind: "found",
    seal: parsed.data,
    canonical: new TextEncoder().encode(
      start + text.slice(0, streamLength).padEnd(streamLength) + SEAL_OBJECT_END,
    ),
    shift: at === null ? null : at - place.json,
    mark: null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of a text that is no JSON any more, or no seal. */
function hintIn(text: string): VolumeHint | null {
  const volume = /"volume":(\d{1,4}),"volumes":/.exec(text)?.[1];
  const packId = /"pack":\{"id":"([0-9a-f]{64})"/.exec(text)?.[1];
  return volume === undefined || packId === undefined ? null : { packId, volume: Number(volume) };
}

/** The comment that `packMark` writes. */
async function markOf(file: RandomAccess): Promise<VolumeHint | null> {
  const [, packId, volume] =
    /%MatangPack ([0-9a-f]{64}) (\d{1,4})\b/.exec(await readAscii(file, 0, HEAD_LENGTH)) ?? [];
  return packId === undefined || volume === undefined ? null : { packId, volume: Number(volume) };
}

/** No pack has a seal near this size; a file that claims so is not read into memory. */
const LONGEST_SEAL = 64 * 1024 * 1024;
const END_OF_STREAM = /\r?\n?endstream/;

async function readStream(file: RandomAccess, start: number): Promise<string> {
  const pieces: string[] = [];
  for (let at = start; at < Math.min(file.size, start + LONGEST_SEAL); at += WINDOW) {
    // Over the border, so that a word that stands on it is found.
    const piece = await readAscii(file, at, at + WINDOW + LONGEST_ANCHOR);
    const end = END_OF_STREAM.exec(piece);
    if (end !== null) {
      pieces.push(piece.slice(0, end.index));
      break;
    }
    pieces.push(piece.slice(0, WINDOW));
  }
  return pieces.join("");
}

/** Deflated by the program that saved the file anew. */
async function readPackedStream(file: RandomAccess, start: number): Promise<string> {
  const packed = await file.slice(start, Math.min(file.size, start + WINDOW)).arrayBuffer();
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const pieces: string[] = [];
  try {
    for (let length = 0; length < LONGEST_SEAL; ) {
      const { done, value } = await reader.read();
      if (done) {
        break;
      }
      pieces.push(ascii.decode(value));
      length += value.length;
    }
  } catch {
    // What follows the stream is no part of it, and is complained about: all that came before is whole.
  }
  return pieces.join("");
}

/** One character per byte, whatever the bytes. */
const ascii = new TextDecoder("latin1");

async function readAscii(file: RandomAccess, start: number, end: number): Promise<string> {
  const bytes = await file.slice(Math.max(0, start), Math.min(file.size, Math.max(0, end))).arrayBuffer();
  return ascii.decode(bytes);
}
