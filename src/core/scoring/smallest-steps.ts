import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { Fraction } from "#core/shared/exact.ts";
import { cheapestSteps } from "./cheapest-steps.ts";
import { climbsOf, type Step } from "./steps.ts";

export type SmallestSteps =
  /** Even with every open question at the lowest value. */
  | { readonly kind: "reached-already"; readonly index: Fraction }
  /** `stepCount` is the fewest there can be; `index` is where they lead, open questions at the lowest value. */
  | {
      readonly kind: "steps";
      readonly steps: readonly Step[];
      readonly stepCount: number;
      readonly index: Fraction;
    }
  /** Not even with every question at its highest value. */
  | { readonly kind: "unreachable"; readonly highest: Fraction };

/**
 * The fewest single steps that lead to an index of at least `goal`: among sets of that size the one that leads highest, then
 * the one that asks the least of any one question, then the one earliest in the instrument. Exact: bands of unequal width
 * make a later step of a question worth more than its first, so taking the largest gain each time would not be.
 */
export function smallestSteps(
  questionnaire: Questionnaire,
  valueByQuestion: ReadonlyMap<QuestionId, Fraction>,
  inScope: ReadonlySet<QuestionId> | undefined,
  goal: Fraction,
): SmallestSteps {
  const climbs = climbsOf(questionnaire, valueByQuestion, inScope);
  const index = sum(climbs.map((climb) => climb.share.mul(climb.from)));
  if (index.compare(goal) >= 0) {
    return { kind: "reached-already", index };
  }
  const fewest = cheapestSteps(climbs, goal.sub(index), () => 1);
  if (fewest === null) {
    const highest = climbs.map((climb) => climb.share.mul(climb.targets.at(-1) ?? climb.from));
    return { kind: "unreachable", highest: sum(highest) };
  }
  return {
    kind: "steps",
    steps: fewest.steps,
    stepCount: fewest.cost,
    index: index.add(sum(fewest.steps.map((step) => step.gain))),
  };
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.add(part), new Fraction(0));
}
