import { describe, expect, it } from "vitest";
import { standingAtLevel } from "#core/scoring/standing-at-level.ts";
import { Fraction } from "#core/shared/exact.ts";
import { inventedInstrument, questionOf } from "#test/support/scoring-builders.ts";

const questionnaire = inventedInstrument({
  bands: { 1: ["1", "1.5"], 2: ["1.5", "2.5"], 3: ["2.5", "3.5"], 4: ["3.5", "4"], 5: ["4", "5"] },
  groups: [{ id: "G", indicators: { level: {}, items: { rule: { kind: "items" } } } }],
});

describe("the standing of an answer of which only the level is known", () => {
  it("ticks every criterion up to a whole level", () => {
    const standing = standingAtLevel(questionOf(questionnaire, "level"), new Fraction(3));

    expect(standing).toEqual({ kind: "ticked", criteria: ["1.1", "2.1", "3.1"] });
  });

  it.each(["7/2", "3.004", "2.996"])("keeps %s, which no ticks lead to, as set by hand", (level) => {
    const standing = standingAtLevel(questionOf(questionnaire, "level"), new Fraction(level));

    expect(standing).toEqual({ kind: "by-hand", level: new Fraction(level).toFraction(), criteria: [] });
  });

  it("keeps a value that comes from counting items as set by hand", () => {
    const standing = standingAtLevel(questionOf(questionnaire, "items"), new Fraction(4));

    expect(standing).toEqual({ kind: "by-hand", level: "4", criteria: [] });
  });
});
