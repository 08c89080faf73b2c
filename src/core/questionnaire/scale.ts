import { type ExactText, Fraction, parseExact } from "#core/shared/exact.ts";
import type { Questionnaire } from "./questionnaire.ts";

export interface Scale {
  readonly min: Fraction;
  readonly max: Fraction;
}

/** Why a value cannot stand in this instrument. */
export type OutOfScale = Scale & { readonly kind: "below-scale" | "above-scale" };

const scaleByQuestionnaire = new WeakMap<Questionnaire, Scale>();

/** The lowest and the highest value an indicator can have. */
export function scaleOf(questionnaire: Questionnaire): Scale {
  const known = scaleByQuestionnaire.get(questionnaire);
  if (known !== undefined) {
    return known;
  }
  const scale = { min: parseExact(questionnaire.scale.min), max: parseExact(questionnaire.scale.max) };
  scaleByQuestionnaire.set(questionnaire, scale);
  return scale;
}

/** Null where the value lies on the scale. */
export function scaleProblem(questionnaire: Questionnaire, value: Fraction): OutOfScale | null {
  const scale = scaleOf(questionnaire);
  if (value.compare(scale.min) < 0) {
    return { kind: "below-scale", ...scale };
  }
  return value.compare(scale.max) > 0 ? { kind: "above-scale", ...scale } : null;
}

const WHOLE_VALUES = Array.from({ length: 21 }, (_, level) => new Fraction(level));

/** A level as a value. The same object for the same level: most values are whole levels. */
export function wholeValue(level: number): Fraction {
  return WHOLE_VALUES[level] ?? new Fraction(level);
}

/** A level set by hand as a value; nearly all are whole, and then nothing needs parsing. */
export function handValue(level: ExactText): Fraction {
  return /^\d{1,2}$/.test(level) ? wholeValue(Number(level)) : parseExact(level);
}
