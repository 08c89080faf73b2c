import { expect, it } from "vitest";
import { inNaturalOrder } from "#ui/in-natural-order.ts";

it("lists files as people do: by their numbers, and each folder's own files before its folders", () => {
  const found = [
    "Bukti/10.a.pdf",
    "Bukti/Indikator 1/b.pdf",
    "Bukti/2.b.pdf",
    "Bukti/2.a.pdf",
    "Bukti/18.pdf",
  ];

  expect(inNaturalOrder(found.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
    "Bukti/2.a.pdf",
    "Bukti/2.b.pdf",
    "Bukti/10.a.pdf",
    "Bukti/18.pdf",
    "Bukti/Indikator 1/b.pdf",
  ]);
});
