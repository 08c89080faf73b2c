import { expect, it } from "vitest";
import { toldApart } from "#core/assessment/told-apart.ts";
import { shelved } from "#test/support/shelf-samples.ts";

const here = shelved({ id: "di-sini-0001" });
const opened = shelved({
  id: "dibuka-0001",
  openedFrom: { fileName: "kiriman.matang.zip", at: "2026-11-26T00:14:00.000Z" },
});

it("tells two of the same names apart: one by when its file was opened, the other by when it was last changed", () => {
  expect(toldApart(here, [here, opened])).toEqual({ by: "changed", at: here.summary.changedAt });
  expect(toldApart(opened, [here, opened])).toEqual({ by: "opened", at: "2026-11-26T00:14:00.000Z" });
});

it.each([
  ["institution", { institution: "Kota Contoh" }],
  ["OPD", { agency: null }],
  ["year", { year: 2024 }],
  ["instrument", { questionnaire: { id: "spbe-2018", edition: 1, shortTitle: "SPBE 2018" } }],
])("says nothing where the %s tells them apart", (_, summary) => {
  const other = shelved({ id: "lain-0001", summary });

  expect(toldApart(here, [here, other])).toBeNull();
  expect(toldApart(opened, [opened, other])).toBeNull();
});

it("says nothing of the only one", () => {
  expect(toldApart(opened, [opened])).toBeNull();
});
