import { valueInWords } from "#core/report/figure-words.ts";
import { questionName } from "#core/report/question-words.ts";
import type { ReportWorkbook, WorkbookCell, WorkbookSheet } from "#core/report/report-workbook.ts";
import { column, EMPTY, percent, score, text } from "#core/report/workbook-cells.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { Fraction } from "#core/shared/exact.ts";
import { agencyFigures } from "./agency-figures.ts";
import type { Consolidation, Outcome } from "./consolidate.ts";
import { decisionInWords } from "./decision-words.ts";
import { holdingBack } from "./holding-back.ts";

/** What came of bringing OPDs together, as a workbook: by indicator, by OPD (unofficial), and what holds the index back. */
export function consolidationWorkbook(consolidation: Consolidation): ReportWorkbook {
  const { details, questionnaire } = consolidation.assessment;
  return {
    fileName: `gabungan-${questionnaire.id}-${details.year}`,
    sheets: [questionsSheet(consolidation), agenciesSheet(consolidation), heldBackSheet(consolidation)],
  };
}

function questionsSheet({ outcomes }: Consolidation): WorkbookSheet {
  return {
    name: "Indikator",
    columns: [
      column("Indikator", 10),
      column("Nama", 44),
      column("Jawaban pengampu", 48),
      column("Keputusan", 40),
      column("Alasan", 50),
      column("Nilai", 8),
    ],
    rows: outcomes.map((outcome) => [
      text(outcome.question.id),
      text(questionName(outcome)),
      text(ownersInWords(outcome)),
      ...decisionCells(outcome),
      score(outcome.value),
    ]),
  };
}

/** The decision, and why where it was made by hand. */
function decisionCells(outcome: Outcome): readonly WorkbookCell[] {
  const { decision } = outcome;
  return decision.kind === "chosen"
    ? [text("Dipilih tim koordinasi"), text(decision.reason)]
    : [text(decisionInWords(outcome)), EMPTY];
}

function ownersInWords({ owners, question }: Outcome): string {
  return owners
    .map(
      ({ agency, value }) =>
        `${agency}: ${value === null ? "belum dijawab" : valueInWords(question.indicator, value)}`,
    )
    .join("; ");
}

function agenciesSheet(consolidation: Consolidation): WorkbookSheet {
  return {
    name: "OPD (tidak resmi)",
    columns: [
      column("Perangkat daerah", 40),
      column("Dijawab", 9),
      column("Dari", 9),
      column("Angka terendah", 12),
      column("Angka tertinggi", 12),
      column("Bagian dari indeks", 14),
    ],
    rows: agencyFigures(consolidation).map(({ agency, scorecard, weights }) => {
      const [lowest, highest] = endsOf(scorecard.index);
      return [
        text(agency),
        { kind: "number", value: scorecard.answered, format: "0" },
        { kind: "number", value: scorecard.total, format: "0" },
        score(lowest),
        score(highest),
        percent(weights.reduce((sum, { shareOfIndex }) => sum.add(shareOfIndex), new Fraction(0))),
      ];
    }),
  };
}

function endsOf(figure: Figure): readonly [Fraction, Fraction] {
  return figure.kind === "final" ? [figure.exact, figure.exact] : [figure.lowest, figure.highest];
}

function heldBackSheet(consolidation: Consolidation): WorkbookSheet {
  return {
    name: "Menahan nilai",
    columns: [
      column("Indikator", 10),
      column("Nama", 44),
      column("Siapa", 36),
      column("Kriteria yang kurang", 30),
      column("Hilang dari indeks", 14),
      column("Didapat bila terpenuhi", 14),
    ],
    rows: holdingBack(consolidation).map(({ outcome, holders, loss, gain }) => [
      text(outcome.question.id),
      text(questionName(outcome)),
      text(holders.map(({ agency }) => agency ?? "Instansi sendiri").join("; ")),
      text([...new Set(holders.flatMap(({ next }) => next?.missing.map(({ id }) => id) ?? []))].join(", ")),
      score(loss),
      score(gain),
    ]),
  };
}
