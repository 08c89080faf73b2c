import { describe, expect, it } from "vitest";
import { targetLevels, targetsAtLevel } from "#core/assessment/level-targets.ts";
import { assessmentOf, instrument, inventedInstrument } from "#test/support/scoring-builders.ts";

describe("targetLevels", () => {
  it("leaves out the lowest level, which needs no effort", () => {
    expect(targetLevels(instrument("spbe-2020"))).toEqual([2, 3, 4, 5]);
    expect(targetLevels(instrument("spbe-2018"))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("targetsAtLevel", () => {
  it("sets the level for every question in scope, every service of a repeated one included", () => {
    const questionnaire = instrument("spbe-2018");
    const { details } = assessmentOf(questionnaire, {}, ["1", "35"]);

    expect(targetsAtLevel(questionnaire, details, 3)).toEqual({
      "1": "3",
      "35": "3",
      "35-2": "3",
      "35-3": "3",
    });
  });

  it("aims no higher than an indicator goes", () => {
    const levels = [1, 2, 3].map((level) => ({ level, criteria: 1 }));
    const questionnaire = inventedInstrument({
      groups: [{ id: "A", indicators: { "1": {}, "2": { levels } } }],
    });
    const { details } = assessmentOf(questionnaire, {});

    expect(targetsAtLevel(questionnaire, details, 5)).toEqual({ "1": "5", "2": "3" });
  });
});
