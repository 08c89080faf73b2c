import { describe, expect, it } from "vitest";
import { scoreValues } from "#core/scoring/score-values.ts";
import {
  groupsById,
  instrument,
  inventedInstrument,
  questionIds,
  shown,
  valuesOf,
} from "#test/support/scoring-builders.ts";

const twoGroups = inventedInstrument({
  groups: [
    { id: "P", indicators: { "1": { weight: "3" }, "2": { weight: "1" } } },
    { id: "S", indicators: { "3": { weight: "1.5" }, "4": { weight: "2.5" } } },
  ],
});

describe("scoring known values", () => {
  it("counts each value in proportion to its weight, in the whole and in each group", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({ "1": 2, "2": 4, "3": 5, "4": 1 }));

    expect(shown(groupsById(scorecard).get("P")?.figure)).toBe("2.50"); // (3×2 + 1×4) / 4
    expect(shown(groupsById(scorecard).get("S")?.figure)).toBe("2.50"); // (1,5×5 + 2,5×1) / 4
    expect(shown(scorecard.index)).toBe("2.50");
    expect(scorecard).toMatchObject({ coverage: "whole", answered: 4, total: 4 });
  });

  it("keeps fractions exact on the way", () => {
    const thirds = inventedInstrument({ groups: [{ id: "G", indicators: { "1": {}, "2": {}, "3": {} } }] });

    const { index } = scoreValues(thirds, valuesOf({ "1": "4/3", "2": "2", "3": "11/7" }));

    expect(index).toMatchObject({ kind: "final" });
    expect(index.kind === "final" && index.exact.toFraction()).toBe("103/63"); // (28 + 42 + 33) / 21 / 3
  });

  it("gives every group and question its part of the whole", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({}));

    const [first] = scorecard.groups;
    expect(first?.share.toFraction()).toBe("1/2"); // (3 + 1) / 8
    expect(first?.questions.map((one) => one.share.toFraction())).toEqual(["3/8", "1/8"]);
  });

  it("does not round groups first", () => {
    const domains = inventedInstrument({
      groups: ["1", "2", "3"].map((id) => ({ id: `G${id}`, indicators: { [id]: {} } })),
    });

    const scorecard = scoreValues(domains, valuesOf({ "1": "2.004", "2": "2.004", "3": "2.008" }));

    expect(shown(scorecard.index)).toBe("2.01"); // 6,016 / 3 = 2,00533...; from 2,00 + 2,00 + 2,01 it would be 2,00
  });

  it("leaves values of other questions out of account", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({ "1": 2, "2": 2, "3": 2, "4": 2, "99": 5 }));

    expect(shown(scorecard.index)).toBe("2.00");
  });
});

describe("an unfinished assessment", () => {
  it("has a range and no index: open questions at the lowest, then at the highest value", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({ "1": 3, "3": 5 }));

    expect(shown(scorecard.index)).toBe("2.50-4.25"); // (9 + 1 + 7,5 + 2,5) / 8 to (9 + 5 + 7,5 + 12,5) / 8
  });

  it("says how many are open, in the whole and by group", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({ "1": 3, "3": 5, "4": 1 }));

    expect(scorecard).toMatchObject({ answered: 3, total: 4, index: { kind: "range", open: 1 } });
    expect(groupsById(scorecard).get("P")?.figure).toMatchObject({ kind: "range", open: 1 });
    expect(groupsById(scorecard).get("S")?.figure).toMatchObject({ kind: "final" });
  });

  it("keeps an open question's value unknown, never the lowest level", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({ "1": 3 }));

    expect(
      groupsById(scorecard)
        .get("P")
        ?.questions.map((one) => one.value?.toFraction() ?? null),
    ).toEqual(["3", null]);
  });

  it("can end anywhere on the scale while nothing is answered", () => {
    expect(shown(scoreValues(instrument("spbe-2020"), valuesOf({})).index)).toBe("1.00-5.00");
    expect(shown(scoreValues(instrument("spbe-2018"), valuesOf({})).index)).toBe("0.00-5.00");
    expect(shown(scoreValues(instrument("pemdi-2026"), valuesOf({})).index)).toBe("1.00-5.00");
  });

  it("gives both ends' predicates, equal when the outcome is certain", () => {
    const open = scoreValues(twoGroups, valuesOf({ "1": 3 }));
    const certain = scoreValues(twoGroups, valuesOf({ "1": 5, "3": 5, "4": 5 }));

    expect(open.predicate).toMatchObject({
      kind: "range",
      lowest: { name: "Rendah" },
      highest: { name: "Tinggi" },
    });
    expect(certain.predicate).toMatchObject({
      kind: "range",
      lowest: { name: "Tinggi" },
      highest: { name: "Tinggi" },
    });
  });
});

