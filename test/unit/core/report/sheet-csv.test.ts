import { expect, it } from "vitest";
import { readTable } from "#core/exchange/read-table.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { column, count, EMPTY, percent, score, text } from "#core/report/workbook-cells.ts";
import { Fraction } from "#core/shared/exact.ts";

it("writes what spreadsheets in Indonesian read: semicolons, decimal commas, a mark for UTF-8", () => {
  const csv = sheetCsv({
    name: "Daftar",
    columns: [column("Instansi", 10), column("Nilai", 5), column("Bagian", 5), column("Jumlah", 5)],
    rows: [
      [text("Kota A"), score(new Fraction("3.795")), percent(new Fraction(1, 3)), count(1234)],
      [text("B; dan C"), score(new Fraction("-0.1")), EMPTY, EMPTY],
      [text('Kata "D"'), { kind: "date", day: "2026-11-24" }, EMPTY, EMPTY],
    ],
  });

  expect(csv).toBe(
    [
      "\uFEFFInstansi;Nilai;Bagian;Jumlah",
      "Kota A;3,80;33,33%;1234",
      '"B; dan C";-0,10;;',
      '"Kata ""D""";2026-11-24;;',
      "",
    ].join("\r\n"),
  );
});

it.each(["=1+1", "+62", "-1", "@SUM(A1)", "\t=1"])("lets no text become a formula: %j", (typed) => {
  const csv = sheetCsv({ name: "Daftar", columns: [column("Isi", 5)], rows: [[text(typed)]] });

  expect(csv.split("\r\n")[1]).toBe(`'${typed}`);
});

it("is read back by the reader of tables", () => {
  const csv = sheetCsv({
    name: "Daftar",
    columns: [column("Isi", 5), column("Nilai", 5)],
    rows: [[text('satu; "dua"\ntiga'), count(7)]],
  });

  expect(readTable(csv)).toMatchObject({
    ok: true,
    value: [{ cells: ["Isi", "Nilai"] }, { cells: ['satu; "dua"\ntiga', "7"] }],
  });
});
