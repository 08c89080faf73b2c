import { expect, it } from "vitest";
import { printableText } from "#adapters/jspdf/printable-text.ts";
import { unprintableCharacters } from "#core/problems/unprintable-characters.ts";
import { reportFonts } from "#test/support/report-samples.ts";

it("characters that are warned of are exactly those that the fonts print as a box", async () => {
  const { regular, semibold } = await reportFonts();
  const others = charactersOf(semibold);
  const inBoth = new Set([...charactersOf(regular)].filter((code) => others.has(code)));
  const isBox = (text: string) =>
    printableText(text, (code) => inBoth.has(code)).includes("▯") && text !== "▯";

  const differing = [...codesToTry()]
    .map((code) => String.fromCodePoint(code))
    .filter((one) => isBox(one) !== unprintableCharacters(one).length > 0)
    .map((one) => one.codePointAt(0)?.toString(16));

  expect(inBoth.size).toBeGreaterThan(2_000);
  expect(differing).toEqual([]);
});

/** All of the first plane, emoji, and some of what lies beyond. */
function* codesToTry(): Generator<number> {
  for (let code = 0; code <= 0xffff; code += 1) {
    yield code;
  }
  for (let code = 0x1f000; code <= 0x1ffff; code += 7) {
    yield code;
  }
  yield* [0x20000, 0xe0100, 0xe0041, 0x10fffd];
}

/** From the table "cmap" of a font, which has ranges of characters (its format 4). */
function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = Array.from({ length: view.getUint16(4) }, (_, place) => 12 + place * 16).find(
    (at) => view.getUint32(at) === 0x636d6170,
  );
  const cmap = view.getUint32((table ?? 0) + 8);
  const ranges = cmap + view.getUint32(cmap + 8);
  const count = view.getUint16(ranges + 6) / 2;
  const found = new Set<number>();
  for (let place = 0; place < count; place += 1) {
    const last = view.getUint16(ranges + 14 + place * 2);
    for (
      let code = view.getUint16(ranges + 16 + (count + place) * 2);
      code <= last && code < 0xffff;
      code += 1
    ) {
      found.add(code);
    }
  }
  return found;
}
