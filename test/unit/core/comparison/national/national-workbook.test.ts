import { expect, it } from "vitest";
import { listRows } from "#core/comparison/national/list-rows.ts";
import { moversBetween } from "#core/comparison/national/movers.ts";
import { domainStandings, groupStandings, type OwnResult } from "#core/comparison/national/national-view.ts";
import {
  listSheet,
  type NationalContent,
  nationalWorkbook,
} from "#core/comparison/national/national-workbook.ts";
import type { WorkbookCell } from "#core/report/report-workbook.ts";
import { Fraction } from "#core/shared/exact.ts";
import { institutionAt, listOf } from "#test/support/national-builders.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const before = listOf([institutionAt("Kota Denpasar", "3.10"), institutionAt("Kota Lama", "2.00")], 2029);
const after = listOf([
  institutionAt("Kota Denpasar", "3.00"),
  institutionAt("Provinsi Bali", "4.00", "provinsi"),
  institutionAt("Badan Baru", "2.50", "lembaga", null),
]);

function contentFor(index: OwnResult["index"]): NationalContent {
  const choice = { kind: null, province: null };
  const own: OwnResult = {
    listed: after.institutions[0] ?? null,
    index,
    domains: new Map([["D1", index]]),
  };
  const unmatched = moversBetween(before, after);
  return {
    results: after,
    own: { label: "Kota Denpasar, penilaian mandiri 2030", index },
    groups: groupStandings(after, choice, own),
    domains: domainStandings(after, instrument("spbe-2020"), choice, own),
    rows: listRows(after.institutions),
    movers: unmatched.movers,
    changes: { from: 2029, to: 2030, unmatched },
  };
}

const final = contentFor({ kind: "final", exact: new Fraction("3.2") });

/** What a cell holds, without how it is shown. */
function plain(cell: WorkbookCell): unknown {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "date":
      return cell.day;
    case "empty":
      return null;
  }
}

function sheet(content: NationalContent, name: string): readonly (readonly unknown[])[] {
  const found = nationalWorkbook(content).sheets.find((one) => one.name === name);
  return found?.rows.map((row) => row.map(plain)) ?? [];
}

it("holds the published list as it stands on the screen, whatever one's own index is", () => {
  expect(nationalWorkbook(final).fileName).toBe("posisi-nasional-2030");
  expect(sheet(final, "Daftar 2030")).toEqual([
    [1, "Provinsi Bali", "Provinsi", "Bali", 4, 4, 4, 4, 4, "Baik"],
    [2, "Kota Denpasar", "Kota", "Bali", 3, 3, 3, 3, 3, "Baik"],
    [3, "Badan Baru", "Lembaga", null, 2.5, 2.5, 2.5, 2.5, 2.5, "Baik"],
  ]);
  expect(
    listSheet(final)
      .columns.map(({ title }) => title)
      .slice(4, 6),
  ).toEqual(["Kebijakan Internal SPBE", "Tata Kelola SPBE"]);
});

it("holds the place in each group, and both ends of it while the index is open", () => {
  const open = contentFor({ kind: "range", lowest: new Fraction(2), highest: new Fraction("4.5"), open: 9 });

  expect(sheet(final, "Kedudukan")).toEqual([["Seluruh Indonesia", 3, 2, 2, 0.3333, 0.3333, 3.17, 3]]);
  expect(sheet(open, "Kedudukan")).toEqual([["Seluruh Indonesia", 3, 1, 3, 0, 0.6667, 3.17, 3]]);
  expect(sheet(open, "Domain")[0]).toEqual(["Kebijakan Internal SPBE", 2, 4.5, 3, 3, 1, 3, 3]);
});

it("holds who moved, and says whom it does not compare", () => {
  const alone = (name: string, year: number) => [
    name,
    ...Array.from({ length: 5 }, () => null),
    `Hanya ada dalam daftar ${year}, tidak dibandingkan`,
  ];

  expect(sheet(final, "Perubahan 2029-2030")).toEqual([
    ["Kota Denpasar", 3.1, 3, -0.1, 1, 2],
    alone("Kota Lama", 2029),
    alone("Provinsi Bali", 2030),
    alone("Badan Baru", 2030),
  ]);
  expect(nationalWorkbook({ ...final, changes: null }).sheets).toHaveLength(4);
});

it("names the source, and keeps the mean apart from the published index", () => {
  const rows = new Map(sheet(final, "Sumber").map(([title, ...cells]) => [title, cells]));

  expect(rows.get("Yang dibandingkan")).toEqual(["Kota Denpasar, penilaian mandiri 2030"]);
  expect(rows.get("Sumber")).toEqual(["Laporan contoh"]);
  expect(rows.get("Disalin pada")).toEqual(["2030-12-31"]);
  expect(rows.get("Rata-rata sederhana daftar ini")).toEqual([3.17]);
  expect(rows.get("Indeks nasional yang diterbitkan")).toEqual([3]);
});
