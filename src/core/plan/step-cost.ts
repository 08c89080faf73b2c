import * as z from "zod/mini";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { StepCostOf } from "#core/scoring/cheapest-steps.ts";
import { ExactText, parseExact } from "#core/shared/exact.ts";

/** How dear a step is, from 1 (a decision) to 5 (a project of years). Costs of several steps are added up. */
export const CostClass = z.int().check(z.gte(1), z.lte(5));
export type CostClass = z.infer<typeof CostClass>;

/** What the person says one step costs: the one that brings the question to `to`. */
export const StepCost = z.readonly(z.object({ question: QuestionId, to: ExactText, cost: CostClass }));
export type StepCost = z.infer<typeof StepCost>;

/** What a step costs about which nothing was said. */
export const DEFAULT_COST: CostClass = 1;

/** The cost of every step; of several sayings about one step the last counts. */
export function costsOf(stepCosts: readonly StepCost[]): StepCostOf {
  const known = new Map(stepCosts.map(({ question, to, cost }) => [keyOf(question, parseExact(to)), cost]));
  return ({ question, targets }, number) => {
    const to = targets[number - 1];
    return (to === undefined ? undefined : known.get(keyOf(question, to))) ?? DEFAULT_COST;
  };
}

function keyOf(question: QuestionId, to: ReturnType<typeof parseExact>): string {
  return `${question} ${to.toFraction()}`;
}
