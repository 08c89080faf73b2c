import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MinimalPlan, minimalPlan } from "#core/plan/minimal-plan.ts";
import { StepCost } from "#core/plan/step-cost.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { smallestSteps } from "#core/scoring/smallest-steps.ts";
import { climbsOf } from "#core/scoring/steps.ts";
import { Fraction } from "#core/shared/exact.ts";
import { arbitraryValues } from "#test/support/arbitrary-instrument.ts";
import { instrument, inventedInstrument, questionIds, valuesOf } from "#test/support/scoring-builders.ts";

/** Weights 5, 3 and 2 of 10: a step is worth 0,5, 0,3 and 0,2. */
const three = inventedInstrument({
  predicates: [
    { name: "Tinggi", min: "3.5" },
    { name: "Sedang", min: "1.5" },
    { name: "Rendah", min: "0" },
  ],
  groups: [{ id: "G", indicators: { a: { weight: "5" }, b: { weight: "3" }, c: { weight: "2" } } }],
});
const lowest = valuesOf({ a: 1, b: 1, c: 1 });

function costs(...rows: readonly (readonly [question: string, to: string, cost: number])[]) {
  return rows.map(([question, to, cost]) => StepCost.parse({ question, to, cost }));
}

describe("the minimal plan", () => {
  it("costs 1 a step where nothing else is said", () => {
    const plan = planTo("1.5", lowest);

    expect(told(plan)).toEqual({ steps: ["a 1→2: 1"], cost: 1, index: "3/2" });
  });

  it("takes two cheap steps before a dear one that would do alone", () => {
    const plan = planTo("1.5", lowest, costs(["a", "2", 3]));

    expect(told(plan)).toEqual({ steps: ["b 1→3: 2"], cost: 2, index: "8/5" }); // 0,3 + 0,3; b and c give 0,5
  });

  it("pays for every step of a question that is raised more than once", () => {
    const plan = planTo("2.5", valuesOf({ a: 1, b: 5, c: 5 }), costs(["a", "2", 2], ["a", "3", 4]));

    expect(told(plan)).toEqual({ kind: "reached-already" }); // (5 + 15 + 10) / 10 = 3
    expect(told(planTo("4", valuesOf({ a: 1, b: 5, c: 5 }), costs(["a", "2", 2], ["a", "3", 4])))).toEqual({
      steps: ["a 1→3: 6"],
      cost: 6,
      index: "4",
    });
  });

  it("tells what each value on the way costs", () => {
    const plan = planTo("4", valuesOf({ a: 1, b: 5, c: 5 }), costs(["a", "2", 2], ["a", "3", 4]));
    const [step] = plan.kind === "steps" ? plan.steps : [];

    expect(step?.parts.map(({ to, cost }) => [to.toFraction(), cost])).toEqual([
      ["2", 2],
      ["3", 4],
    ]);
  });

  it("leads highest among plans of one cost", () => {
    const plan = planTo("1.2", lowest);

    expect(told(plan)).toEqual({ steps: ["a 1→2: 1"], cost: 1, index: "3/2" });
  });

  it("goes to a wanted predicate", () => {
    const plan = minimalPlan(three, {
      valueByQuestion: lowest,
      goal: { kind: "predicate", name: "Sedang" },
      stepCosts: [],
    });

    expect(told(plan)).toEqual({ steps: ["a 1→2: 1"], cost: 1, index: "3/2" });
  });

  it("does not know a predicate that the instrument does not have", () => {
    const wish = {
      valueByQuestion: lowest,
      goal: { kind: "predicate", name: "Istimewa" },
      stepCosts: [],
    } as const;

    expect(() => minimalPlan(three, wish)).toThrow("Istimewa");
  });

  it("says how high it can go where the goal is out of reach, over the questions in scope", () => {
    const plan = minimalPlan(three, {
      valueByQuestion: lowest,
      inScope: questionIds("b"),
      goal: { kind: "index", index: new Fraction("5.01") },
      stepCosts: [],
    });

    expect(plan.kind === "unreachable" && plan.highest.toFraction()).toBe("5");
  });

  it("takes a cost said twice as it was said last, and knows 5/1 for 5", () => {
    const plan = planTo("1.5", lowest, costs(["a", "2", 1], ["a", "4/2", 3]));

    expect(plan.kind === "steps" && plan.cost).toBe(2);
  });
});

/** For a machine that has much else to do. */
const SLOW = 60_000;

