import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineTexts } from "#core/exchange/combine-texts.ts";

describe("two texts in one", () => {
  it.each([
    ["sama", "sama", "sama"],
    ["", "teks", "teks"],
    ["teks panjang", "teks", "teks panjang"],
    ["a\nb\nc", "a\nx\nc", "a\nb\nx\nc"],
    ["satu\ndua", "tiga", "satu\ndua\ntiga"],
    ["a\nb", "b\nc", "a\nb\nc"],
  ])("%j and %j become %j", (ours, theirs, both) => {
    expect(combineTexts(ours, theirs)).toBe(both);
  });

  it("leave out no line of either, and change the order of none", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 8 })
      .map((lines) => lines.join("\n"));
    const isWithin = (part: string, whole: string) => {
      const lines = whole.split("\n");
      return part.split("\n").every((line) => {
        const place = lines.indexOf(line);
        lines.splice(0, place + 1);
        return place !== -1;
      });
    };

    fc.assert(
      fc.property(text, text, (ours, theirs) => {
        const both = combineTexts(ours, theirs);
        return (
          (ours === "" || isWithin(ours, both) || both.includes(ours)) &&
          (theirs === "" || isWithin(theirs, both) || both.includes(theirs))
        );
      }),
    );
  });

  it("that are too long to be compared are put one after the other", () => {
    const [ours, theirs] = ["a", "b"].map((letter) =>
      Array.from({ length: 3_000 }, (_, place) => letter + place).join("\n"),
    );

    expect(combineTexts(ours ?? "", theirs ?? "")).toBe(`${ours}\n${theirs}`);
  });
});
