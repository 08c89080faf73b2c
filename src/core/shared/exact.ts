import Fraction from "fraction.js";
import * as z from "zod/mini";

/** A number as it is written in files: whole ("3"), decimal ("1.3") or fraction ("10/3"); never negative, never rounded. */
export const ExactText = z
  .string()
  .check(z.regex(/^\d{1,12}(\.\d{1,12})?$|^\d{1,12}\/0*[1-9]\d{0,11}$/, "angka atau pecahan"))
  .brand<"ExactText">();
export type ExactText = z.infer<typeof ExactText>;

export { Fraction };

export function parseExact(text: ExactText): Fraction {
  return new Fraction(text);
}

/** The number in lowest terms, "59/20", or without a denominator when it is whole, "3". */
export function exactText(value: Fraction): ExactText {
  return ExactText.parse(value.toFraction());
}

/** The number with a dot and that many decimals, a 5 rounded up: 4.765 gives "4.77". The only place where a score is rounded. */
export function displayExact(value: Fraction, decimals = 2): string {
  const scaled = (2n * value.n * 10n ** BigInt(decimals) + value.d) / (2n * value.d);
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const sign = value.s < 0n && scaled > 0n ? "-" : "";
  if (decimals === 0) {
    return sign + digits;
  }
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** As `displayExact`, written the Indonesian way: "4,77". */
export function displayIndonesian(value: Fraction, decimals = 2): string {
  return displayExact(value, decimals).replace(".", ",").replace("-", "−");
}
