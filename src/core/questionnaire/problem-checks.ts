import { Fraction, parseExact } from "#core/shared/exact.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** One sentence for every id that stands more than once. */
export function repeated(what: string, ids: readonly string[]): readonly string[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `${what} ${id} stands twice`);
}

export function notRising(what: string, values: readonly Fraction[]): readonly string[] {
  const isRising = values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || value.compare(before) > 0;
  });
  return isRising ? [] : [`${what} do not rise`];
}

export function outsideScale(where: string, { scale }: Questionnaire, value: string): readonly string[] {
  const exact = new Fraction(value);
  const isInside = exact.compare(parseExact(scale.min)) >= 0 && exact.compare(parseExact(scale.max)) <= 0;
  return isInside ? [] : [`${where} is outside the scale`];
}
