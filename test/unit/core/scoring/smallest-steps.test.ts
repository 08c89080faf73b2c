import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { goalOfPredicate } from "#core/scoring/predicate.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { type SmallestSteps, smallestSteps } from "#core/scoring/smallest-steps.ts";
import { type Climb, climbsOf } from "#core/scoring/steps.ts";
import { Fraction } from "#core/shared/exact.ts";
import { arbitraryValues } from "#test/support/arbitrary-instrument.ts";
import { instrument, inventedInstrument, questionIds, valuesOf } from "#test/support/scoring-builders.ts";

/** A narrow first band and a wide second one: the second step of an indicator is worth more than its first. */
const unequal = inventedInstrument({
  bands: { 1: ["1", "1.5"], 2: ["1.5", "2.5"], 3: ["2.5", "3.5"], 4: ["3.5", "4"], 5: ["4", "5"] },
  groups: [
    {
      id: "G",
      indicators: {
        a: { weight: "5", rule: { kind: "items" } },
        b: { weight: "3", rule: { kind: "items" } },
        c: { weight: "2", rule: { kind: "items" } },
      },
    },
  ],
});

describe("the smallest set of steps to a wanted index", () => {
  it("takes the largest gain where one step is enough", () => {
    const plan = smallestSteps(unequal, valuesOf({ a: 1, b: 1, c: 1 }), undefined, new Fraction("1.25"));

    expect(told(plan)).toEqual({ steps: ["a 1→3/2 (1)"], stepCount: 1, index: "5/4" }); // 5/10 x 0,5
  });

  it("raises one question twice where its second step is the wide one", () => {
    const plan = smallestSteps(unequal, valuesOf({ a: 1, b: 1, c: 1 }), undefined, new Fraction("1.7"));

    expect(told(plan)).toEqual({ steps: ["a 1→5/2 (2)"], stepCount: 2, index: "7/4" }); // 5/10 x 1,5; a + b gives 1,4
  });

  it("is not misled by a first step that gains most: the largest gain each time would take four steps", () => {
    const steep = inventedInstrument({
      bands: { 1: ["1", "1.1"], 2: ["1.1", "3"], 3: ["3", "3.2"] },
      scale: { min: "1", max: "3.2" },
      groups: [
        {
          id: "G",
          indicators: {
            x: { rule: { kind: "items" }, levels: [1, 2, 3].map((level) => ({ level, criteria: 1 })) },
            y: {
              levels: [
                { level: 1, criteria: 1 },
                { level: 2, criteria: 1 },
                { level: 3, criteria: 1 },
              ],
              weight: "0.5",
            },
          },
        },
      ],
    });

    // Largest gain first: y to 2, y to 3, x to 1,1, x to 3. x alone: 1 → 3 in two steps.
    const plan = smallestSteps(steep, valuesOf({ x: 1, y: 1 }), undefined, new Fraction("2.3"));

    expect(told(plan)).toEqual({ steps: ["x 1→3 (2)"], stepCount: 2, index: "7/3" }); // (3 + 0,5) / 1,5
  });

  it("among sets of equal size takes the one that leads highest", () => {
    const equal = inventedInstrument({
      groups: [{ id: "G", indicators: { "1": { weight: "1" }, "2": { weight: "2" } } }],
    });

    const plan = smallestSteps(equal, valuesOf({ "1": 1, "2": 1 }), undefined, new Fraction("1.1"));

    expect(told(plan)).toEqual({ steps: ["2 1→2 (1)"], stepCount: 1, index: "5/3" });
  });

  it("spreads steps of equal worth over questions, in the order of the instrument", () => {
    const equal = inventedInstrument({
      groups: [{ id: "G", indicators: { "1": {}, "2": {}, "3": {}, "4": {} } }],
    });

    const plan = smallestSteps(
      equal,
      valuesOf({ "1": 1, "2": 4, "3": 5, "4": 2 }),
      undefined,
      new Fraction("3.5"),
    );

    expect(told(plan)).toEqual({ steps: ["1 1→2 (1)", "2 4→5 (1)"], stepCount: 2, index: "7/2" });
  });

  it("counts open questions from the lowest value", () => {
    const plan = smallestSteps(unequal, valuesOf({ a: 5, b: 5 }), undefined, new Fraction("4.3"));

    expect(told(plan)).toEqual({ steps: ["c 1→3/2 (1)"], stepCount: 1, index: "43/10" }); // (25 + 15 + 3) / 10
    expect(plan).toMatchObject({ steps: [{ fromUnanswered: true }] });
  });

  it("says where the goal is reached already", () => {
    const plan = smallestSteps(unequal, valuesOf({ a: 3, b: 3, c: 3 }), undefined, new Fraction(3));

    expect(plan).toMatchObject({ kind: "reached-already" });
  });

  it("says how high it can go where the goal is out of reach", () => {
    const plan = smallestSteps(unequal, valuesOf({ a: 3 }), questionIds("a"), new Fraction("5.01"));

    expect(plan).toMatchObject({ kind: "unreachable" });
    expect(plan.kind === "unreachable" && plan.highest.toFraction()).toBe("5");
  });

  it("misses by nothing: a goal one billionth above what n steps give needs one more", () => {
    const values = valuesOf({ a: 1, b: 1, c: 1 });

    const exactly = smallestSteps(unequal, values, undefined, new Fraction("1.25"));
    const above = smallestSteps(unequal, values, undefined, new Fraction("1.250000001"));

    expect([told(exactly), told(above)]).toMatchObject([{ stepCount: 1 }, { stepCount: 2 }]);
  });

  it("leads Pacitan 2024 from 3.4985 to Sangat Baik in one step", () => {
    const spbe = instrument("spbe-2020");
    const [d1, d2, d3, d4] = [
      repeat([5, 7], [4, 3]),
      repeat([3, 10]),
      repeat([3, 1], [2, 10]),
      repeat([4, 9], [3, 1], [4, 6]),
    ];
    const pacitan = [...d1, ...d2, ...d3, ...d4];
    const values = valuesOf(Object.fromEntries(pacitan.map((level, place) => [String(place + 1), level])));

    const plan = smallestSteps(
      spbe,
      values,
      undefined,
      goalOfPredicate(spbe, "Sangat Baik") ?? new Fraction(5),
    );

    // One step of weight 3, 0,03: 3,5285. Of the six that gain as much the first in the instrument.
    expect(told(plan)).toEqual({ steps: ["42 4→5 (1)"], stepCount: 1, index: "7057/2000" });
  });
});

