import { describe, expect, it } from "vitest";
import { differenceInWords } from "#core/comparison/cell-words.ts";
import { trendsOf } from "#core/comparison/trend.ts";
import { all, comparisonOf } from "#test/support/comparison-builders.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const whole = { agency: null, institution: "Kota Contoh" };

describe("the trend over the years", () => {
  it("goes from year to year within one instrument and stage, and counts the change", () => {
    const comparison = comparisonOf([
      { ...whole, year: 2024, levels: all(3, 3, 3, 3) },
      { ...whole, year: 2022, levels: all(2, 2, 2, 2) },
      { ...whole, year: 2023, levels: all(2, 2, 2, 3) },
      { ...whole, year: 2024, stage: "final", levels: all(2, 2, 2, 2) },
    ]);

    const [trend, ...more] = trendsOf([comparison]);
    const self = trend?.series.find(({ stage }) => stage === "self");

    expect(more).toEqual([]);
    expect(self?.points.map(({ year, change }) => [year, differenceInWords(change)])).toEqual([
      [2022, "–"],
      [2023, "+0,25"],
      [2024, "+0,75"],
    ]);
    expect(trend?.series.find(({ stage }) => stage === "final")?.points).toHaveLength(1);
  });

  it("does not compare across instruments: another series, and no change from one to the other", () => {
    const spbe = instrument("spbe-2018");
    const earlier = comparisonOf([{ ...whole, year: 2020, levels: { "1": 3 } }], spbe);
    const later = comparisonOf([{ ...whole, year: 2021, levels: all(3, 3, 3, 3) }]);

    const [trend] = trendsOf([later, earlier]);

    expect(trend?.series.map(({ questionnaire }) => questionnaire)).toEqual(["spbe-2018", "karangan"]);
    expect(trend?.series.flatMap(({ points }) => points.map(({ change }) => change))).toEqual([null, null]);
  });

  it("says no change where other questions were asked, and leaves out whoever has but one year", () => {
    const comparison = comparisonOf([
      { agency: "Dinas A", year: 2023, levels: { "1": 3, "2": 3 } },
      { agency: "Dinas A", year: 2024, levels: { "1": 3, "3": 3 } },
      { agency: "Dinas B", year: 2024, levels: all(1, 1, 1, 1) },
      { agency: "Dinas C", year: null, levels: all(1, 1, 1, 1) },
    ]);

    const [trend, ...more] = trendsOf([comparison]);

    expect(more).toEqual([]);
    expect(trend?.name).toBe("Dinas A");
    expect(trend?.series[0]?.points.map(({ change }) => change)).toEqual([null, null]);
  });
});
