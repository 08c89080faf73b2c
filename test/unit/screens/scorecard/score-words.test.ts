import { describe, expect, it } from "vitest";
import { Fraction } from "#core/shared/exact.ts";
import { distanceInWords, gainInWords, termInWords } from "#screens/scorecard/score-words.ts";

describe("gainInWords", () => {
  it.each([
    ["3/100", "+0,03"],
    ["1/10", "+0,10"],
    ["0.0275", "+0,0275"],
    ["0.015", "+0,015"],
    ["1/30", "≈ +0,0333"],
    ["-0.015", "−0,015"],
  ])("writes %s as %s", (gain, words) => {
    expect(gainInWords(new Fraction(gain))).toBe(words);
  });
});

describe("termInWords", () => {
  it.each([
    ["13", "13"],
    ["13/10", "1,3"],
    ["294.75", "294,75"],
    ["10/9", "10/9"],
  ])("writes the term %s of a sum as %s", (term, words) => {
    expect(termInWords(new Fraction(term))).toBe(words);
  });
});

describe("distanceInWords", () => {
  it("writes two decimals", () => {
    expect(distanceInWords(new Fraction("0.5525"))).toBe("0,55");
  });

  it("does not let a short way look like none", () => {
    expect(distanceInWords(new Fraction("0.0015"))).toBe("0,0015");
  });
});
