import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criteriaOf } from "#core/questionnaire/questions.ts";
import { itemsValue } from "#core/scoring/items-value.ts";
import { criteria, inventedInstrument, questionOf } from "#test/support/scoring-builders.ts";

const questionnaire = inventedInstrument({
  bands: { 1: ["1", "1.5"], 2: ["1.5", "2.5"], 3: ["2.5", "3.5"], 4: ["3.5", "4"], 5: ["4", "5"] },
  groups: [
    {
      id: "G",
      indicators: {
        "1": {
          rule: { kind: "items" },
          levels: [
            { level: 1, criteria: 2 },
            { level: 2, criteria: 3 },
            { level: 3, criteria: 1 },
            { level: 4, criteria: 3, atLeast: 2 },
            { level: 5, criteria: 4 },
          ],
        },
      },
    },
  ],
});
const { indicator } = questionOf(questionnaire);
const all = criteriaOf(indicator).map((criterion) => criterion.id);

describe("counting items", () => {
  it.each([
    { ticks: [], value: "1", why: "the lower end of the first band" },
    { ticks: ["1.1"], value: "5/4", why: "1 + 1/2 x 0,5" },
    { ticks: ["1.1", "1.2"], value: "3/2", why: "the first band is complete" },
    { ticks: ["1.1", "2.1", "2.2", "2.3"], value: "5/4", why: "level 2 stays shut while level 1 is open" },
    { ticks: ["1.1", "1.2", "2.1"], value: "11/6", why: "1,5 + 1/3 x 1, without rounding" },
    { ticks: ["1.1", "1.2", "2.1", "2.3", "3.1"], value: "13/6", why: "1,5 + 2/3; level 3 stays shut" },
    { ticks: ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1"], value: "7/2", why: "three bands complete" },
    {
      ticks: ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "4.3"],
      value: "15/4",
      why: "3,5 + 1/2 x 0,5: two of three are enough",
    },
    {
      ticks: ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "4.1", "4.3"],
      value: "4",
      why: "two of three are enough",
    },
  ])("$ticks gives $value: $why", ({ ticks, value }) => {
    expect(itemsValue(questionnaire, indicator, criteria(...ticks)).toFraction()).toBe(value);
  });

  it("ends at the upper end of the last band", () => {
    expect(itemsValue(questionnaire, indicator, all).toFraction()).toBe("5");
  });

  it("never falls by one more item", () => {
    fc.assert(
      fc.property(fc.subarray(all), fc.constantFrom(...all), (ticks, more) => {
        const before = itemsValue(questionnaire, indicator, ticks);
        const after = itemsValue(questionnaire, indicator, [...new Set([...ticks, more])]);

        expect(after.compare(before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("passes over the items of a floor", () => {
    const gifted = inventedInstrument({
      bands: { 1: ["1", "2"], 2: ["2", "5"] },
      groups: [
        {
          id: "G",
          indicators: {
            "1": {
              rule: { kind: "items" },
              levels: [
                { level: 1, criteria: 2, floor: true },
                { level: 2, criteria: 3 },
              ],
            },
          },
        },
      ],
    });

    const value = itemsValue(gifted, questionOf(gifted).indicator, criteria("2.3"));

    expect(value.toFraction()).toBe("3"); // 2 + 1/3 x 3
  });

  it("needs a band for the level", () => {
    const bandless = inventedInstrument({ groups: [{ id: "G", indicators: { "1": {} } }] });

    expect(() => itemsValue(bandless, questionOf(bandless).indicator, [])).toThrow("has no band");
  });
});
