import { describe, expect, it } from "vitest";
import { scoreValues } from "#core/scoring/score-values.ts";
import { Fraction } from "#core/shared/exact.ts";
import { groupChanges, isSameFigure, stillTried, withTried } from "#screens/scorecard/what-if.ts";
import { questionId } from "#test/support/assessment-builders.ts";
import { inventedInstrument, questionOf, valuesOf } from "#test/support/scoring-builders.ts";

const question = questionId("1");

describe("withTried", () => {
  it("holds the level that is tried", () => {
    const tried = withTried(new Map(), valuesOf({ "1": 2 }), question, new Fraction(4));

    expect([...tried.values()].map(Number)).toEqual([4]);
  });

  it("holds nothing once what really stands is chosen again", () => {
    const values = valuesOf({ "1": 2 });
    const before = withTried(new Map(), values, question, new Fraction(4));

    const after = withTried(before, values, question, new Fraction(2));

    expect(after.size).toBe(0);
    expect(before.size).toBe(1);
  });
});

describe("stillTried", () => {
  it("leaves out what the answers give by now, and what is no longer in scope", () => {
    const questionnaire = inventedInstrument({
      groups: [{ id: "D1", indicators: { "1": {}, "2": {}, "3": {} } }],
    });
    const questions = ["1", "2"].map((id) => questionOf(questionnaire, id));

    const tried = stillTried(
      { values: valuesOf({ "1": 4, "2": 2 }), questions },
      valuesOf({ "1": 4, "2": 5, "3": 5 }),
    );

    expect([...tried].map(([id, value]) => `${id}: ${value.toFraction()}`)).toEqual(["2: 5"]);
  });
});

describe("groupChanges", () => {
  it("sets every group, at any depth, beside itself", () => {
    const questionnaire = inventedInstrument({
      groups: [
        { id: "D1", groups: [{ id: "A1", indicators: { "1": {} } }] },
        { id: "D2", indicators: { "2": {} } },
      ],
    });
    const real = scoreValues(questionnaire, valuesOf({ "1": 2, "2": 3 }));
    const tried = scoreValues(questionnaire, valuesOf({ "1": 4, "2": 3 }));

    const changes = groupChanges(real.groups, tried.groups);

    expect(changes.map(({ id, depth }) => [id, depth])).toEqual([
      ["D1", 0],
      ["A1", 1],
      ["D2", 0],
    ]);
    expect(changes.map(({ before, after }) => isSameFigure(before, after))).toEqual([false, false, true]);
  });
});
