import { formatCount } from "./format.ts";

/** By how much a text is longer than what can be kept, as a sentence; null while it fits. Nothing is ever cut off. */
export function tooLong(text: string, longest: number): string | null {
  const excess = text.length - longest;
  return excess > 0
    ? `Paling panjang ${formatCount(longest)} karakter; ${formatCount(excess)} terlalu banyak.`
    : null;
}
