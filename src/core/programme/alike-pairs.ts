import type { ComparableName } from "./name-similarity.ts";

/** Two names by their places in the list, the earlier one first, and how many pieces they share. */
type Consider = (first: number, second: number, shared: number) => void;

/**
 * Shows every pair of names with the same numbers that are alike by at least `percent`. What two names share is counted through an
 * index of their pieces; of the pieces that most names have, which would make that index long, by comparing bits. All of it in
 * plain numbers side by side: thousands are compared in a moment.
 */
export function considerAlikePairs(
  names: readonly ComparableName[],
  percent: number,
  consider: Consider,
): void {
  const bitByPiece = frequentPieces(names);
  for (const places of blocksOf(names)) {
    considerBlock(names, places, bitByPiece, percent, consider);
  }
}

/** The places of names with the same numbers, in order. */
function blocksOf(names: readonly ComparableName[]): Iterable<readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const [place, { ordinals }] of names.entries()) {
    const block = blocks.get(ordinals) ?? [];
    block.push(place);
    blocks.set(ordinals, block);
  }
  return blocks.values();
}

function considerBlock(
  names: readonly ComparableName[],
  places: readonly number[],
  bitByPiece: ReadonlyMap<string, number>,
  percent: number,
  consider: Consider,
): void {
  const sizes = new Int32Array(places.length);
  const lowBits = new Int32Array(places.length);
  const highBits = new Int32Array(places.length);
  const counts = new Int32Array(places.length);
  const index = new Map<string, number[]>();
  for (const [here, place] of places.entries()) {
    const pieces = names[place]?.pieces ?? [];
    const [low, high] = [bitsOf(pieces, bitByPiece, 0), bitsOf(pieces, bitByPiece, WORD)];
    const rare = pieces.filter((piece) => !bitByPiece.has(piece));
    countShared(rare, index, counts);
    for (let at = 0; at < here; at += 1) {
      const frequent = bitsIn((lowBits[at] ?? 0) & low) + bitsIn((highBits[at] ?? 0) & high);
      const shared = (counts[at] ?? 0) + frequent;
      if (200 * shared >= percent * ((sizes[at] ?? 0) + pieces.length) && shared > 0) {
        consider(places[at] ?? 0, place, shared);
      }
    }
    counts.fill(0, 0, here);
    sizes[here] = pieces.length;
    lowBits[here] = low;
    highBits[here] = high;
    addTo(index, rare, here);
  }
}

/** How many bits stand in one number. */
const WORD = 32;

/** The pieces that most names have, each with the place of its bit in two words. */
function frequentPieces(names: readonly ComparableName[]): ReadonlyMap<string, number> {
  const countByPiece = new Map<string, number>();
  for (const { pieces } of names) {
    for (const piece of pieces) {
      countByPiece.set(piece, (countByPiece.get(piece) ?? 0) + 1);
    }
  }
  const pieces = [...countByPiece].sort(([, one], [, other]) => other - one).slice(0, 2 * WORD);
  return new Map(pieces.map(([piece], place) => [piece, place]));
}

/** The bits of the word that begins at that bit. */
function bitsOf(pieces: readonly string[], bitByPiece: ReadonlyMap<string, number>, from: number): number {
  let bits = 0;
  for (const piece of pieces) {
    const place = (bitByPiece.get(piece) ?? -1) - from;
    bits |= place >= 0 && place < WORD ? 1 << place : 0;
  }
  return bits;
}

/** How many bits are set: counted in pairs, then in fours, then in bytes, then in all. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function countShared(
  pieces: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
  counts: Int32Array,
): void {
  for (const piece of pieces) {
    const known = index.get(piece) ?? [];
    for (let place = 0; place < known.length; place += 1) {
      const at = known[place] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
}

function addTo(index: Map<string, number[]>, pieces: readonly string[], place: number): void {
  for (const piece of pieces) {
    const known = index.get(piece);
    if (known === undefined) {
      index.set(piece, [place]);
    } else {
      known.push(place);
    }
  }
}
