import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, type ExactText, parseExact } from "#core/shared/exact.ts";

/** "Bobot 1,5", with as many decimals as are written; of a fraction such as 10/3 two. */
export function weightWords(questionnaire: Questionnaire, weight: ExactText): string {
  const decimals = weight.includes("/") ? 2 : (weight.split(".")[1]?.length ?? 0);
  const shown = displayIndonesian(parseExact(weight), decimals);
  return questionnaire.weighting === "absolute" ? `Bobot ${shown}` : `Bobot ${shown} di dalam kelompoknya`;
}
