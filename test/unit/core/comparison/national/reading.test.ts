import { describe, expect, it } from "vitest";
import { institutionNamed, institutionsLike } from "#core/comparison/national/find-institution.ts";
import { openNationalResults } from "#core/comparison/national/national-results.ts";
import { predicateBorderAt } from "#core/comparison/national/predicate-border.ts";
import { readTypedIndex } from "#core/comparison/national/typed-index.ts";
import { Fraction } from "#core/shared/exact.ts";
import { nationalLists } from "#test/support/national-builders.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");

const file = {
  format: "matang-national-results",
  formatVersion: 1,
  year: 2030,
  instrument: "spbe-2020",
  source: "Laporan",
  readOn: "2030-12-31",
  publishedIndex: "3.00",
  correctedPredicates: 0,
  columns: ["name", "kind", "province", "D1", "index", "predicate"],
  rows: ["Kota A;kota;Bali;3.40;3.00;Baik", "Badan B;lembaga;;;2.00;Cukup"],
};

describe("reading a published list", () => {
  it("keeps figures exact, and what is not legible unknown", () => {
    const opened = openNationalResults(file);

    expect(opened).toMatchObject({
      ok: true,
      value: {
        year: 2030,
        domains: ["D1"],
        institutions: [
          {
            name: "Kota A",
            province: "Bali",
            index: new Fraction(3),
            domains: new Map([["D1", new Fraction("3.4")]]),
          },
          { name: "Badan B", province: null, domains: new Map([["D1", null]]), predicate: "Cukup" },
        ],
      },
    });
  });

  it.each([
    [{ ...file, rows: ["Kota A;kota;Bali;3.40;3.0;Baik"] }, "row: Kota A"],
    [{ ...file, rows: ["Kota A;desa;Bali;3.40;3.00;Baik"] }, "row: Kota A"],
    [{ ...file, rows: ["Kota A;kota;Bali;3.00;Baik"] }, "row: Kota A"],
    [{ ...file, rows: [...file.rows, ...file.rows] }, "twice: Kota A"],
    [{ ...file, columns: ["name", "province", "kind", "D1", "index", "predicate"] }, "columns"],
    [{ ...file, format: "matang-questionnaire" }, "format"],
  ])("refuses a file that does not hold what it must (%#)", (content, problem) => {
    expect(openNationalResults(content)).toMatchObject({
      ok: false,
      error: {
        kind: "not-national-results",
        problems: expect.arrayContaining([expect.stringContaining(problem)]),
      },
    });
  });
});

describe("finding an institution", () => {
  const institutions = nationalLists().at(-1)?.institutions ?? [];

  it.each([
    ["Kota Denpasar", "Kota Denpasar"],
    ["pemerintah  kota denpasar", "Kota Denpasar"],
    ["Pemkot Denpasar", "Kota Denpasar"],
    ["Pemprov Kalimantan Timur", "Provinsi Kalimantan Timur"],
    ["Kab. Malang", "Kabupaten Malang"],
    ["Provinsi Daerah Istimewa Yogyakarta", "Provinsi DI Yogyakarta"],
    ["Pemerintah Daerah Khusus Ibukota Jakarta", undefined],
    ["Malang", undefined],
    ["", undefined],
  ])("takes %j for %s, and guesses nothing", (typed, found) => {
    expect(institutionNamed(institutions, typed)?.name).toBe(found);
  });

  it("offers those that hold every word", () => {
    expect(institutionsLike(institutions, "Kota Magelang", 5).map(({ name }) => name)).toEqual([
      "Kabupaten Magelang",
      "Kota Magelang",
    ]);
    expect(institutionsLike(institutions, "kota", 5)).toEqual([]);
  });
});

describe("an index at a border of predicates", () => {
  it.each([
    ["3.5", { upper: "Sangat Baik", lower: "Baik" }],
    ["3.4985", { upper: "Sangat Baik", lower: "Baik" }],
    ["1.80", { upper: "Cukup", lower: "Kurang" }],
    ["3.49", null],
    ["3.51", null],
  ])("%s lies between %o", (index, border) => {
    expect(predicateBorderAt(new Fraction(index), spbe)).toEqual(border);
  });
});

describe("an index as typed", () => {
  it.each([
    ["3,79", "3.79"],
    [" 3.79 ", "3.79"],
    ["4", "4"],
    ["3,7985", "3.7985"],
  ])("reads %j", (text, value) => {
    expect(readTypedIndex(text, spbe)).toEqual({ ok: true, value: new Fraction(value) });
  });

  it.each(["", "tiga", "3,7,9", "-1", "7/2", "1e0"])("refuses %j", (text) => {
    expect(readTypedIndex(text, spbe)).toEqual({ ok: false, error: { kind: "not-a-number" } });
  });

  it.each(["0,99", "5.01"])("says that %j is off the scale", (text) => {
    expect(readTypedIndex(text, spbe)).toMatchObject({ ok: false, error: { kind: "off-the-scale" } });
  });
});
