import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Day } from "#core/evidence/evidence-item.ts";
import { actionsOfSteps } from "#core/plan/actions-of-steps.ts";
import { minimalPlan } from "#core/plan/minimal-plan.ts";
import { PlanAction } from "#core/plan/plan-action.ts";
import { type Counted, planOutcome } from "#core/plan/plan-outcome.ts";
import { slippingActions } from "#core/plan/slipping-actions.ts";
import { Fraction } from "#core/shared/exact.ts";
import { arbitraryValues } from "#test/support/arbitrary-instrument.ts";
import { inventedInstrument, shown, valuesOf } from "#test/support/scoring-builders.ts";

/** A step of a is worth 0,75, one of b 0,25. */
const two = inventedInstrument({
  groups: [{ id: "G", indicators: { a: { weight: "3" }, b: { weight: "1" } } }],
});
const values = valuesOf({ a: 2, b: 2 });

function action(parts: Partial<Record<keyof PlanAction, unknown>> = {}): PlanAction {
  return PlanAction.parse({
    question: "a",
    from: "2",
    to: "3",
    what: "Tetapkan peraturan",
    who: "Bagian Hukum",
    by: "2026-06-30",
    cost: 2,
    evidence: "Peraturan Wali Kota",
    state: "belum",
    ...parts,
  });
}

const day = (text: string) => Day.parse(text);

describe("where a plan leads", () => {
  const actions = [
    action({ state: "selesai" }),
    action({ from: "3", to: "4", by: "2026-09-30" }),
    action({ question: "b", by: null }),
    action({ question: "b", from: "3", to: "5", state: "batal" }),
  ];

  it.each<[string, Counted, string]>([
    ["with everything that is not cancelled", { kind: "all" }, "3.75"], // (4×3 + 3) / 4
    ["with what is finished", { kind: "finished" }, "2.75"], // (3×3 + 2) / 4
    ["a day before the second is due", { kind: "due-by", day: day("2026-09-29") }, "2.75"],
    ["on the day when the second is due", { kind: "due-by", day: day("2026-09-30") }, "3.50"], // (4×3 + 2) / 4
  ])("%s", (_, counted, index) => {
    expect(shown(planOutcome(two, values, undefined, actions, counted).scorecard.index)).toBe(index);
  });

  it("adds nothing for a level whose lower one is not reached, and says so", () => {
    const upper = action({ from: "3", to: "4" });

    const outcome = planOutcome(two, values, undefined, [upper], { kind: "all" });

    expect(shown(outcome.scorecard.index)).toBe("2.00");
    expect(outcome.unsupported).toEqual([upper]);
  });

  it("never lowers what stands already", () => {
    const outcome = planOutcome(two, valuesOf({ a: 5, b: 2 }), undefined, [action()], { kind: "all" });

    expect(shown(outcome.scorecard.index)).toBe("4.25"); // (5×3 + 2) / 4
  });

  it("answers a question that was open, and leaves the others open", () => {
    const outcome = planOutcome(two, new Map(), undefined, [action({ from: null, to: "3" })], {
      kind: "all",
    });

    expect(shown(outcome.scorecard.index)).toBe("2.50-3.50"); // (3×3 + 1) / 4 to (3×3 + 5) / 4
  });

  it("is the same whatever the order of the actions", () => {
    const given = planOutcome(two, values, undefined, actions.toReversed(), { kind: "all" });

    expect(shown(given.scorecard.index)).toBe("3.75");
  });
});

describe("actions made of the steps of a minimal plan", () => {
  it("lead exactly to the index that the plan promises", () => {
    const cases = fc.record({
      current: arbitraryValues(two, "all"),
      goal: fc.integer({ min: 100, max: 500 }).map((hundredths) => new Fraction(hundredths, 100)),
    });
    fc.assert(
      fc.property(cases, ({ current, goal }) => {
        const plan = minimalPlan(two, {
          valueByQuestion: current,
          goal: { kind: "index", index: goal },
          stepCosts: [],
        });
        fc.pre(plan.kind === "steps");

        const { index } = planOutcome(two, current, undefined, actionsOfSteps(plan.steps), {
          kind: "all",
        }).scorecard;

        expect(index.kind === "final" && index.exact.equals(plan.index)).toBe(true);
      }),
    );
  });

  it("begin empty, and never cost more than the dearest class", () => {
    const plan = minimalPlan(two, {
      valueByQuestion: valuesOf({ b: 5 }),
      goal: { kind: "index", index: new Fraction(4) },
      stepCosts: [],
    });

    expect(plan.kind === "steps" && actionsOfSteps(plan.steps.map((step) => ({ ...step, cost: 9 })))).toEqual(
      [
        action({ from: null, to: "4", what: "", who: "", by: null, cost: 5, evidence: "" }), // (4×3 + 5) / 4 = 4,25
      ],
    );
  });
});

describe("what slips", () => {
  it("was due before the day and is still to be done, first due first", () => {
    const late = action({ by: "2026-03-01" });
    const later = action({ by: "2026-04-01", state: "berjalan" });
    const others = [
      action({ by: "2026-05-01" }),
      action({ by: "2026-03-01", state: "selesai" }),
      action({ by: "2026-03-01", state: "batal" }),
      action({ by: null }),
    ];

    expect(slippingActions([later, ...others, late], day("2026-05-01"))).toEqual([late, later]);
  });
});

it.each([{ cost: 0 }, { cost: 6 }, { cost: 1.5 }, { state: "selesei" }, { by: "besok" }, { to: "empat" }])(
  "refuses as an action: %j",
  (parts) => {
    expect(PlanAction.safeParse({ ...action(), ...parts }).success).toBe(false);
  },
);
