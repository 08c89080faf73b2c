/**
 * Packs bytes as zlib data (RFC 1950 and 1951) in one pass: the nearest earlier match, and the codes that need no table. Several
 * times as fast as searching well, for a little more length; and the same bytes come out in every browser, which no built-in
 * compression promises.
 */
export function deflateQuickly(bytes: Uint8Array): Uint8Array {
  const bits = new BitWriter(bytes.length);
  const lastSeen = new Int32Array(1 << HASH_BITS).fill(-1);
  for (let at = 0; at < bytes.length; ) {
    const hash = hashAt(bytes, at);
    const candidate = lastSeen[hash] ?? -1;
    lastSeen[hash] = at;
    const isNear = candidate >= 0 && at - candidate <= FARTHEST;
    const length = isNear ? matchLength(bytes, candidate, at) : 0;
    if (length < SHORTEST) {
      bits.put(CODES[bytes[at] ?? 0] ?? 0, CODE_LENGTHS[bytes[at] ?? 0] ?? 0);
      at += 1;
      continue;
    }
    putMatch(bits, length, at - candidate);
    at += length;
  }
  bits.put(CODES[END] ?? 0, CODE_LENGTHS[END] ?? 0);
  return bits.finish(checksum(bytes));
}

const HASH_BITS = 15;
const FARTHEST = 32_768;
const SHORTEST = 3;
const LONGEST = 258;
const END = 256;

function hashAt(bytes: Uint8Array, at: number): number {
  const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return Math.imul(three, 0x9e3779b1) >>> (32 - HASH_BITS);
}

function matchLength(bytes: Uint8Array, earlier: number, at: number): number {
  const most = Math.min(LONGEST, bytes.length - at);
  let length = 0;
  while (length < most && bytes[earlier + length] === bytes[at + length]) {
    length += 1;
  }
  return length;
}

/** The codes that RFC 1951 (3.2.6) gives for literals and lengths, as they go into the stream: the last bit first. */
const CODE_LENGTHS = Uint8Array.from({ length: 288 }, (_, symbol) => {
  if (symbol < 144) {
    return 8;
  }
  if (symbol < 256) {
    return 9;
  }
  return symbol < 280 ? 7 : 8;
});
const CODES = Uint16Array.from({ length: 288 }, (_, symbol) =>
  reversed(fixedCode(symbol), CODE_LENGTHS[symbol] ?? 0),
);

function fixedCode(symbol: number): number {
  if (symbol < 144) {
    return 0x30 + symbol;
  }
  if (symbol < 256) {
    return 0x190 + symbol - 144;
  }
  return symbol < 280 ? symbol - 256 : 0xc0 + symbol - 280;
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) {
    result |= ((code >> bit) & 1) << (length - 1 - bit);
  }
  return result;
}

/** The first of each group of lengths and distances, and how many bits tell which of the group it is (3.2.5). */
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12_289, 16_385, 24_577,
];
const GROUP_BY_LENGTH = Uint8Array.from({ length: LONGEST + 1 }, (_, length) =>
  LENGTHS.findLastIndex((first) => first <= length),
);

function putMatch(bits: BitWriter, length: number, distance: number): void {
  const group = GROUP_BY_LENGTH[length] ?? 0;
  bits.put(CODES[END + 1 + group] ?? 0, CODE_LENGTHS[END + 1 + group] ?? 0);
  bits.put(length - (LENGTHS[group] ?? 0), LENGTH_BITS[group] ?? 0);
  const far = distanceGroup(distance);
  bits.put(reversed(far, 5), 5);
  bits.put(distance - (DISTANCES[far] ?? 0), far < 4 ? 0 : (far >> 1) - 1);
}

/** Two groups for each power of two. */
function distanceGroup(distance: number): number {
  if (distance <= 4) {
    return distance - 1;
  }
  const bits = 31 - Math.clz32(distance - 1);
  return bits * 2 + (((distance - 1) >> (bits - 1)) & 1);
}

/** Adler-32, in pieces short enough for the sums to stay whole. */
function checksum(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(start + PIECE, bytes.length);
    for (let at = start; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  return high * 65_536 + low;
}

const PIECE = 3800;
const MODULUS = 65_521;

class BitWriter {
  readonly #bytes: Uint8Array;
  #length = 2;
  #held = 0;
  #heldBits = 0;

  /** No literal takes more than nine bits, and no match more than its literals. */
  constructor(sourceLength: number) {
    this.#bytes = new Uint8Array(Math.ceil((sourceLength * 9) / 8) + 16);
    this.#bytes.set([0x78, 0x01]);
    // The last block, with fixed codes.
    this.put(3, 3);
  }

  put(value: number, bits: number): void {
    this.#held |= value << this.#heldBits;
    this.#heldBits += bits;
    while (this.#heldBits >= 8) {
      this.#bytes[this.#length++] = this.#held & 0xff;
      this.#held >>>= 8;
      this.#heldBits -= 8;
    }
  }

  finish(sum: number): Uint8Array {
    this.put(0, 7);
    new DataView(this.#bytes.buffer).setUint32(this.#length, sum);
    return this.#bytes.slice(0, this.#length + 4);
  }
}
