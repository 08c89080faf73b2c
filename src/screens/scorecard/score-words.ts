import type { Figure } from "#core/scoring/scorecard.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";

/** Decimals enough to write it exactly, two at least and four at most; null where four are not enough. */
function exactDecimals(value: Fraction): 2 | 3 | 4 | null {
  return (
    ([2, 3, 4] as const).find((decimals) => (value.n * 10n ** BigInt(decimals)) % value.d === 0n) ?? null
  );
}

/** What a step adds to the index: "+0,0275", and "≈ +0,0333" where four decimals cannot write it exactly. */
export function gainInWords(gain: Fraction): string {
  const decimals = exactDecimals(gain);
  const sign = gain.s < 0n ? "" : "+";
  return `${decimals === null ? "≈ " : ""}${sign}${displayIndonesian(gain, decimals ?? 4)}`;
}

/** As it is in a sum: "13", "1,3", "295,05"; as a fraction, "10/9", where it has no end as a decimal. */
export function termInWords(value: Fraction): string {
  const decimals = [0, 1, 2, 3, 4].find((count) => (value.n * 10n ** BigInt(count)) % value.d === 0n);
  return decimals === undefined ? value.toFraction() : displayIndonesian(value, decimals);
}

/** A way still to go: two decimals, unless they would say that there is none. */
export function distanceInWords(distance: Fraction): string {
  return displayIndonesian(distance, distance.mul(100).compare(1) < 0 ? 4 : 2);
}

/** For drawing only. */
export function spanOf(figure: Figure): { readonly low: number; readonly high: number } {
  return figure.kind === "final"
    ? { low: figure.exact.valueOf(), high: figure.exact.valueOf() }
    : { low: figure.lowest.valueOf(), high: figure.highest.valueOf() };
}
