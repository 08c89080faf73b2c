import { expect, it } from "vitest";
import { recordOfEntry } from "#core/programme/programme-entry.ts";
import { programmeInWords } from "#core/programme/programme-facts.ts";
import { stageLevelOf } from "#test/support/assessment-builders.ts";
import { programmeOf } from "#test/support/programme-builders.ts";

it("says all that a programme says, so that opinions which differ in one field read differently", () => {
  const words = (parts: object) =>
    programmeInWords(recordOfEntry(programmeOf({ agency: "Bappeda", ...parts })));

  expect(words({ name: "Satu data", budget: 7, indicators: ["1", "45"] })).toBe(
    "Program: Satu data · Perangkat daerah: Bappeda · Tahun: 2026 · Keadaan: Berjalan · Anggaran: Rp7 · Indikator: 1; 45",
  );
  for (const [one, other] of [
    [{ budget: 7 }, { budget: 8 }],
    [{ goal: "A" }, { goal: "B" }],
    [{ services: ["A"] }, { services: ["A", "B"] }],
    [{ state: "done" }, { state: "stopped" }],
  ] as const) {
    expect(words(one)).not.toBe(words(other));
  }
});

it("says nothing of records of other kinds", () => {
  expect(programmeInWords(stageLevelOf("3"))).toBeNull();
});