describe("against every possible plan", { timeout: SLOW }, () => {
  const questionnaires = [three, mixed()];
  const cases = fc.constantFrom(...questionnaires).chain((questionnaire) =>
    fc.record({
      questionnaire: fc.constant(questionnaire),
      values: arbitraryValues(questionnaire, "some"),
      goal: fc.integer({ min: 100, max: 520 }).map((hundredths) => new Fraction(hundredths, 100)),
      prices: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 15, maxLength: 15 }),
    }),
  );

  it("none reaches the goal at a lower cost, nor leads higher at the same, and the cost is the sum of its steps", () => {
    fc.assert(
      fc.property(cases, ({ questionnaire, values, goal, prices }) => {
        const priced = pricedClimbs(questionnaire, values, prices);
        const stepCosts = priced.flatMap(({ saying }) => saying);
        const plan = minimalPlan(questionnaire, {
          valueByQuestion: values,
          goal: { kind: "index", index: goal },
          stepCosts,
        });

        expect(outcomeOf(plan)).toEqual(bestByBruteForce(priced, goal));
        fc.pre(plan.kind === "steps");
        expect(plan.steps.reduce((sum, step) => sum + step.cost, 0)).toBe(plan.cost);
      }),
      { numRuns: 300 },
    );
  });

  it("is the smallest set of steps where every step costs the same", () => {
    fc.assert(
      fc.property(cases, ({ questionnaire, values, goal }) => {
        const plan = minimalPlan(questionnaire, {
          valueByQuestion: values,
          goal: { kind: "index", index: goal },
          stepCosts: [],
        });
        const smallest = smallestSteps(questionnaire, values, undefined, goal);

        expect(plan).toMatchObject({ kind: smallest.kind });
        fc.pre(plan.kind === "steps" && smallest.kind === "steps");
        expect(plan).toMatchObject({ steps: smallest.steps, cost: smallest.stepCount });
      }),
    );
  });
});

it("is found over all 47 indicators with mixed costs", () => {
  const spbe = instrument("spbe-2020");
  const values = new Map(climbsOf(spbe, new Map()).map(({ question }) => [question, new Fraction(1)]));
  const stepCosts = climbsOf(spbe, values).flatMap(({ question, targets }, row) =>
    targets.map((to, place) =>
      StepCost.parse({ question, to: to.toFraction(), cost: 1 + ((row * 7 + place * 3) % 5) }),
    ),
  );

  const plan = minimalPlan(spbe, {
    valueByQuestion: values,
    goal: { kind: "predicate", name: "Memuaskan" },
    stepCosts,
  });

  expect(plan.kind === "steps" && plan.index.compare("4.2")).toBeGreaterThanOrEqual(0);
});

function planTo(
  goal: string,
  values: ReadonlyMap<QuestionId, Fraction>,
  stepCosts: readonly StepCost[] = [],
) {
  return minimalPlan(three, {
    valueByQuestion: values,
    goal: { kind: "index", index: new Fraction(goal) },
    stepCosts,
  });
}

function told(plan: MinimalPlan): unknown {
  return plan.kind !== "steps"
    ? { kind: plan.kind }
    : {
        steps: plan.steps.map(
          ({ question, from, to, cost }) => `${question} ${from.toFraction()}→${to.toFraction()}: ${cost}`,
        ),
        cost: plan.cost,
        index: plan.index.toFraction(),
      };
}

function outcomeOf(plan: MinimalPlan): unknown {
  return plan.kind === "steps"
    ? { cost: plan.cost, index: plan.index.toFraction() }
    : { kind: plan.kind === "unreachable" ? "unreachable" : "reached-already" };
}

/** Whole levels, items and an outside index side by side. */
function mixed(): Questionnaire {
  const breaks = [
    { at: "0", value: "1" },
    { at: "10", value: "1.5" },
    { at: "20", value: "5" },
  ];
  return inventedInstrument({
    bands: { 1: ["1", "1.2"], 2: ["1.2", "3"], 3: ["3", "3.1"], 4: ["3.1", "4.9"], 5: ["4.9", "5"] },
    groups: [
      { id: "P", indicators: { l: { weight: "1.3" }, m: { weight: "2.6", rule: { kind: "items" } } } },
      {
        id: "S",
        indicators: { o: { weight: "1.3", rule: { kind: "external-index", index: "Indeks luar", breaks } } },
      },
    ],
  });
}

interface PricedClimb {
  /** What the first 0, 1, 2, ... steps cost together, and what they add to the index. */
  readonly choices: readonly { readonly cost: number; readonly value: Fraction }[];
  readonly saying: readonly StepCost[];
}

function pricedClimbs(
  questionnaire: Questionnaire,
  values: ReadonlyMap<QuestionId, Fraction>,
  prices: readonly number[],
): readonly PricedClimb[] {
  return climbsOf(questionnaire, values).map(({ question, from, targets, share }, row) => {
    const price = (place: number) => prices[(row * 5 + place) % prices.length] ?? 1;
    const total = (count: number) =>
      Array.from({ length: count }, (_, place) => price(place)).reduce((sum, one) => sum + one, 0);
    return {
      choices: [from, ...targets].map((value, count) => ({ cost: total(count), value: share.mul(value) })),
      saying: targets.map((to, place) =>
        StepCost.parse({ question, to: to.toFraction(), cost: price(place) }),
      ),
    };
  });
}

function bestByBruteForce(priced: readonly PricedClimb[], goal: Fraction): unknown {
  const plans = priced.reduce<readonly { readonly cost: number; readonly index: Fraction }[]>(
    (all, { choices }) =>
      all.flatMap((plan) =>
        choices.map(({ cost, value }) => ({ cost: plan.cost + cost, index: plan.index.add(value) })),
      ),
    [{ cost: 0, index: new Fraction(0) }],
  );
  const [best] = plans
    .filter(({ index }) => index.compare(goal) >= 0)
    .sort((one, other) => one.cost - other.cost || other.index.compare(one.index));
  if (best === undefined) {
    return { kind: "unreachable" };
  }
  return best.cost === 0 ? { kind: "reached-already" } : { cost: best.cost, index: best.index.toFraction() };
}