describe("a part of the questions", () => {
  it("is scored over its own weights and marked as a part", () => {
    const scorecard = scoreValues(
      twoGroups,
      valuesOf({ "1": 2, "2": 4, "3": 5, "4": 1 }),
      questionIds("2", "3"),
    );

    expect(shown(scorecard.index)).toBe("4.60"); // (1×4 + 1,5×5) / 2,5
    expect(scorecard).toMatchObject({ coverage: "part", answered: 2, total: 2 });
    expect(scorecard.groups.map((group) => group.share.toFraction())).toEqual(["2/5", "3/5"]);
  });

  it("leaves out groups without a question in scope", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({ "1": 2 }), questionIds("1"));

    expect(scorecard.groups.map((group) => group.id)).toEqual(["P"]);
    expect(shown(scorecard.index)).toBe("2.00");
  });

  it("is the whole where the scope names every question", () => {
    expect(scoreValues(twoGroups, valuesOf({}), questionIds("1", "2", "3", "4")).coverage).toBe("whole");
  });

  it("knows nothing but the scale where nothing is in scope", () => {
    const scorecard = scoreValues(twoGroups, valuesOf({ "1": 3 }), questionIds());

    expect(shown(scorecard.index)).toBe("1.00-5.00");
    expect(scorecard).toMatchObject({ answered: 0, total: 0, groups: [] });
  });
});

describe("instruments of other shapes", () => {
  it("scores groups in groups in groups", () => {
    const deep = inventedInstrument({
      scale: { min: "0", max: "10" },
      groups: [
        {
          id: "X",
          groups: [
            {
              id: "Y",
              groups: [
                { id: "Z1", indicators: { a: { weight: "2" } } },
                { id: "Z2", indicators: { b: { weight: "3" } } },
              ],
            },
            { id: "W", indicators: { c: { weight: "5" } } },
          ],
        },
      ],
    });

    const scorecard = scoreValues(deep, valuesOf({ a: 10, b: 0, c: "7.5" }));

    expect(shown(groupsById(scorecard).get("Y")?.figure)).toBe("4.00"); // (2×10 + 3×0) / 5
    expect(shown(groupsById(scorecard).get("X")?.figure)).toBe("5.75"); // (20 + 0 + 37,5) / 10
    expect(shown(scorecard.index)).toBe("5.75");
  });

  it("reads relative weights within their own group", () => {
    const relative = inventedInstrument({
      weighting: "relative",
      groups: [
        { id: "P", weight: "1", indicators: { "1": { weight: "1" }, "2": { weight: "3" } } },
        { id: "S", weight: "2", indicators: { "3": { weight: "40" } } },
      ],
    });

    const scorecard = scoreValues(relative, valuesOf({ "1": 1, "2": 5, "3": 2 }));

    expect(shown(groupsById(scorecard).get("P")?.figure)).toBe("4.00"); // (1×1 + 3×5) / 4
    expect(shown(scorecard.index)).toBe("2.67"); // (1×4 + 2×2) / 3
  });

  it("counts every service of a repeated indicator as an equal part of its weight", () => {
    const repeated = inventedInstrument({
      groups: [
        {
          id: "G",
          indicators: { "1": { weight: "2" }, "2": { weight: "1", services: ["2", "2-2", "2-3"] } },
        },
      ],
    });

    const scorecard = scoreValues(repeated, valuesOf({ "1": 3, "2": 1, "2-2": 2, "2-3": 5 }));

    expect(scorecard.index.kind === "final" && scorecard.index.exact.toFraction()).toBe("26/9"); // (6 + 8/3) / 3
    expect(scorecard.total).toBe(4);
  });

  it("knows nothing but the scale where nothing in scope has weight", () => {
    const informal = inventedInstrument({
      groups: [{ id: "G", indicators: { "1": { weight: "1" }, "2": { weight: "0" } } }],
    });

    const whole = scoreValues(informal, valuesOf({ "1": 3, "2": 5 }));
    const part = scoreValues(informal, valuesOf({ "1": 3, "2": 5 }), questionIds("2"));

    expect(shown(whole.index)).toBe("3.00");
    expect(shown(part.index)).toBe("1.00-5.00");
    expect(part.groups.map((group) => group.share.toFraction())).toEqual(["0"]);
  });
});
