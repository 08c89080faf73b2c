import { expect, it } from "vitest";
import { outlineOf } from "#core/questionnaire/outline.ts";
import { inventedInstrument } from "#test/support/invented-instrument.ts";
import { instrument } from "#test/support/scoring-builders.ts";

it("keeps every layer of an instrument", () => {
  const [first, second] = outlineOf(inventedInstrument());

  expect(first?.branches.map((branch) => branch.id)).toEqual(["S1", "S2"]);
  expect(first?.branches[0]?.branches[0]?.leaves.map((leaf) => leaf.id)).toEqual(["1.1", "1.2"]);
  expect(second?.leaves.map((leaf) => leaf.id)).toEqual(["x4", "x5"]);
});

it("names an indicator with its number, and who usually owns it where that is known", () => {
  const leaf = outlineOf(instrument("spbe-2020"))[2]?.branches[0]?.leaves[1];

  expect(leaf).toEqual({
    id: "22",
    label: "22. Penerapan Manajemen Keamanan Informasi",
    hint: "Diskominfo (bidang persandian)",
  });
  expect(outlineOf(instrument("pemdi-2026"))[0]?.leaves[0]).not.toHaveProperty("hint");
});
