import { expandStream } from "./expand-stream.ts";

/**
 * Whether a file holds a trap for its reader: a table of objects, or a stream of objects, that unfolds into more than
 * memory holds. These are the only streams that a reader must expand to open a file; all others are copied as they are.
 */
export async function holdsTrap(bytes: Uint8Array): Promise<boolean> {
  for (const { at, limit } of [...places(bytes, "/ObjStm", 96), ...places(bytes, "/XRef", 12)]) {
    const dict = dictAround(bytes, at);
    if (hasNoWidth(dict) || filters(dict) > 1) {
      return true;
    }
    const start = streamStart(bytes, at);
    if (start !== null && (await isTooLarge(bytes, start, limit))) {
      return true;
    }
  }
  return false;
}

const BEFORE = 400;
const AFTER = 600;
const MEBIBYTE = 1024 * 1024;

function places(bytes: Uint8Array, word: string, limitInMebibytes: number) {
  return indexesOf(bytes, word).map((at) => ({ at, limit: limitInMebibytes * MEBIBYTE }));
}

/** Horspool's way: of most places, only each that lies a word's length after the last is looked at. */
export function indexesOf(bytes: Uint8Array, word: string): readonly number[] {
  const last = word.length - 1;
  const steps = new Uint8Array(256).fill(word.length);
  for (let index = 0; index < last; index += 1) {
    steps[word.charCodeAt(index)] = last - index;
  }
  const found: number[] = [];
  const end = word.charCodeAt(last);
  for (let at = last; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte === end && isWordAt(bytes, word, at - last)) {
      found.push(at - last);
    }
    at += steps[byte] ?? 1;
  }
  return found;
}

function isWordAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) {
      return false;
    }
  }
  return true;
}

/** The dictionary around a place, as far as it is found nearby. */
function dictAround(bytes: Uint8Array, at: number): string {
  const from = Math.max(at - BEFORE, 0);
  const text = String.fromCharCode(...bytes.subarray(from, at + AFTER));
  const start = text.lastIndexOf(" obj", at - from);
  const end = text.indexOf("stream", at - from);
  return text.slice(start === -1 ? 0 : start, end === -1 ? text.length : end);
}

/** Entries without any width could be claimed by the billion. */
function hasNoWidth(dict: string): boolean {
  const widths = /\/W\s*\[([\d\s]*)\]/.exec(dict)?.[1];
  return widths !== undefined && !/[1-9]/.test(widths);
}

function filters(dict: string): number {
  return [...dict.matchAll(/\/(FlateDecode|LZWDecode|Fl|LZW|RunLengthDecode)\b/g)].length;
}

function streamStart(bytes: Uint8Array, at: number): number | null {
  for (let index = at; index < Math.min(at + AFTER * 4, bytes.length); index += 1) {
    if (bytes[index] === 0x73 && isWordAt(bytes, "stream", index)) {
      const end = index + "stream".length;
      return end + (bytes[end] === 0x0d ? 1 : 0) + (bytes[end] === 0x0a || bytes[end + 1] === 0x0a ? 1 : 0);
    }
  }
  return null;
}

/** Deflate makes at most 1032 bytes of one; short streams need no look. */
async function isTooLarge(bytes: Uint8Array, start: number, limit: number): Promise<boolean> {
  const shortest = Math.floor(limit / 1032);
  const end = endOfStream(bytes, start);
  if (end - start < shortest) {
    return false;
  }
  return (await expandStream(bytes.subarray(start, end), limit)).end === "over-limit";
}

function endOfStream(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0x65, start); at !== -1; at = bytes.indexOf(0x65, at + 1)) {
    if (isWordAt(bytes, "endstream", at)) {
      return at;
    }
  }
  return bytes.length;
}
