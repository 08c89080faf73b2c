import type { Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scaleProblem } from "#core/questionnaire/scale.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import { displayIndonesian, ExactText, type Fraction, parseExact } from "#core/shared/exact.ts";

/** What is read out for a value: "Tingkat 3", "Nilai 3,25". */
export function levelLabel(indicator: Indicator, value: Fraction): string {
  const isLevel = indicator.valueRule.kind === "level" && value.d === 1n;
  return `${isLevel ? "Tingkat" : "Nilai"} ${valueInWords(indicator, value)}`;
}

/** "+1", "−0,25", "tetap": how one value moved. */
export function moveInWords(move: Fraction): string {
  if (move.compare(0) === 0) {
    return "tetap";
  }
  const size = move.abs();
  const shown = size.d === 1n ? size.n.toString() : displayIndonesian(size);
  return `${move.compare(0) > 0 ? "+" : "−"}${shown}`;
}

/** A level as it is typed, "3" or "3,25"; null for what is no value of the scale. */
export function readLevel(questionnaire: Questionnaire, text: string): ExactText | null {
  const read = ExactText.safeParse(text.trim().replace(",", "."));
  if (!read.success || read.data.includes("/")) {
    return null;
  }
  return scaleProblem(questionnaire, parseExact(read.data)) === null ? read.data : null;
}

export function scaleNumbers({ scale }: Questionnaire): { readonly min: number; readonly max: number } {
  return { min: Number(scale.min), max: Number(scale.max) };
}
