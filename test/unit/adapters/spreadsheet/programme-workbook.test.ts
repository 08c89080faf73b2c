import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/files/read-workbook.ts";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { readTable, type TableRow } from "#core/exchange/read-table.ts";
import { coverageOf } from "#core/programme/coverage.ts";
import { planProgrammes } from "#core/programme/plan-programmes.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { readProgrammes } from "#core/programme/read-programmes.ts";
import { suggestDuplicates } from "#core/programme/suggest-duplicates.ts";
import { programmeSheet, programmeWorkbook } from "#core/report/programme-workbook.ts";
import type { WorkbookCell } from "#core/report/report-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { arbitraryProgramme, programmeOf } from "#test/support/programme-builders.ts";
import { lifelikeProgrammes } from "#test/support/programme-samples.ts";
import { csvByLibreOffice, workbookByLibreOffice } from "#test/support/read-with-libreoffice.ts";
import { sampleAssessment, sampleSpbe2020 } from "#test/support/screen-samples.ts";

const SLOW = 120_000;
const questionnaire = sampleSpbe2020();

function bookOf(entries: readonly ProgrammeEntry[]) {
  return programmeWorkbook({
    fileName: "program",
    questionnaire,
    entries,
    coverage: coverageOf(questionnaire, sampleAssessment().details, entries),
    duplicates: suggestDuplicates(entries, { records: [] }),
  });
}

async function bytesOf(entries: readonly ProgrammeEntry[]): Promise<Uint8Array> {
  return new Uint8Array(await (await writeWorkbook(bookOf(entries))).arrayBuffer());
}

/** The programmes that a table brings into an empty register, by id. */
function programmesIn(rows: readonly TableRow[]): readonly ProgrammeEntry[] {
  const read = readProgrammes(rows, { questionnaire, ownAgency: null, agencies: [] });
  const plan = read.ok ? planProgrammes(assessmentOf(), read.value) : read;
  if (!plan.ok) {
    throw new Error(JSON.stringify(plan.error));
  }
  return byId(plan.value.added);
}

function byId(entries: readonly ProgrammeEntry[]): readonly ProgrammeEntry[] {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function rowsIn(workbook: Blob | Uint8Array): Promise<readonly TableRow[]> {
  const source = workbook instanceof Blob ? workbook : new Blob([new Uint8Array(workbook)]);
  const rows = await readWorkbook(source);
  if (!rows.ok) {
    throw new Error(rows.error.kind);
  }
  return rows.value;
}

function shown(cell: WorkbookCell): string | number {
  if (cell.kind === "text") {
    return cell.text;
  }
  return cell.kind === "number" ? cell.value : "";
}

const tricky = [
  ...lifelikeProgrammes(),
  programmeOf({
    id: "rumus",
    agency: '=HYPERLINK("http://contoh.example";"klik")',
    name: "+62 811; =1+1",
    goal: "@SUM(A1:A9)\n-1\n“tanda kutip” & <b>",
    partners: ["-2", "=cmd|' /C calc'!A0"],
    budget: 999_999_999_999_999,
  }),
];

describe("the register as an Excel file", () => {
  it("comes back as it was written, whatever it says", { timeout: SLOW }, async () => {
    const bodies = fc.uniqueArray(arbitraryProgramme, {
      selector: ({ name }) => name,
      maxLength: 4,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(bodies, async (given) => {
        const entries = given.map((body) => programmeOf({ ...body, agency: "+Dinas; =1" }));

        const workbook = await writeWorkbook({ fileName: "program", sheets: [programmeSheet(entries)] });

        expect(programmesIn(await rowsIn(workbook))).toEqual(byId(entries));
      }),
      { numRuns: 30 },
    );
  });

  it(
    "is read by LibreOffice as it was written, and no text of it is a formula there",
    async () => {
      const csv = csvByLibreOffice(await bytesOf(tricky));
      const table = readTable(csv);

      expect(csv).toContain('"=HYPERLINK(""http://contoh.example"";""klik"")"');
      expect(programmesIn(table.ok ? table.value : [])).toEqual(byId(tricky));
    },
    SLOW,
  );

  it(
    "can be made by LibreOffice of the CSV file, with nothing lost and nothing worked out",
    async () => {
      const workbook = workbookByLibreOffice(sheetCsv(programmeSheet(tricky)));

      expect(programmesIn(await rowsIn(workbook))).toEqual(byId(tricky));
    },
    SLOW,
  );

  it("says on its other sheets what supports each indicator, and what may be there twice", () => {
    const [, coverage, duplicates] = bookOf(lifelikeProgrammes()).sheets;
    const rows = (sheet: typeof coverage) => (sheet?.rows ?? []).map((row) => row.map(shown));

    expect(coverage?.rows).toHaveLength(47 + 1);
    expect(rows(coverage)[41]?.slice(2)).toEqual([
      "42",
      "Layanan Pengaduan Pelayanan Publik",
      2,
      "Ya",
      "Satu Data Daerah (Bappeda, 2026); Program satu data daerah (Diskominfo, 2026)",
    ]);
    expect(rows(coverage)[45]?.slice(2, 6)).toEqual(["46", "Layanan Publik Sektor 2", 0, "Belum"]);
    expect(rows(coverage)[47]).toEqual(["Seluruhnya", "", "", "4 dari 47 indikator", "", 0.0851, ""]);
    expect(rows(duplicates)).toEqual([
      [
        "Satu Data Daerah",
        "Bappeda",
        "Program satu data daerah",
        "Diskominfo",
        1,
        "Namanya terbaca sama. Berjalan di atas aplikasi yang sama: CKAN. Dari dua perangkat daerah.",
      ],
    ]);
  });
});
