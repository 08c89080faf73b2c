import { expect, it } from "vitest";
import { reportDocument } from "#core/report/report-document.ts";
import { reportWorkbook } from "#core/report/report-workbook.ts";
import { withProgrammes } from "#test/support/programme-builders.ts";
import { lifelikeProgrammes } from "#test/support/programme-samples.ts";
import { officialReport } from "#test/support/report-samples.ts";
import { blocksOf, rowsOf, textsIn } from "#test/support/report-words.ts";

function reportWithProgrammes() {
  const input = officialReport();
  return { ...input, assessment: withProgrammes(input.assessment, ...lifelikeProgrammes()) };
}

it("prints each programme with its OPD, year and indicators, and names the indicators that none supports", () => {
  const document = reportDocument(reportWithProgrammes());

  const table = blocksOf(document, "table").find(({ columns }) => columns[0]?.title === "Program");
  expect(table === undefined ? [] : rowsOf(table).map((row) => row.join("|"))[0]).toContain("e-Musrenbang");
  const texts = textsIn(document).join("\n");
  expect(texts).toContain("4 program; 4 dari 47 indikator didukung sedikitnya satu program");
  expect(texts).toMatch(/Indikator 1, 2, 4, .* 46 dan 47 belum didukung program\./);
  expect(texts).toContain("Aplikasi: Portal Satu Data; CKAN");
});

it("gives the spreadsheet a sheet of them", () => {
  expect(reportWorkbook(reportWithProgrammes()).sheets.at(-1)).toMatchObject({
    name: "Program",
    rows: { length: 4 },
  });
});

it("says nothing of programmes where there are none", () => {
  expect(textsIn(reportDocument(officialReport())).join("\n")).not.toContain("Program strategis");
  expect(reportWorkbook(officialReport()).sheets.map(({ name }) => name)).not.toContain("Program");
});
