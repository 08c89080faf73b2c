import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapText } from "#adapters/jspdf/wrap-text.ts";

const one = () => 1;

describe("wrapping text", () => {
  it.each([
    ["keeps a short line", "satu dua", 10, ["satu dua"]],
    [
      "breaks between words, and leaves the space at the end of the line",
      "satu dua tiga",
      8,
      ["satu dua ", "tiga"],
    ],
    ["keeps line breaks and empty lines", "satu\n\ndua", 8, ["satu ", "", "dua"]],
    ["keeps the space that sets a line in", "  a. satu dua", 9, ["  a. satu ", "dua"]],
    ["keeps several spaces within a line", "a   b", 8, ["a   b"]],
    ["breaks after a hyphen between letters", "perangkat-daerah", 12, ["perangkat-", "daerah"]],
    ["keeps page ranges together", "halaman 12-15", 11, ["halaman ", "12-15"]],
    [
      "breaks a long address after its marks",
      "https://a.id/bcd/efghijk",
      18,
      ["https://a.id/bcd/", "efghijk"],
    ],
    ["breaks a word that fits on no line anywhere", "abcdefgh", 3, ["abc", "def", "gh"]],
    ["moves a long word to its own lines only where needed", "ab cdefghij", 5, ["ab ", "cdefg", "hij"]],
    ["gives one character a line when there is no room", "abc", 0, ["a", "b", "c"]],
    ["gives an empty text one empty line", "", 5, [""]],
  ])("%s", (_, text, width, lines) => {
    expect(wrapText(text, width, one)).toEqual(lines);
  });

  it("measures each character by its own width", () => {
    const widthOf = (character: string) => (character === "M" ? 3 : 1);

    expect(wrapText("MMM iii iii", 7, widthOf)).toEqual(["MM", "M iii ", "iii"]);
  });

  it("loses nothing but the spaces at which it breaks, and no line is wider than allowed", () => {
    const characters = fc.constantFrom(..."abc  -–/._?é\n".split(""));

    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 200 }),
        fc.integer({ min: 1, max: 12 }),
        (text, width) => {
          const lines = wrapText(text.join(""), width, one);
          const isNarrow = lines.every((line) => line.length <= width || line.trimEnd().length <= width);

          expect(lines.join("").replace(/\s/g, "")).toBe(text.join("").replace(/\s/g, ""));
          expect(isNarrow).toBe(true);
        },
      ),
    );
  });

  it("wraps a text of 100,000 characters in no time", () => {
    const text = "kata-kata yang panjang sekali ".repeat(3_500);

    expect(wrapText(text, 80, one).length).toBeGreaterThan(1_200);
  });
});
