import type { StandingSpan } from "#core/comparison/national/national-view.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";

/** "15 dari 38"; "15–31 dari 38" while the index is open; "di bawah semua (38)" where the list has no such place. */
export function rankInWords({ best, worst }: StandingSpan): string {
  const { of } = best;
  const under = `di bawah semua (${of})`;
  if (best.rank > of) {
    return under;
  }
  if (worst.rank > of) {
    return `${best.rank} sampai ${under}`;
  }
  return `${best.rank === worst.rank ? best.rank : `${best.rank}–${worst.rank}`} dari ${of}`;
}

/** How many of the group are lower: "57,9%", with one decimal. */
export function percentileInWords({ best, worst }: StandingSpan): string {
  const [low, high] = [worst, best].map(({ percentile }) => displayIndonesian(percentile, 1));
  return low === high ? `${low}%` : `${low}–${high}%`;
}

/** "+0,38", "−0,12", "0,00" */
export function changeInWords(change: Fraction): string {
  return `${change.compare(0) > 0 ? "+" : ""}${displayIndonesian(change)}`;
}

export function orDash(value: Fraction | null): string {
  return value === null ? "–" : displayIndonesian(value);
}
