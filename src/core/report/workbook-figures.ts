import type { Figure } from "#core/scoring/scorecard.ts";
import { parseExact } from "#core/shared/exact.ts";
import { indexFigure } from "./cover-section.ts";
import { dayOfInstant } from "./date-words.ts";
import { predicateInWords } from "./figure-words.ts";
import { meanOfAll } from "./mean-of.ts";
import { questionName, UNANSWERED } from "./question-words.ts";
import type { IndicatorSheet, ReportContent } from "./report-content.ts";
import { reportNotices } from "./report-notices.ts";
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from "./report-workbook.ts";
import { column, count, EMPTY, longText, percent, score, text } from "./workbook-cells.ts";

export function summarySheet(content: ReportContent): WorkbookSheet {
  const { questionnaire, assessment, scorecard, evidence } = content;
  const { institution, agency, year, indexTarget, earlier } = assessment.details;
  const before = meanOfAll(
    content.sheets.map((sheet) => ({ share: sheet.score.share, value: sheet.earlier })),
  );
  const notices = reportNotices(content);
  return {
    name: "Ringkasan",
    columns: [column("Hal", 34), column("Isi", 70)],
    rows: [
      [text("Instansi"), text(institution)],
      ...(agency === null ? [] : [[text("Perangkat daerah (OPD)"), text(agency)]]),
      [text("Tahun"), count(year)],
      [text("Instrumen"), text(`${questionnaire.title}, edisi ${questionnaire.edition}`)],
      ...figureRows(indexFigure(content).label, scorecard.index),
      [text(predicateLabel(content)), text(predicateInWords(scorecard.predicate))],
      [text("Dijawab"), count(scorecard.answered)],
      [text(`Jumlah ${content.noun}`), count(scorecard.total)],
      [text("Bukti dukung"), count(evidence.length)],
      ...(indexTarget === null ? [] : [[text("Sasaran indeks"), score(parseExact(indexTarget))]]),
      ...(earlier === null || before === null ? [] : [[text(`Indeks ${earlier.year}`), score(before)]]),
      [text("Laporan dibuat"), { kind: "date", day: dayOfInstant(content.madeAt, content.timeZone) }],
      ...notices.map((notice) => [text("Catatan"), text(notice)]),
      [text("Catatan"), text("Penilaian mandiri, bukan hasil evaluasi resmi.")],
    ],
  };
}

function predicateLabel({ scorecard }: ReportContent): string {
  return scorecard.predicate.kind === "final" ? "Predikat" : "Predikat (sementara)";
}

/** A range is two figures, neither of which looks like the result. */
function figureRows(label: string, figure: Figure): readonly (readonly WorkbookCell[])[] {
  return figure.kind === "final"
    ? [[text(label), score(figure.exact)]]
    : [
        [text(`${label}: terendah`), score(figure.lowest)],
        [text(`${label}: tertinggi`), score(figure.highest)],
      ];
}

export function groupsSheet({ groups, assessment }: ReportContent): WorkbookSheet {
  const { earlier } = assessment.details;
  return {
    name: "Domain dan aspek",
    columns: [
      column("Kelompok", 12),
      column("Kode", 8),
      column("Nama", 60),
      column("Bobot", 10),
      column("Dijawab", 9),
      column("Jumlah", 9),
      column("Nilai", 9),
      column("Terendah", 10),
      column("Tertinggi", 10),
      column("Sasaran", 9),
      column(earlier === null ? "Tahun lalu" : String(earlier.year), 11),
    ],
    rows: groups.map((group) => [
      text(group.term),
      text(group.id),
      text(group.name),
      percent(group.share),
      count(group.answered),
      count(group.total),
      ...figureCells(group.figure),
      score(group.target),
      score(group.earlier),
    ]),
  };
}

/** The value where it is known, else the two ends: the other cells stay empty. */
function figureCells(figure: Figure): readonly WorkbookCell[] {
  return figure.kind === "final"
    ? [score(figure.exact), EMPTY, EMPTY]
    : [EMPTY, score(figure.lowest), score(figure.highest)];
}

export function indicatorsSheet({ questionnaire, assessment, sheets }: ReportContent): WorkbookSheet {
  const { earlier } = assessment.details;
  const facts = longTexts(
    "Fakta",
    sheets.map((sheet) => sheet.answer.facts),
  );
  const analysis = longTexts(
    "Analisis",
    sheets.map((sheet) => sheet.answer.analysis),
  );
  return {
    name: "Indikator",
    columns: [
      column("No.", 8),
      ...questionnaire.groupTerms.map((term) => column(term, 30)),
      column("Indikator", 60),
      column("Layanan", 24),
      column("Bobot", 10),
      column("Nilai", 9),
      column("Cara menjawab", 24),
      column("Indeks luar", 12),
      column("Sasaran", 9),
      column(earlier === null ? "Tahun lalu" : String(earlier.year), 11),
      column("Bukti", 8),
      ...facts.columns,
      ...analysis.columns,
    ],
    rows: sheets.map((sheet, place) => [
      text(sheet.question.id),
      ...questionnaire.groupTerms.map((_, depth) => text(sheet.question.path[depth]?.name ?? "")),
      text(questionName(sheet)),
      text(sheet.answer.serviceName),
      percent(sheet.score.share),
      score(sheet.score.value),
      text(wayOfAnswering(sheet)),
      score(sheet.answer.external === null ? null : parseExact(sheet.answer.external)),
      score(sheet.target),
      score(sheet.earlier),
      count(sheet.evidence.length),
      ...(facts.cells[place] ?? []),
      ...(analysis.cells[place] ?? []),
    ]),
  };
}

function wayOfAnswering({ question, answer, score: { value } }: IndicatorSheet): string {
  if (value === null) {
    return UNANSWERED;
  }
  if (answer.standing.kind === "by-hand") {
    return "ditetapkan langsung";
  }
  return question.indicator.valueRule.kind === "external-index" ? "indeks luar" : "kriteria dicentang";
}

/** Texts side by side, with as many columns as the longest needs. */
function longTexts(
  title: string,
  texts: readonly string[],
): {
  readonly columns: readonly WorkbookColumn[];
  readonly cells: readonly (readonly WorkbookCell[])[];
} {
  const cells = texts.map((one) => longText(one.trim()));
  const most = Math.max(1, ...cells.map((one) => one.length));
  return {
    columns: Array.from({ length: most }, (_, place) =>
      column(place === 0 ? title : `${title} (lanjutan ${place})`, 60),
    ),
    cells: cells.map((one) => Array.from({ length: most }, (_, place) => one[place] ?? EMPTY)),
  };
}
