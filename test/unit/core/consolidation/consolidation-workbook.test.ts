import { expect, it } from "vitest";
import { consolidationWorkbook } from "#core/consolidation/consolidation-workbook.ts";
import { consolidated, FIVE, opd } from "#test/support/consolidation-builders.ts";

it("says by indicator who answered what and what came of it, by OPD how it stands, and what holds the index back", () => {
  const opds = [
    opd(FIVE, "Bappeda", { "1": 4, "2": 2 }),
    opd(FIVE, "=Diskominfo", { "2": 3, "3": 5, "4": null }),
  ];

  const [questions, agencies, heldBack] = consolidationWorkbook(
    consolidated(FIVE, opds, { "2": { kind: "lowest" } }),
  ).sheets;

  expect(questions?.rows.map((row) => [row[0], row[2], row[5]])).toMatchObject([
    [{ text: "1" }, { text: "Bappeda: 4" }, { value: 4 }],
    [{ text: "2" }, { text: "=Diskominfo: 3; Bappeda: 2" }, { value: 2 }],
    [{ text: "3" }, { text: "=Diskominfo: 5" }, { value: 5 }],
    [{ text: "4" }, { text: "=Diskominfo: belum dijawab" }, { kind: "empty" }],
    [{ text: "5" }, { kind: "empty" }, { kind: "empty" }],
  ]);
  expect(agencies?.rows.map((row) => [row[0], row[1], row[2]])).toMatchObject([
    [{ kind: "text", text: "=Diskominfo" }, { value: 2 }, { value: 3 }],
    [{ kind: "text", text: "Bappeda" }, { value: 2 }, { value: 2 }],
  ]);
  expect(heldBack?.rows.length).toBeGreaterThan(2);
});

it("says why a level was chosen by hand, and nothing where none was", () => {
  const opds = [opd(FIVE, "Bappeda", { "1": 4, "2": 2 })];
  const rule = { kind: "chosen", level: "3", reason: "Bukti belum cukup, menurut rapat." } as const;

  const [questions] = consolidationWorkbook(consolidated(FIVE, opds, { "1": rule })).sheets;

  expect(questions?.rows.slice(0, 2).map((row) => [row[3], row[4]])).toMatchObject([
    [{ text: "Dipilih tim koordinasi" }, { text: "Bukti belum cukup, menurut rapat." }],
    [{ text: "Jawaban pengampu" }, { kind: "empty" }],
  ]);
});
