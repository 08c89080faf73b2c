import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, type ExactText, Fraction, parseExact } from "#core/shared/exact.ts";

/** "Bobot 1,5 dari 100"; where weights count within a group only, "Bobot 2 di dalam kelompoknya". */
export function weightWords({ weighting, groups }: Questionnaire, weight: ExactText): string {
  if (weighting === "relative") {
    return `Bobot ${shown(weight)} di dalam kelompoknya`;
  }
  const total = groups.reduce((sum, group) => sum.add(parseExact(group.weight)), new Fraction(0));
  return `Bobot ${shown(weight)} dari ${displayIndonesian(total, total.d === 1n ? 0 : 2)}`;
}

/** With as many decimals as are written; of a fraction such as 10/3 two. */
function shown(weight: ExactText): string {
  const decimals = weight.includes("/") ? 2 : (weight.split(".")[1]?.length ?? 0);
  return displayIndonesian(parseExact(weight), decimals);
}
