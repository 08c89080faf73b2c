import { describe, expect, it } from "vitest";
import { Fraction } from "#core/shared/exact.ts";
import { readDecimal, writeDecimal } from "#screens/indicator/decimal-text.ts";
import { nextFileNameStart } from "#screens/indicator/evidence-edits.ts";
import { gainText } from "#screens/indicator/gain-text.ts";
import { nextPlaceholder, placeholdersIn, withTemplate } from "#screens/indicator/placeholders.ts";
import { proofText } from "#screens/indicator/proofs.ts";
import { questionId } from "#test/support/assessment-builders.ts";

describe("a gain on the index", () => {
  it.each([
    ["3/200", "+0,015"],
    ["3/10", "+0,30"],
    ["3/80", "+0,0375"],
    ["1/3", "kira-kira +0,333"],
    ["1/150", "kira-kira +0,007"],
  ])("of %s reads %s: exact where four decimals can be", (gain, text) => {
    expect(gainText(new Fraction(gain))).toBe(text);
  });
});

describe("a decimal number", () => {
  it.each([
    ["68,75", "68.75"],
    ["68.75", "68.75"],
    [" 5 ", "5"],
  ])("typed as %j is %s", (typed, exact) => {
    expect(readDecimal(typed)).toBe(exact);
  });

  it.each(["", "abc", "-1", "1,2,3", "1/3", "1e5", "1.000,5"])("is not %j", (typed) => {
    expect(readDecimal(typed)).toBeNull();
  });

  it("is written with a comma", () => {
    expect(writeDecimal(readDecimal("68.75"))).toBe("68,75");
    expect(writeDecimal(null)).toBe("");
  });
});

describe("the blanks of a template", () => {
  it("are found, and the next one after a place, then from the start again", () => {
    const text = "[Nama] Nomor [nomor]";

    expect(placeholdersIn(text).map((one) => one.text)).toEqual(["[Nama]", "[nomor]"]);
    expect(nextPlaceholder(text, 1)?.text).toBe("[nomor]");
    expect(nextPlaceholder(text, 20)?.text).toBe("[Nama]");
    expect(nextPlaceholder("tidak ada", 0)).toBeNull();
  });

  it("come behind what is written already", () => {
    expect(withTemplate("", "[Nama]")).toBe("[Nama]");
    expect(withTemplate("Ada.\n", "[Nama]")).toBe("Ada.\n\n[Nama]");
  });
});

it("names pages with a dash between two numbers", () => {
  expect(proofText({ count: 2, pages: ["4-6", "12"] })).toBe("2 bukti · hal. 4–6, 12");
  expect(proofText({ count: 1, pages: [] })).toBe("1 bukti");
});

it("suggests the next letter of the portal's file names", () => {
  expect(nextFileNameStart(questionId("22"), 0)).toBe("22.a.");
  expect(nextFileNameStart(questionId("35-2"), 3)).toBe("35-2.d.");
  expect(nextFileNameStart(questionId("22"), 26)).toBe("22.27.");
});
