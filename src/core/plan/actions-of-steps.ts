import type { Step } from "#core/scoring/steps.ts";
import { exactText } from "#core/shared/exact.ts";
import type { PlanAction } from "./plan-action.ts";
import { DEFAULT_COST } from "./step-cost.ts";

const COSTLIEST = 5;

/** One action for each step, to be filled in: nobody named, no day, not begun. A step of several costs at most the dearest class. */
export function actionsOfSteps(steps: readonly (Step & { readonly cost?: number })[]): readonly PlanAction[] {
  return steps.map(({ question, from, fromUnanswered, to, cost }) => ({
    question,
    from: fromUnanswered ? null : exactText(from),
    to: exactText(to),
    what: "",
    who: "",
    by: null,
    cost: Math.min(COSTLIEST, cost ?? DEFAULT_COST),
    evidence: "",
    state: "belum",
  }));
}
