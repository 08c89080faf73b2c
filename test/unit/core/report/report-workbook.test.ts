import { describe, expect, it } from "vitest";
import { reportDocument } from "#core/report/report-document.ts";
import { type ReportWorkbook, reportWorkbook, type WorkbookCell } from "#core/report/report-workbook.ts";
import { ExactText } from "#core/shared/exact.ts";
import {
  officialReport,
  officialReportOf2018,
  pemdiReport,
  reportInput,
  reportUnderWay,
} from "#test/support/report-samples.ts";
import { blocksOf, rowsOf, textsIn } from "#test/support/report-words.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const official = reportWorkbook(officialReport());
const underWay = reportWorkbook(reportUnderWay());

describe("the workbook of a report", () => {
  it("has a sheet for the summary, the groups, the indicators, the criteria and the evidence", () => {
    expect(official.sheets.map((sheet) => sheet.name)).toEqual([
      "Ringkasan",
      "Domain dan aspek",
      "Indikator",
      "Kriteria",
      "Bukti",
    ]);
    expect(official.fileName).toBe("laporan-spbe-2021-kementerian-koordinator-bidang-perekonomian");
  });

  it("has as many cells in each row as there are columns", () => {
    for (const workbook of [official, underWay, reportWorkbook(pemdiReport())]) {
      for (const { name, columns, rows } of workbook.sheets) {
        expect(
          rows.filter((row) => row.length !== columns.length),
          name,
        ).toEqual([]);
      }
    }
  });

  it("holds the figures of the document as numbers", () => {
    const [table] = blocksOf(reportDocument(officialReport()), "table");
    const inDocument = (table === undefined ? [] : rowsOf(table)).slice(0, -1).map((row) => row.at(-1));
    const inWorkbook = columnOf(official, "Domain dan aspek", "Nilai");

    expect(inWorkbook.map(shown)).toEqual(inDocument);
    expect(inDocument).toHaveLength(12);
    expect(rowOf(official, "Ringkasan", "Indeks SPBE")).toEqual({
      kind: "number",
      value: 2.95,
      format: "0.00",
    });
  });

  it("rounds half up from the exact value: 3.405 is 3.41", () => {
    const input = reportInput(instrument("spbe-2020"));
    const answers = Object.fromEntries(
      input.questionnaire.groups
        .flatMap((group) => [...group.groups.flatMap((inner) => inner.indicators), ...group.indicators])
        .map(({ number }) => [number, { standing: byHandStanding("681/200") }]),
    );
    const workbook = reportWorkbook(reportInput(input.questionnaire, { answers }));

    expect(rowOf(workbook, "Ringkasan", "Indeks SPBE")).toMatchObject({ value: 3.41 });
  });

  it("gives a range as two figures, and no value", () => {
    expect(rowOf(underWay, "Ringkasan", "Indeks SPBE (tidak resmi, sementara): terendah")).toMatchObject({
      value: 1.63,
    });
    expect(rowOf(underWay, "Ringkasan", "Indeks SPBE (tidak resmi, sementara): tertinggi")).toMatchObject({
      value: 3.13,
    });
    expect(columnOf(underWay, "Domain dan aspek", "Nilai").every((cell) => cell.kind === "empty")).toBe(true);
  });

  it("leaves the value of an open question empty and says why", () => {
    const values = columnOf(underWay, "Indikator", "Nilai");
    const ways = columnOf(underWay, "Indikator", "Cara menjawab");

    expect(values.filter((cell) => cell.kind === "empty")).toHaveLength(3);
    expect(ways.map(shown).slice(3)).toEqual([
      "ditetapkan langsung",
      "kriteria dicentang",
      "belum dijawab",
      "belum dijawab",
      "belum dijawab",
    ]);
  });

  it("has a row for each citation, and one for evidence that is not cited", () => {
    expect(columnOf(underWay, "Bukti", "Bukti").map(shown)).toEqual(["B1", "B2", "B2", "B3", "B4"]);
    expect(columnOf(underWay, "Bukti", "Indikator").map(shown)).toEqual(["22", "22", "23", "21", ""]);
    expect(columnOf(underWay, "Bukti", "Dilihat")[3]).toEqual({ kind: "date", day: "2025-11-20" });
  });

  it("has a row for each criterion with the word for its state", () => {
    const questions = columnOf(underWay, "Kriteria", "No.").map(shown);
    const states = columnOf(underWay, "Kriteria", "Keadaan").map(shown);

    expect(states.slice(questions.indexOf("22"), questions.indexOf("23"))).toEqual([
      "terpenuhi",
      "terpenuhi",
      "terpenuhi",
      "terpenuhi",
      "belum",
      "belum",
      "belum",
    ]);
  });

  it("names the services, and carries the disclaimer and the warnings", () => {
    const services = columnOf(reportWorkbook(officialReportOf2018()), "Indikator", "Layanan").map(shown);

    expect(services.slice(-3)).toEqual(["Pajak daerah", "Kartu pencari kerja", "Perizinan terpadu"]);
    expect(textsIn(reportWorkbook(pemdiReport())).join(" ")).toContain(
      "belum dicocokkan dengan naskah resmi",
    );
    expect(textsIn(underWay).join(" ")).toContain("Tidak resmi: ");
  });

  it("never holds private notes", () => {
    expect(textsIn(underWay).join(" ")).not.toContain("Bu Sekretaris");
  });

  it("spreads a text over as many cells as it needs, without losing a character", () => {
    const facts = `${"a".repeat(31_999)}😀${"b".repeat(50_000)}`;
    const workbook = reportWorkbook(reportInput(instrument("spbe-2020"), { answers: { "1": { facts } } }));
    const indicators = workbook.sheets[2];
    const cells = (indicators?.rows[0] ?? []).map(shown).filter((text) => text.length > 1000);

    expect(cells.join("")).toBe(facts);
    expect(cells.every((text) => text.length <= 32_000 && !/\p{Surrogate}/u.test(text))).toBe(true);
    expect(indicators?.columns.map((column) => column.title)).toContain("Fakta (lanjutan 2)");
  });
});

function byHandStanding(level: string) {
  return { kind: "by-hand" as const, level: ExactText.parse(level), criteria: [] };
}

function columnOf(workbook: ReportWorkbook, sheet: string, title: string): readonly WorkbookCell[] {
  const found = workbook.sheets.find((one) => one.name === sheet);
  const place = found?.columns.findIndex((column) => column.title === title) ?? -1;
  if (found === undefined || place === -1) {
    throw new Error(`There is no column "${title}" in "${sheet}"`);
  }
  return found.rows.flatMap((row) => row[place] ?? []);
}

/** What stands beside the label in the first column. */
function rowOf(workbook: ReportWorkbook, sheet: string, label: string): WorkbookCell | undefined {
  const rows = workbook.sheets.find((one) => one.name === sheet)?.rows ?? [];
  return rows.find(([first]) => first !== undefined && shown(first) === label)?.[1];
}

function shown(cell: WorkbookCell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return cell.format === "0.00" ? cell.value.toFixed(2).replace(".", ",") : String(cell.value);
    case "date":
      return cell.day;
    case "empty":
      return "";
  }
}
