/** Black strokes of one row: where each begins and ends, ascending. */
export type Strokes = readonly (readonly [from: number, to: number])[];

const WHITE_ENDS =
  "00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100".split(
    " ",
  );
const WHITE_SIXTY_FOURS =
  "11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 010011010 011000 010011011".split(
    " ",
  );
const BLACK_ENDS = "0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111".split(
  " ",
);
const VERTICAL = new Map([
  [0, "1"],
  [1, "011"],
  [2, "000011"],
  [3, "0000011"],
  [-1, "010"],
  [-2, "000010"],
  [-3, "0000010"],
]);
const PASS = "0001";
const HORIZONTAL = "001";
const END = "000000000001000000000001";

/** CCITT Group 4, as fax-like scanners write it. Strokes are at most 12 pixels long, rows at most 1,791. */
export function groupFour(rows: readonly Strokes[], width: number): Uint8Array {
  const bits: string[] = [];
  let reference: readonly number[] = [];
  for (const row of rows) {
    const changes = row.flat();
    encodeRow(changes, reference, width, bits);
    reference = changes;
  }
  bits.push(END);
  return packed(bits.join(""));
}

/** Both rows as places where the colour changes, white before the first. */
function encodeRow(
  changes: readonly number[],
  reference: readonly number[],
  width: number,
  bits: string[],
): void {
  let at = -1;
  let isBlack = false;
  while (at < width) {
    const [a1, a2] = nextTwo(changes, at, isBlack, width);
    const [b1, b2] = nextTwo(reference, at, isBlack, width);
    if (b2 < a1) {
      bits.push(PASS);
      at = b2;
      continue;
    }
    const vertical = VERTICAL.get(a1 - b1);
    if (vertical !== undefined) {
      bits.push(vertical);
      at = a1;
      isBlack = !isBlack;
      continue;
    }
    const from = Math.max(at, 0);
    bits.push(HORIZONTAL, run(a1 - from, isBlack), run(a2 - a1, !isBlack));
    at = a2;
  }
}

/** The first change after `at` away from the current colour, and the one after it. */
function nextTwo(
  changes: readonly number[],
  at: number,
  isBlack: boolean,
  width: number,
): readonly [number, number] {
  const index = changes.findIndex((change, place) => change > at && (place % 2 === 1) === isBlack);
  return index < 0 ? [width, width] : [changes[index] ?? width, changes[index + 1] ?? width];
}

function run(length: number, isBlack: boolean): string {
  if (isBlack) {
    return BLACK_ENDS[length] ?? tooLong(length);
  }
  const sixtyFours = Math.floor(length / 64);
  const head = sixtyFours === 0 ? "" : (WHITE_SIXTY_FOURS[sixtyFours - 1] ?? tooLong(length));
  return `${head}${WHITE_ENDS[length % 64]}`;
}

function tooLong(length: number): never {
  throw new Error(`There is no code for a run of ${length} pixels`);
}

function packed(bits: string): Uint8Array {
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).padEnd(8, "0"), 2),
  );
}
