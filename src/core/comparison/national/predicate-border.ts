import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";
import { asPublished } from "./standing.ts";

/** The predicates on both sides of a border. */
export interface PredicateBorder {
  readonly upper: string;
  readonly lower: string;
}

/**
 * Where two decimals stand exactly at a border, the unrounded index may lie just below it: either predicate can be right
 * (3,50 is "Sangat Baik", and 3,4985 that shows as 3,50 is "Baik"). Null everywhere else.
 */
export function predicateBorderAt(
  index: Fraction,
  { predicates }: Pick<Questionnaire, "predicates">,
): PredicateBorder | null {
  const shown = asPublished(index);
  const place = predicates.findIndex(({ min }) => parseExact(min).equals(shown));
  const [upper, lower] = [predicates[place], predicates[place + 1]];
  return place < 0 || upper === undefined || lower === undefined
    ? null
    : { upper: upper.name, lower: lower.name };
}
