import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";

/** What a step adds to the index, "+0,015"; with "kira-kira" where four decimals cannot write it exactly. */
export function gainText(gain: Fraction): string {
  const decimals = [2, 3, 4].find((count) => (gain.n * 10n ** BigInt(count)) % gain.d === 0n);
  return decimals === undefined
    ? `kira-kira +${displayIndonesian(gain, 3)}`
    : `+${displayIndonesian(gain, decimals)}`;
}
