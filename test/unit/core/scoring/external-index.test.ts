import { describe, expect, it } from "vitest";
import {
  type ExternalIndexRule,
  externalIndexProblem,
  externalIndexValue,
} from "#core/scoring/external-index.ts";
import { ExactText, Fraction } from "#core/shared/exact.ts";
import { instrument, questionOf } from "#test/support/scoring-builders.ts";

describe("the value read from an outside index", () => {
  it.each([
    { index: "0", value: "1", why: "the first break" },
    { index: "25", value: "2", why: "1,5 + (25 - 12,5) / 25 x 1" },
    { index: "68.75", value: "15/4", why: "3,5 + (68,75 - 62,5) / 12,5 x 0,5" },
    { index: "12.5", value: "3/2", why: "a break has its own value" },
    { index: "75", value: "4", why: "a break has its own value" },
    { index: "100/3", value: "7/3", why: "1,5 + (100/3 - 25/2) / 25, without rounding" },
    { index: "100", value: "5", why: "the last break" },
  ])("SDI $index gives $value: $why", ({ index, value }) => {
    expect(externalIndexValue(ruleOf("5"), new Fraction(index)).toFraction()).toBe(value);
  });

  it.each([
    { question: "6", index: "3.75", value: "15/4", why: "SJIG runs one to one" },
    { question: "7", index: "2.2", value: "2", why: "1,5 + (2,2 - 1,8) / 0,8" },
    { question: "7", index: "3.7", value: "51/14", why: "3,5 + (3,7 - 3,5) / 0,7 x 0,5" },
  ])("indicator $question, index $index gives $value: $why", ({ question, index, value }) => {
    expect(externalIndexValue(ruleOf(question), new Fraction(index)).toFraction()).toBe(value);
  });

  it.each([
    { question: "5", index: "0", problem: null },
    { question: "5", index: "100", problem: null },
    { question: "5", index: "100.01", problem: "above-breaks" },
    { question: "6", index: "0.99", problem: "below-breaks" },
    { question: "6", index: "1", problem: null },
  ])("indicator $question accepts index $index: $problem", ({ question, index, problem }) => {
    expect(externalIndexProblem(ruleOf(question), ExactText.parse(index))?.kind ?? null).toBe(problem);
  });

  it("is a bug to read outside the breaks", () => {
    expect(() => externalIndexValue(ruleOf("6"), new Fraction("0.5"))).toThrow("outside its breaks");
    expect(() => externalIndexValue(ruleOf("6"), new Fraction("5.5"))).toThrow("outside its breaks");
  });

  function ruleOf(question: string): ExternalIndexRule {
    const { valueRule } = questionOf(instrument("pemdi-2026"), question).indicator;
    if (valueRule.kind !== "external-index") {
      throw new Error(`Indicator ${question} reads no outside index`);
    }
    return valueRule;
  }
});
