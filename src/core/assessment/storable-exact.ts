import { ExactText, Fraction } from "#core/shared/exact.ts";

const DECIMALS = 9;
const UNIT = new Fraction(10n ** BigInt(DECIMALS));

/**
 * The number as text that fits in a saved row: exact wherever its digits fit. Where they do not (outside indices with many
 * decimals can lead there) it is cut off after nine decimals, which never changes the two decimals that are shown.
 */
export function storableExact(value: Fraction): ExactText {
  const exact = ExactText.safeParse(value.toFraction());
  return exact.success ? exact.data : ExactText.parse(value.mul(UNIT).floor().div(UNIT).toString());
}
