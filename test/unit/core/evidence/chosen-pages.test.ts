import { expect, it } from "vitest";
import { chosenPages, textOfPages } from "#core/evidence/chosen-pages.ts";

it("reads the single pages of what was typed, and writes them back", () => {
  const { pages, problem } = chosenPages("12, 3-5", 20);

  expect([...pages]).toEqual([3, 4, 5, 12]);
  expect(problem).toBeNull();
  expect(textOfPages(pages)).toBe("3-5, 12");
});

it("has none for the whole file", () => {
  expect(chosenPages("", 20)).toEqual({ pages: new Set(), problem: null });
  expect(textOfPages(new Set())).toBe("");
});

it("says what is wrong, and keeps the pages that there are", () => {
  const { pages, problem } = chosenPages("19-50, 3", 20);

  expect([...pages]).toEqual([3, 19, 20]);
  expect(problem).toMatch(/^Halaman 21–50 tidak ada: berkas ini hanya 20 halaman/);
  expect(chosenPages("3, tabel", 20).pages.size).toBe(0);
});

it("does not fill memory for a claim of a million pages", () => {
  expect(chosenPages("1-999999", null).pages.size).toBe(20_000);
});
