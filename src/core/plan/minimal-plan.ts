import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { cheapestSteps } from "#core/scoring/cheapest-steps.ts";
import { goalOfPredicate } from "#core/scoring/predicate.ts";
import { climbsOf, type Step } from "#core/scoring/steps.ts";
import { Fraction } from "#core/shared/exact.ts";
import { costsOf, type StepCost } from "./step-cost.ts";

/** What is wanted: an index of at least so much, or a predicate. */
export type Goal =
  | { readonly kind: "index"; readonly index: Fraction }
  | { readonly kind: "predicate"; readonly name: string };

export type MinimalPlan =
  /** Even with every open question at the lowest value. */
  | { readonly kind: "reached-already"; readonly index: Fraction }
  /** `cost` is the least there can be; `index` is where the steps lead, open questions at the lowest value. */
  | {
      readonly kind: "steps";
      readonly steps: readonly CostedStep[];
      readonly cost: number;
      readonly index: Fraction;
    }
  /** Not even with every question at its highest value. */
  | { readonly kind: "unreachable"; readonly highest: Fraction };

export interface CostedStep extends Step {
  /** Of all its parts together. */
  readonly cost: number;
  /** One for each value that it goes through, the last is where it leads. */
  readonly parts: readonly { readonly to: Fraction; readonly cost: number }[];
}

interface PlanWish {
  readonly valueByQuestion: ReadonlyMap<QuestionId, Fraction>;
  /** Without it all questions may be raised. */
  readonly inScope?: ReadonlySet<QuestionId> | undefined;
  readonly goal: Goal;
  readonly stepCosts: readonly StepCost[];
}

/**
 * The cheapest steps to the goal, proven the cheapest: no other choice of steps over all questions reaches it at a lower cost.
 * Among plans of that cost the one that leads highest. Throws for a predicate that the instrument does not know.
 */
export function minimalPlan(questionnaire: Questionnaire, wish: PlanWish): MinimalPlan {
  const goal = indexOf(questionnaire, wish.goal);
  const climbs = climbsOf(questionnaire, wish.valueByQuestion, wish.inScope);
  const costOf = costsOf(wish.stepCosts);
  const index = sum(climbs.map((climb) => climb.share.mul(climb.from)));
  if (index.compare(goal) >= 0) {
    return { kind: "reached-already", index };
  }
  const cheapest = cheapestSteps(climbs, goal.sub(index), costOf);
  if (cheapest === null) {
    const highest = climbs.map((climb) => climb.share.mul(climb.targets.at(-1) ?? climb.from));
    return { kind: "unreachable", highest: sum(highest) };
  }
  const climbByQuestion = new Map(climbs.map((climb) => [climb.question, climb]));
  const steps = cheapest.steps.map((step) => {
    const climb = climbByQuestion.get(step.question);
    const targets = climb?.targets.slice(0, step.stepCount) ?? [];
    const parts = targets.map((to, place) => ({ to, cost: climb ? costOf(climb, place + 1) : 0 }));
    return { ...step, parts, cost: parts.reduce((total, { cost }) => total + cost, 0) };
  });
  return {
    kind: "steps",
    steps,
    cost: cheapest.cost,
    index: index.add(sum(steps.map((step) => step.gain))),
  };
}

function indexOf(questionnaire: Questionnaire, goal: Goal): Fraction {
  if (goal.kind === "index") {
    return goal.index;
  }
  const index = goalOfPredicate(questionnaire, goal.name);
  if (index === null) {
    throw new Error(`${questionnaire.id} has no predicate ${goal.name}`);
  }
  return index;
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.add(part), new Fraction(0));
}
