import { describe, expect, it } from "vitest";
import { daysInText } from "#core/evidence/days-in-text.ts";

describe("days that a text names", () => {
  it.each([
    ["Ditetapkan di Samarinda pada tanggal 3 Maret 2021", ["2021-03-03"]],
    ["tanggal 17 Pebruari 2020 dan 1 Nopember 2020", ["2020-02-17", "2020-11-01"]],
    ["5 Agt 2022", ["2022-08-05"]],
    ["Nota 03-03-2021 dan 4/12/2022", ["2021-03-03", "2022-12-04"]],
    ["SK_2023-06-09_final.pdf", ["2023-06-09"]],
    ["18.b.Laporan 12 Juni 2024.pdf", ["2024-06-12"]],
    ["3 Maret 2021, lalu 3 Maret 2021 lagi", ["2021-03-03"]],
  ])("%s", (text, days) => {
    expect(daysInText(text)).toEqual(days);
  });

  it.each([
    "31 Februari 2021",
    "3 Marta 2021",
    "Nomor 12-34-2021",
    "3 Maret 1821",
    "nomor 112/2024, halaman 4-6",
    "03-03/2021",
    "103-03-2021",
  ])("are none in: %s", (text) => {
    expect(daysInText(text)).toEqual([]);
  });
});
