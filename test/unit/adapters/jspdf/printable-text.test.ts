import { describe, expect, it } from "vitest";
import { printableText, titleText } from "#adapters/jspdf/printable-text.ts";

const isLatin = (codePoint: number) => codePoint < 0x250 || "•✓→▪".includes(String.fromCodePoint(codePoint));

describe("text as it can be printed", () => {
  it.each([
    ["keeps what the font has", "Nilai 3 é ✓ → •", "Nilai 3 é ✓ → •"],
    ["shows a box for each character that the font lacks", "漢字 dan ا", "▯▯ dan ▯"],
    ["shows one box for a character of two units", "a😀b", "a▯b"],
    ["joins letters and their accents", "e\u0301", "é"],
    ["knows the bullets of word processors", "\uF0B7 satu\n\uF0A7 dua\n\uF0FC tiga", "• satu\n▪ dua\n✓ tiga"],
    ["keeps line ends of every kind", "a\r\nb\rc\u2028d\u000be", "a\nb\nc\nd\ne"],
    ["writes a tab as spaces", "a\tb", "a    b"],
    ["leaves out what has no picture", "a\u00ADb\u200Bc\uFEFFd\u202Ee\u0000f\u2066g", "abcdefg"],
    ["leaves half a character as a box", "a\uD83Db", "a▯b"],
  ])("%s", (_, text, printable) => {
    expect(printableText(text, isLatin)).toBe(printable);
  });
});

describe("the text of titles and bookmarks", () => {
  it("is one line", () => {
    expect(titleText("Dinas\nKominfo\tKota")).toBe("Dinas Kominfo Kota");
  });

  it("holds no byte that a reader would take for a line end", () => {
    expect(titleText("Č č Ċ ✓")).toBe("Č c\u030C C\u0307 ✓");
    expect(titleText("\u0D0D")).toBe("▯");
  });
});
