import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/files/read-workbook.ts";
import { sharedTexts, sheetRows } from "#adapters/files/sheet-xml.ts";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { workbookByLibreOffice } from "#test/support/read-with-libreoffice.ts";

const cells = (source: Blob) =>
  readWorkbook(source).then((read) => (read.ok ? read.value.map((row) => row.cells) : read.error.kind));

describe("reading an Excel workbook", () => {
  it("reads what this app writes: texts, numbers and gaps", async () => {
    const workbook = await writeWorkbook({
      fileName: "nilai",
      sheets: [
        {
          name: "Nilai",
          columns: ["nama", "1", "2"].map((title) => ({ title, width: 10 })),
          rows: [
            [
              { kind: "text", text: "Dinas <A> & B" },
              { kind: "empty" },
              { kind: "number", value: 3.25, format: "0.00" },
            ],
          ],
        },
      ],
    });

    expect(await cells(workbook)).toEqual([
      ["nama", "1", "2"],
      ["Dinas <A> & B", "", "3.25"],
    ]);
  });

  it("reads what LibreOffice saves", { timeout: 120_000 }, async () => {
    const workbook = workbookByLibreOffice("nama;tahun;1;2\nDinas Satu;2024;3;\n;;;\nDinas Dua;2024;;-\n");

    const read = await readWorkbook(new Blob([new Uint8Array(workbook)]));

    expect(read.ok && read.value.map(({ line, cells: own }) => [line, ...own])).toEqual([
      [1, "nama", "tahun", "1", "2"],
      [2, "Dinas Satu", "2024", "3"],
      [4, "Dinas Dua", "2024", "", "-"],
    ]);
  });

  it("refuses what is no workbook", async () => {
    expect(await cells(new Blob(["nama;1\nA;3\n"]))).toBe("not-a-workbook");
    expect(await cells(new Blob([]))).toBe("not-a-workbook");
  });
});

describe("the XML of a sheet", () => {
  it("puts cells where they say they are, whichever were left out", () => {
    const xml = `<x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="AA3"><x:v>4.4000000000000004</x:v></x:c></x:row><row r="5"/></x:sheetData>`;

    const [row, ...more] = sheetRows(xml, ["satu", "dua"]);

    expect(more).toEqual([]);
    expect(row?.line).toBe(3);
    expect([row?.cells[0], row?.cells[1], row?.cells[26]]).toEqual(["", "dua", "4.4"]);
  });

  it("joins the pieces of a text, without how they are read aloud", () => {
    const xml = `<si><t>A&amp;</t></si><si><r><t>B</t></r><r><t xml:space="preserve"> C&#x41;</t></r><rPh><t>x</t></rPh></si><si/>`;

    expect(sharedTexts(xml)).toEqual(["A&", "B CA", ""]);
  });

  it("does not grow without end for a cell that claims to be far away", () => {
    const [row] = sheetRows(`<row><c r="XFD1"><v>1</v></c><c r="A1"><v>2</v></c></row>`, []);

    expect(row?.cells).toEqual(["2"]);
  });
});
