import { Buffer } from "node:buffer";
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import readExcelFile from "read-excel-file/node";
import { expect, it } from "vitest";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { reportWorkbook } from "#core/report/report-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { FORMULA, HTML, withEveryText } from "#test/support/hostile-texts.ts";
import { entriesFor, zipOf } from "#test/support/hostile-zips.ts";
import { openBytes, SAMPLE_TIME, sampleContent } from "#test/support/package-samples.ts";

async function workbookWith(text: string) {
  const opened = await openBytes(zipOf(entriesFor(withEveryText(sampleContent(), text))));
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  const { questionnaire, assessment } = opened.value;
  return reportWorkbook({
    questionnaire,
    assessment,
    scorecard: scoreAssessment(questionnaire, assessment),
    madeAt: SAMPLE_TIME,
    timeZone: "Asia/Makassar",
  });
}

it.each([FORMULA, HTML, "@SUM(A1:A9)", "+62811", "-1+1", "\t=1+1"])(
  "a package with %j in every text field makes a spreadsheet in which it is text",
  async (text) => {
    const workbook = await workbookWith(text);

    const file = await writeWorkbook(workbook);
    const zip = new ZipReader(new BlobReader(file));
    for (const entry of await zip.getEntries()) {
      if (!entry.directory && entry.filename.endsWith(".xml")) {
        expect(await entry.getData(new TextWriter())).not.toMatch(/<f[ >]|<script|<img/);
      }
    }
    const sheets = await readExcelFile(Buffer.from(await file.arrayBuffer()), { trim: false });
    expect(sheets.flatMap(({ data }) => data.flat()).filter((cell) => cell === text).length).toBeGreaterThan(
      5,
    );
  },
);

it.each([FORMULA, "@SUM(A1:A9)", "+62811", "-1+1", "\t=1+1", "\r=1+1"])(
  "a package with %j in every text field makes a CSV in which no cell begins like a formula",
  async (text) => {
    const { sheets } = await workbookWith(text);

    const cells = sheets.map(sheetCsv).flatMap((csv) => csv.slice(1).split(/;|\r\n/));
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell) && !/^-?\d+(,\d+)?%?$/.test(cell))).toEqual([]);
    expect(cells.join(";")).toContain("'");
  },
);
