import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";

/** A part of 1 as "16,5%" where that is exact, otherwise with two decimals and "≈" before it. */
export function percentInWords(share: Fraction): string {
  const percent = share.mul(100);
  const shown = displayIndonesian(percent).replace(/,?0+$/, "");
  const isExact = percent.mul(100).d === 1n;
  return `${isExact ? "" : "≈ "}${shown}%`;
}
