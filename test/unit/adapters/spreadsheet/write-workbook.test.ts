import { Buffer } from "node:buffer";
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { type ReportWorkbook, reportWorkbook, type WorkbookCell } from "#core/report/report-workbook.ts";
import {
  evidence,
  fullReport,
  officialReport,
  pemdiReport,
  reportInput,
  reportUnderWay,
} from "#test/support/report-samples.ts";
import { instrument } from "#test/support/scoring-builders.ts";

describe("an Excel file of a report", () => {
  it.each([
    ["an official result", officialReport],
    ["a share under way", reportUnderWay],
    ["a Pemdi assessment", pemdiReport],
    ["a full assessment", fullReport],
  ])("reads back cell by cell as it was written: %s", async (_, make) => {
    const workbook = reportWorkbook(make());

    const sheets = await readBack(await writeWorkbook(workbook));

    expect(sheets).toEqual(expectedOf(workbook));
  });

  it.each([
    "=1+1",
    '=HYPERLINK("http://evil.example","klik")',
    "+62 811 000",
    "-1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\n=1+1",
    "'=1+1",
    "=cmd|' /C calc'!A0",
    "<f>1+1</f>",
    "]]>&amp;",
  ])("keeps what a person typed as text, never as a formula: %j", async (typed) => {
    const input = reportInput(instrument("spbe-2020"), {
      answers: { "1": { facts: `x${typed}`, analysis: typed, serviceName: typed } },
      evidence: [
        evidence(1, typed, [{ question: "1", criteria: [], pages: typed, article: "", note: typed }]),
      ],
      details: { institution: typed, agency: typed },
    });

    const file = await writeWorkbook(reportWorkbook(input));
    const texts = (await readBack(file)).flatMap(({ data }) => data.flat());
    const xml = await sheetXml(file);

    expect(texts.filter((text) => text === typed.trim()).length).toBeGreaterThanOrEqual(1);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).not.toContain("inlineStr");
  });

  it("freezes the head of every sheet and gives every column a width", async () => {
    const xml = await sheetXml(await writeWorkbook(reportWorkbook(officialReport())));

    expect(xml.match(/<pane [^>]*ySplit="1"[^>]*state="frozen"/g)).toHaveLength(5);
    expect(xml.match(/<cols>/g)).toHaveLength(5);
  });

  it("shows scores with two decimals", async () => {
    const styles = await entryText(await writeWorkbook(reportWorkbook(officialReport())), "xl/styles.xml");

    expect(styles).toMatch(/numFmtId="2"|formatCode="0\.00"/);
  });
});

async function readBack(file: Blob) {
  return readExcelFile(Buffer.from(await file.arrayBuffer()), { trim: false });
}

function expectedOf({ sheets }: ReportWorkbook) {
  return sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map(({ title }) => title), ...rows.map((row) => row.map(readAs))],
  }));
}

function readAs(cell: WorkbookCell): unknown {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "date":
      return new Date(`${cell.day}T00:00:00Z`);
    case "empty":
      return null;
  }
}

async function sheetXml(file: Blob): Promise<string> {
  const texts = await Promise.all(
    [1, 2, 3, 4, 5].map((id) => entryText(file, `xl/worksheets/sheet${id}.xml`)),
  );
  return texts.join("\n");
}

async function entryText(file: Blob, name: string): Promise<string> {
  const entries = await new ZipReader(new BlobReader(file)).getEntries();
  const entry = entries.find((one) => one.filename === name);
  if (entry === undefined || entry.directory) {
    throw new Error(`The workbook has no ${name}`);
  }
  return entry.getData(new TextWriter());
}