describe("against every possible choice", () => {
  const questionnaires = [
    unequal,
    mixed(),
    inventedInstrument({ groups: [{ id: "G", indicators: { p: {}, q: {}, r: {} } }] }),
  ];
  const cases = fc.constantFrom(...questionnaires).chain((questionnaire) =>
    fc.record({
      questionnaire: fc.constant(questionnaire),
      values: arbitraryValues(questionnaire, "some"),
      goal: fc.integer({ min: 100, max: 520 }).map((hundredths) => new Fraction(hundredths, 100)),
    }),
  );

  it("no choice reaches the goal with fewer steps, nor leads higher with as many, nor ranks before it", () => {
    fc.assert(
      fc.property(cases, ({ questionnaire, values, goal }) => {
        const plan = smallestSteps(questionnaire, values, undefined, goal);

        expect(told(plan)).toEqual(bestByBruteForce(questionnaire, values, goal));
      }),
      { numRuns: 300 },
    );
  });

  it("taking the steps really gives the index that is promised", () => {
    fc.assert(
      fc.property(cases, ({ questionnaire, values, goal }) => {
        const plan = smallestSteps(questionnaire, values, undefined, goal);
        fc.pre(plan.kind === "steps");
        const lowest = new Fraction(questionnaire.scale.min);
        const climbs = climbsOf(questionnaire, values);
        const taken = new Map([
          ...climbs.map(({ question }) => [question, values.get(question) ?? lowest] as const),
          ...plan.steps.map((step) => [step.question, step.to] as const),
        ]);

        const { index } = scoreValues(questionnaire, taken);

        expect(index.kind === "final" && index.exact.equals(plan.index)).toBe(true);
        expect(plan.index.compare(goal)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** Whole levels, items and an outside index side by side, of different weights. */
function mixed(): Questionnaire {
  return inventedInstrument({
    bands: { 1: ["1", "1.2"], 2: ["1.2", "3"], 3: ["3", "3.1"], 4: ["3.1", "4.9"], 5: ["4.9", "5"] },
    groups: [
      { id: "P", indicators: { l: { weight: "1.3" }, m: { weight: "2.6", rule: { kind: "items" } } } },
      {
        id: "S",
        indicators: {
          o: {
            weight: "1.3",
            rule: {
              kind: "external-index",
              index: "Indeks luar",
              breaks: [
                { at: "0", value: "1" },
                { at: "10", value: "1.5" },
                { at: "20", value: "5" },
              ],
            },
          },
        },
      },
    ],
  });
}

/** Every choice of step counts, ranked: fewest steps, highest index, most even, earliest in the instrument. */
function bestByBruteForce(
  questionnaire: Questionnaire,
  values: ReadonlyMap<QuestionId, Fraction>,
  goal: Fraction,
): unknown {
  const climbs = climbsOf(questionnaire, values);
  const choices = climbs.reduce<readonly (readonly number[])[]>(
    (all, climb) =>
      all.flatMap((choice) =>
        Array.from({ length: climb.targets.length + 1 }, (_, steps) => [...choice, steps]),
      ),
    [[]],
  );
  const [best] = choices
    .map((counts) => ({ counts, index: indexAfter(climbs, counts) }))
    .filter(({ index }) => index.compare(goal) >= 0)
    .sort(
      (one, other) =>
        total(one.counts) - total(other.counts) ||
        other.index.compare(one.index) ||
        squares(one.counts) - squares(other.counts) ||
        laterFirst(one.counts, other.counts),
    );
  if (best === undefined) {
    return { kind: "unreachable" };
  }
  const steps = climbs.flatMap((climb, place) => {
    const count = best.counts[place] ?? 0;
    return count === 0
      ? []
      : [`${climb.question} ${climb.from.toFraction()}→${climb.targets[count - 1]?.toFraction()} (${count})`];
  });
  return steps.length === 0
    ? { kind: "reached-already" }
    : { steps, stepCount: total(best.counts), index: best.index.toFraction() };
}

function indexAfter(climbs: readonly Climb[], counts: readonly number[]): Fraction {
  return climbs.reduce((sum, climb, place) => {
    const value = climb.targets[(counts[place] ?? 0) - 1] ?? climb.from;
    return sum.add(climb.share.mul(value));
  }, new Fraction(0));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function squares(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count * count, 0);
}

/** The choice with more steps at the first difference comes first. */
function laterFirst(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((count, index) => count !== other[index]);
  return place === -1 ? 0 : (other[place] ?? 0) - (one[place] ?? 0);
}

function told(plan: SmallestSteps): unknown {
  if (plan.kind !== "steps") {
    return { kind: plan.kind };
  }
  return {
    steps: plan.steps.map(
      ({ question, from, to, stepCount }) =>
        `${question} ${from.toFraction()}→${to.toFraction()} (${stepCount})`,
    ),
    stepCount: plan.stepCount,
    index: plan.index.toFraction(),
  };
}

function repeat(...parts: readonly (readonly [level: number, times: number])[]): readonly number[] {
  return parts.flatMap(([level, times]) => Array.from({ length: times }, () => level));
}
