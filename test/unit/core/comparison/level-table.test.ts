import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellInTable } from "#core/comparison/cell-words.ts";
import { compareScorecards } from "#core/comparison/compare-scorecards.ts";
import { type Comparison, cellAt, lineAt } from "#core/comparison/comparison.ts";
import { matrixSheet } from "#core/comparison/comparison-workbook.ts";
import { readLevelTable } from "#core/comparison/level-table.ts";
import { describeLevelTableError } from "#core/comparison/level-table-error.ts";
import { readTable } from "#core/exchange/read-table.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { arbitraryColumns, comparisonOf, fourQuestions } from "#test/support/comparison-builders.ts";

function read(text: string) {
  const table = readTable(text);
  const columns = table.ok ? readLevelTable(table.value, fourQuestions) : table;
  return columns.ok ? columns.value : describeLevelTableError(columns.error);
}

describe("a table of levels", () => {
  it("has a row for each OPD, with what is known of it", () => {
    const columns = read("Nama;Instansi;Kelompok;Tahun;Tahap;1;2;3;4\nSatu;Kota;Dinas;2024;akhir;3;2,5;;–\n");

    expect(columns).toMatchObject([
      { facts: { agency: "Satu", institution: "Kota", kind: "Dinas", year: 2024, stage: "final" } },
    ]);
    expect(
      typeof columns === "string"
        ? []
        : [...(columns[0]?.values ?? [])].map(([id, value]) => [id, value.toFraction()]),
    ).toEqual([
      ["1", "3"],
      ["2", "5/2"],
    ]);
    expect(typeof columns === "string" ? [] : [...(columns[0]?.inScope ?? [])]).toEqual(["1", "2", "3"]);
  });

  it("takes institutions as a whole, guesses their kind, and knows columns by number whatever else they say", () => {
    expect(read("instansi,Indikator 1,2. Nama,I3,4\nKota Contoh,1,1,1,1\n")).toMatchObject([
      {
        facts: { institution: "Kota Contoh", agency: null, kind: "Kota", year: null, stage: "self" },
        inScope: undefined,
      },
    ]);
  });

  it.each([
    ["1;2\n3;4\n", /Kolom "nama"/],
    ["nama;tahun\nA;2024\n", /nomor indikator/],
    ["nama;1\n", /tidak berisi baris nilai/],
    ["nama;1\n;3\n", /Baris 2: nama belum diisi/],
    ["nama;1\nA;6\n", /Baris 2, indikator 1: "6" bukan nilai/],
    ["nama;1\nA;3\nB;tiga\n", /Baris 3, indikator 1: "tiga"/],
    ["nama;tahun;1\nA;24;3\n", /bukan tahun/],
    ["nama;tahap;1\nA;entah;3\n", /tahap "entah" tidak dikenal/],
    ["nama;1\nA;-\n", /semua indikator bertanda/],
    [`nama;1\n${"A".repeat(201)};3\n`, /lebih dari 200 huruf/],
  ])("says what is wrong in %j", (text, sentence) => {
    expect(read(text)).toMatch(sentence);
  });

  it("reads back what a comparison wrote, cell for cell", () => {
    fc.assert(
      fc.property(arbitraryColumns(fourQuestions), (shapes) => {
        const written = comparisonOf(shapes.map((shape, place) => ({ ...shape, agency: `Dinas ${place}` })));
        const order = Uint32Array.from(shapes.keys());
        const output = {
          questionnaire: fourQuestions,
          comparison: written,
          order,
          levels: { from: 1, to: 5 },
        };

        const columns = read(sheetCsv(matrixSheet(output)));

        expect(typeof columns).toBe("object");
        const again = typeof columns === "string" ? [] : columns;
        const comparison = compareScorecards(
          fourQuestions,
          again.map(({ facts, values, inScope }) => ({
            facts,
            scorecard: scoreValues(fourQuestions, values, inScope),
          })),
        );
        expect(shown(comparison)).toEqual(shown(written));
      }),
    );
  });
});

function shown(comparison: Comparison): readonly (readonly string[])[] {
  return comparison.lines.map((_, line) =>
    comparison.columns.map((__, column) =>
      cellInTable(lineAt(comparison, line), cellAt(comparison, line, column)),
    ),
  );
}
