import type { ReportWorkbook, WorkbookCell, WorkbookSheet } from "#core/report/report-workbook.ts";
import { column, count, EMPTY, score, text } from "#core/report/workbook-cells.ts";
import { stageInWords } from "./column-facts.ts";
import {
  type Comparison,
  type ComparisonLine,
  cellAt,
  columnAt,
  lineAt,
  NOT_IN_SCOPE,
  startOfLine,
  UNANSWERED,
  valueOfCode,
} from "./comparison.ts";
import { type ComparisonOutput, comparisonFileName } from "./comparison-output.ts";
import { uncountedInWords } from "./counted-columns.ts";
import { distributionsOf } from "./distribution.ts";

/** Stands in cells that were not asked; a table with it can be read back. */
const NOT_ASKED = "–";

/** What the screen shows as a workbook: one row per column of the comparison, and how each line is distributed. */
export function comparisonWorkbook(output: ComparisonOutput): ReportWorkbook {
  return {
    fileName: comparisonFileName(output),
    sheets: [matrixSheet(output), distributionSheet(output)],
  };
}

/** The levels under their numbers, so that the table can be opened again; groups and index beside them, for reading. */
export function matrixSheet({ comparison, order }: ComparisonOutput): WorkbookSheet {
  const questions = placesOf(comparison, "question");
  const groups = placesOf(comparison, "group");
  const head = [
    "nama",
    "instansi",
    "kelompok",
    "tahun",
    "tahap",
    "dijawab",
    "indeks terendah",
    "indeks tertinggi",
  ];
  return {
    name: "Matriks",
    columns: [
      ...head.map((title, place) => column(title, place < 2 ? 32 : 14)),
      column("predikat", 20),
      ...groups.map((line) => column(lineAt(comparison, line).name, 14)),
      ...questions.map((line) => column(lineAt(comparison, line).id, 6)),
    ],
    rows: Array.from(order, (place) => [
      ...factCells(comparison, place),
      ...groups.map((line) => figureCell(comparison, line, place)),
      ...questions.map((line) => levelCell(comparison, line, place)),
    ]),
  };
}

function placesOf({ lines }: Comparison, kind: ComparisonLine["kind"]): readonly number[] {
  return lines.flatMap((line, place) => (line.kind === kind ? [place] : []));
}

function factCells(comparison: Comparison, place: number): readonly WorkbookCell[] {
  const { facts, answered, predicate } = columnAt(comparison, place);
  const { lowest, highest } = predicate;
  return [
    text(facts.agency ?? ""),
    text(facts.institution),
    text(facts.kind ?? ""),
    facts.year === null ? EMPTY : count(facts.year),
    text(stageInWords(facts.stage).toLowerCase()),
    count(answered),
    score(valueOfCode(comparison, comparison.lowest[place] ?? 0)),
    score(valueOfCode(comparison, comparison.highest[place] ?? 0)),
    text(lowest === highest ? lowest : `${lowest} sampai ${highest}`),
  ];
}

/** Empty where it is still open: the index columns say between what. */
function figureCell(comparison: Comparison, line: number, place: number): WorkbookCell {
  const cell = cellAt(comparison, line, place);
  if (cell.kind === "not-in-scope") {
    return text(NOT_ASKED);
  }
  return cell.kind === "value" ? score(cell.value) : EMPTY;
}

function levelCell(comparison: Comparison, line: number, place: number): WorkbookCell {
  const code = comparison.lowest[startOfLine(comparison, line) + place] ?? NOT_IN_SCOPE;
  if (code === NOT_IN_SCOPE || code === UNANSWERED) {
    return code === UNANSWERED ? EMPTY : text(NOT_ASKED);
  }
  const value = valueOfCode(comparison, code);
  return value.d === 1n ? count(Number(value.n)) : score(value);
}

function distributionSheet({ comparison, order, levels }: ComparisonOutput): WorkbookSheet {
  const steps = Array.from({ length: levels.to - levels.from + 1 }, (_, place) => levels.from + place);
  const uncounted = uncountedInWords(comparison, order);
  return {
    name: "Sebaran",
    columns: [
      column("Baris", 48),
      ...steps.map((level) => column(`Tingkat ${level}`, 10)),
      column("Belum lengkap", 14),
      column("Tidak ditanyakan", 16),
      column("Terendah", 10),
      column("Median", 10),
      column("Rata-rata", 10),
      column("Tertinggi", 10),
    ],
    rows: [
      ...distributionsOf(comparison, order, levels).map((one) => [
        text(lineAt(comparison, one.line).name),
        ...one.counts.map(count),
        count(one.open),
        count(one.notInScope),
        score(one.lowest),
        score(one.median),
        score(one.mean),
        score(one.highest),
      ]),
      ...(uncounted === null ? [] : [[text(uncounted)]]),
    ],
  };
}
