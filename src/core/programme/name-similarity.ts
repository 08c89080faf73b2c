import { foldedText } from "./folded-text.ts";

/** Words that nearly every programme's name has: they say nothing about whether two are the same. */
const EMPTY_WORDS = new Set(["program", "programme", "kegiatan", "strategis", "dan", "di", "pada", "untuk"]);

const ORDINAL = /^(?:\d+|[ivx]+)$/;

/** A name as it is compared: its pieces of three letters, word by word, so that the order of the words makes no difference. */
export interface ComparableName {
  readonly pieces: readonly string[];
  /** Its numbers, "2" and "ii" alike: phases, districts and years tell programmes apart. */
  readonly ordinals: string;
}

export function comparableName(name: string): ComparableName {
  const words = foldedText(name).split(" ");
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  const kept = telling.length === 0 ? words : telling;
  const pieces = new Set<string>();
  for (const word of kept) {
    addPieces(pieces, word);
  }
  return {
    pieces: [...pieces],
    ordinals: kept
      .filter((word) => ORDINAL.test(word))
      .sort()
      .join(" "),
  };
}

/** "satu" gives "  s", " sa", "sat", "atu", "tu ". */
function addPieces(pieces: Set<string>, word: string): void {
  const padded = `  ${word} `;
  for (let place = 0; place < padded.length - 2; place += 1) {
    pieces.add(padded.slice(place, place + 3));
  }
}

/** How much of two names is the same, in whole percent, cut: 100 only where all of it is. The same both ways round. */
export function percentAlike(shared: number, one: ComparableName, other: ComparableName): number {
  const total = one.pieces.length + other.pieces.length;
  return total === 0 ? 0 : Math.floor((200 * shared) / total);
}

/** For two names alone; `suggestDuplicates` compares many at once. */
export function sharedPieces(one: ComparableName, other: ComparableName): number {
  const pieces = new Set(one.pieces);
  return other.pieces.filter((piece) => pieces.has(piece)).length;
}
