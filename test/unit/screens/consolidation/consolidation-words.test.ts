import { expect, it } from "vitest";
import { namesInWords } from "#core/consolidation/decision-words.ts";
import { Fraction } from "#core/shared/exact.ts";
import {
  exactColumn,
  exactInWords,
  optionOfRule,
  ruleOfOption,
} from "#screens/consolidation/consolidation-words.ts";
import { percentInWords } from "#screens/consolidation/percent-words.ts";

it.each([
  ["13/400", "0,0325"],
  ["3", "3"],
  ["10", "10"],
  ["1/3", "1/3"],
  ["0", "0"],
])("writes %s without rounding", (value, text) => {
  expect(exactInWords(new Fraction(value))).toBe(text);
});

it("writes a column with the decimals that its longest number needs, two at least", () => {
  const [third, fine, coarse] = ["1/3", "13/400", "1/2"].map((text) => new Fraction(text));
  const values = [fine, coarse].filter((one) => one !== undefined);

  expect(values.map(exactColumn(values))).toEqual(["0,0325", "0,5000"]);
  expect(values.slice(1).map(exactColumn(values.slice(1)))).toEqual(["0,50"]);
  expect(third && exactColumn([third])(third)).toBe("1/3");
});

it("says of a part whether it is rounded", () => {
  expect(percentInWords(new Fraction(13, 1000))).toBe("1,3%");
  expect(percentInWords(new Fraction(1))).toBe("100%");
  expect(percentInWords(new Fraction(1, 3))).toBe("≈ 33,33%");
});

it("names a few and counts the rest", () => {
  expect(namesInWords(["A", "B"])).toBe("A, B");
  expect(namesInWords(["A", "B", "C", "D", "E", "F"])).toBe("A, B, C, D, dan 2 lainnya");
});

it("turns rules into options and back, whatever the OPD is called", () => {
  const rule = { kind: "owner", agency: "owner:Dinas: A" } as const;

  expect(ruleOfOption(optionOfRule(rule))).toEqual(rule);
  expect(ruleOfOption(optionOfRule({ kind: "lowest" }))).toEqual({ kind: "lowest" });
  expect(ruleOfOption(optionOfRule(null))).toBeNull();
  expect(ruleOfOption("chosen")).toBeUndefined();
});
