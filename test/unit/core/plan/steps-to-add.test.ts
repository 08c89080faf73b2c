import { describe, expect, it } from "vitest";
import { actionsOfSteps } from "#core/plan/actions-of-steps.ts";
import { minimalPlan } from "#core/plan/minimal-plan.ts";
import { PlanAction } from "#core/plan/plan-action.ts";
import { planOutcome } from "#core/plan/plan-outcome.ts";
import { lowestOf } from "#core/plan/plan-view.ts";
import { stepsToAdd } from "#core/plan/steps-to-add.ts";
import { Fraction } from "#core/shared/exact.ts";
import { inventedInstrument, valuesOf } from "#test/support/scoring-builders.ts";

const one = inventedInstrument({ groups: [{ id: "G", indicators: { a: {} } }] });
const values = valuesOf({ a: 2 });

function action(parts: object): PlanAction {
  const empty = { question: "a", from: "2", what: "", who: "", by: null, cost: 1, evidence: "" };
  return PlanAction.parse({ ...empty, to: "4", state: "belum", ...parts });
}

/** What has to be added to those actions so that indicator a gets to 4, each as "from→to: cost". */
function added(...planned: readonly PlanAction[]) {
  const goal = { kind: "index", index: new Fraction(4) } as const;
  const plan = minimalPlan(one, { valueByQuestion: values, goal, stepCosts: [] });
  const steps = plan.kind === "steps" ? plan.steps : [];
  const outcome = planOutcome(one, values, undefined, planned, { kind: "all" });
  const fresh = stepsToAdd(steps, outcome.values);
  const all = planOutcome(one, values, undefined, [...planned, ...actionsOfSteps(fresh)], { kind: "all" });
  expect(lowestOf(all.scorecard.index).valueOf()).toBeGreaterThanOrEqual(4);
  return fresh.map(
    ({ from, to, cost, gain }) => `${from.toFraction()}→${to.toFraction()}: ${cost}, ${gain.toFraction()}`,
  );
}

describe("the steps that a plan lacks", () => {
  it("are all of them while nothing is planned", () => {
    expect(added()).toEqual(["2→4: 2, 2"]);
  });

  it("are none where the plan leads as far or further", () => {
    expect(added(action({}))).toEqual([]);
    expect(added(action({ to: "5" }))).toEqual([]);
  });

  it("are only the rest of what is planned in part", () => {
    expect(added(action({ to: "3" }))).toEqual(["3→4: 1, 1"]);
  });

  it("are not taken to be there by actions that were cancelled, or whose start is not reached", () => {
    expect(added(action({ state: "batal" }))).toEqual(["2→4: 2, 2"]);
    expect(added(action({ from: "3" }))).toEqual(["2→4: 2, 2"]);
  });
});
