import { describe, expect, it } from "vitest";
import { earnedPredicates } from "#core/scoring/wanted-goal.ts";
import { boundsInWords, predicateAbove } from "#screens/scorecard/predicate-words.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");

describe("boundsInWords", () => {
  it.each([
    ["Memuaskan", "4,20 ke atas"],
    ["Baik", "2,60 sampai kurang dari 3,50"],
    ["Kurang", "kurang dari 1,80"],
  ])("says for which indices %s stands", (name, words) => {
    expect(boundsInWords(spbe, name)).toBe(words);
  });
});

describe("predicateAbove", () => {
  it("names the next predicate and the lowest index that earns it", () => {
    const next = predicateAbove(spbe, "Baik");

    expect(next?.name).toBe("Sangat Baik");
    expect(next?.goal.toFraction()).toBe("7/2");
  });

  it("finds none above the highest", () => {
    expect(predicateAbove(spbe, "Memuaskan")).toBeNull();
  });
});

describe("earnedPredicates", () => {
  it("lists them lowest first, without the one that nobody has to earn", () => {
    expect(earnedPredicates(spbe).map(({ name }) => name)).toEqual([
      "Cukup",
      "Baik",
      "Sangat Baik",
      "Memuaskan",
    ]);
  });
});
