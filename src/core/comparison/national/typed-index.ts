import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type Scale, scaleOf, scaleProblem } from "#core/questionnaire/scale.ts";
import { displayIndonesian, ExactText, type Fraction, parseExact } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";

export type TypedIndexError =
  | { readonly kind: "not-a-number" }
  | (Scale & { readonly kind: "off-the-scale" });

/** An index as a person types it, with a comma or a point: "3,79", "3.79", "4". It must lie on the instrument's scale. */
export function readTypedIndex(
  text: string,
  questionnaire: Questionnaire,
): Result<Fraction, TypedIndexError> {
  const number = ExactText.safeParse(text.trim().replace(",", "."));
  if (!number.success || number.data.includes("/")) {
    return fail({ kind: "not-a-number" });
  }
  const index = parseExact(number.data);
  return scaleProblem(questionnaire, index) === null
    ? succeed(index)
    : fail({ kind: "off-the-scale", ...scaleOf(questionnaire) });
}

/** What is wrong and how to put it right. */
export function describeTypedIndexError(error: TypedIndexError): string {
  switch (error.kind) {
    case "not-a-number":
      return "Indeks ditulis dengan angka, misalnya 3,79.";
    case "off-the-scale":
      return `Indeks ada antara ${displayIndonesian(error.min)} dan ${displayIndonesian(error.max)}.`;
    default:
      return unreachable(error);
  }
}
