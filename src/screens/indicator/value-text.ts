import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";

/** A whole level as its digit, anything between with two decimals: "3", "3,25". */
export function valueText(value: Fraction): string {
  return value.d === 1n ? value.n.toString() : displayIndonesian(value);
}

/** What a step adds to the index, "+0,015"; with "kira-kira" where four decimals cannot write it exactly. */
export function gainText(gain: Fraction): string {
  const decimals = [2, 3, 4].find((count) => (gain.n * 10n ** BigInt(count)) % gain.d === 0n);
  return decimals === undefined
    ? `kira-kira +${displayIndonesian(gain, 3)}`
    : `+${displayIndonesian(gain, decimals)}`;
}

/** "Tingkat 3" for a whole level, "Nilai 3,25" for anything between, "Belum dijawab" for nothing. */
export function valueLabel(value: Fraction | null): string {
  if (value === null) {
    return "Belum dijawab";
  }
  return value.d === 1n ? `Tingkat ${valueText(value)}` : `Nilai ${valueText(value)}`;
}
