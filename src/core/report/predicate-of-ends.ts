import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { predicateFor } from "#core/scoring/predicate.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { type ExactText, parseExact } from "#core/shared/exact.ts";

/** The predicates between which an index lies that was kept by its two ends. */
export function predicateOfEnds(
  questionnaire: Questionnaire,
  { lowest, highest }: { readonly lowest: ExactText; readonly highest: ExactText },
): Scorecard["predicate"] {
  return {
    kind: "range",
    lowest: predicateFor(questionnaire, parseExact(lowest)),
    highest: predicateFor(questionnaire, parseExact(highest)),
  };
}
