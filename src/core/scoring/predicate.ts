import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayExact, Fraction, parseExact } from "#core/shared/exact.ts";
import type { Predicate } from "./scorecard.ts";

interface Threshold {
  readonly name: string;
  readonly min: Fraction;
}

/**
 * The predicate of an index, read from the unrounded index or from the two decimals that are shown. The ministry used the
 * shown ones in 2023 and the unrounded index in 2024; where the two disagree the other name is given too. (product.md, rule 3)
 */
export function predicateFor(
  questionnaire: Questionnaire,
  index: Fraction,
  basis: Questionnaire["predicateBasis"] = questionnaire.predicateBasis,
): Predicate {
  const thresholds = thresholdsOf(questionnaire);
  const exact = nameAt(thresholds, index);
  const displayed = nameAt(thresholds, new Fraction(displayExact(index)));
  const name = basis === "exact" ? exact : displayed;
  const other = basis === "exact" ? displayed : exact;
  return { name, otherReading: other === name ? null : other };
}

/** The lowest index that earns the predicate; null for a name the instrument does not know. */
export function goalOfPredicate(questionnaire: Questionnaire, name: string): Fraction | null {
  const threshold = thresholdsOf(questionnaire).find((one) => one.name === name);
  if (threshold === undefined) {
    return null;
  }
  return questionnaire.predicateBasis === "exact" ? threshold.min : lowestShownAs(threshold.min);
}

/** The lowest index whose two decimals, a 5 rounded up, are at least `shown`. */
function lowestShownAs(shown: Fraction): Fraction {
  const hundredths = shown.mul(100).ceil();
  return hundredths.sub(new Fraction(1, 2)).div(100);
}

function nameAt(thresholds: readonly Threshold[], index: Fraction): string {
  const reached = thresholds.find((threshold) => index.compare(threshold.min) >= 0) ?? thresholds.at(-1);
  if (reached === undefined) {
    throw new Error("A questionnaire needs a predicate");
  }
  return reached.name;
}

const thresholdsByQuestionnaire = new WeakMap<Questionnaire, readonly Threshold[]>();

/** Highest first, as the questionnaire lists them. */
function thresholdsOf(questionnaire: Questionnaire): readonly Threshold[] {
  const known = thresholdsByQuestionnaire.get(questionnaire);
  if (known !== undefined) {
    return known;
  }
  const thresholds = questionnaire.predicates.map(({ name, min }) => ({ name, min: parseExact(min) }));
  thresholdsByQuestionnaire.set(questionnaire, thresholds);
  return thresholds;
}
