import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storableExact } from "#core/assessment/storable-exact.ts";
import { displayExact, Fraction, parseExact } from "#core/shared/exact.ts";

describe("a number as it is stored", () => {
  it.each([
    [new Fraction(3), "3"],
    [new Fraction(10, 3), "10/3"],
    [new Fraction("0"), "0"],
  ])("is exact where its digits fit", (value, text) => {
    expect(storableExact(value)).toBe(text);
  });

  it("is cut off, never rounded up, where they do not", () => {
    expect(storableExact(new Fraction("10000000000001/3000000000000"))).toBe("3.333333333");
    expect(storableExact(new Fraction("4.9999999999999999"))).toBe("4.999999999");
  });

  it("always shows the same two decimals as the number itself", () => {
    const wide = fc.bigInt({ min: 1n, max: 10n ** 20n });
    fc.assert(
      fc.property(wide, wide, fc.integer({ min: 0, max: 500 }), (part, whole, hundredths) => {
        const value = new Fraction(part % whole, whole).add(new Fraction(hundredths, 200));

        expect(displayExact(parseExact(storableExact(value)))).toBe(displayExact(value));
      }),
    );
  });
});
