import type { NumberedEvidence } from "#core/assessment/evidence-numbers.ts";
import { type Citation, type Day, type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import { MET, UNMET } from "./criteria-blocks.ts";
import { questionName } from "./question-words.ts";
import type { ReportContent } from "./report-content.ts";
import type { WorkbookCell, WorkbookSheet } from "./report-workbook.ts";
import { column, count, EMPTY, text } from "./workbook-cells.ts";

/** A row for each criterion of each question. */
export function criteriaSheet({ sheets }: ReportContent): WorkbookSheet {
  return {
    name: "Kriteria",
    columns: [
      column("No.", 8),
      column("Indikator", 50),
      column("Tingkat", 9),
      column("Nama tingkat", 22),
      column("Kode", 8),
      column("Kriteria", 90),
      column("Keadaan", 12),
    ],
    rows: sheets.flatMap((sheet) =>
      sheet.levels.flatMap(({ level, name, criteria }) =>
        criteria.map((criterion) => [
          text(sheet.question.id),
          text(questionName(sheet)),
          count(level.level),
          text(name),
          text(criterion.id),
          text(criterion.text),
          text(criterion.met ? MET : UNMET),
        ]),
      ),
    ),
  };
}

/** A row for each citation, and one for each piece of evidence that is not cited. */
export function evidenceSheet({ evidence, sheets }: ReportContent): WorkbookSheet {
  const inReport = new Set(sheets.map((sheet) => sheet.question.id));
  return {
    name: "Bukti",
    columns: [
      column("Bukti", 8),
      column("Nama", 50),
      column("Nomor dokumen", 40),
      column("Tanggal dokumen", 16),
      column("Jenis", 10),
      column("Berkas atau alamat", 50),
      column("Ukuran (byte)", 14),
      column("SHA-256", 66),
      column("Dilihat", 13),
      column("Indikator", 10),
      column("Halaman", 16),
      column("Pasal atau bagian", 24),
      column("Kriteria", 16),
      column("Catatan", 50),
    ],
    rows: evidence.flatMap((numbered) => {
      const citations = numbered.item.citations.filter((citation) => inReport.has(citation.question));
      return citations.length === 0
        ? [evidenceRow(numbered, null)]
        : citations.map((citation) => evidenceRow(numbered, citation));
    }),
  };
}

function evidenceRow({ number, item }: NumberedEvidence, citation: Citation | null): readonly WorkbookCell[] {
  return [
    text(number),
    text(evidenceName(item)),
    text(item.document.number),
    dayCell(item.document.date),
    ...sourceCells(item),
    text(citation?.question ?? ""),
    text(citation?.pages ?? ""),
    text(citation?.article ?? ""),
    text(citation?.criteria.join(", ") ?? ""),
    text(citation?.note ?? ""),
  ];
}

function sourceCells({ source }: EvidenceItem): readonly WorkbookCell[] {
  return source.kind === "file"
    ? [text("berkas"), text(source.name), count(source.sizeInBytes), text(source.sha256), EMPTY]
    : [text("tautan"), text(source.address), EMPTY, EMPTY, dayCell(source.seenOn)];
}

function dayCell(day: Day | null): WorkbookCell {
  return day === null ? EMPTY : { kind: "date", day };
}
