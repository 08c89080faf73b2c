import { instantInWords } from "./date-words.ts";
import { figureInWords, indexScale, predicateInWords, spanOfFigure } from "./figure-words.ts";
import type { Labelled, ReportBlock, ReportFigure } from "./report-blocks.ts";
import type { ReportContent } from "./report-content.ts";
import { reportNotices } from "./report-notices.ts";

export function coverSection(content: ReportContent): readonly ReportBlock[] {
  const { details } = content.assessment;
  return [
    { kind: "bookmark", depth: 1, title: "Sampul" },
    {
      kind: "cover",
      title: `Laporan Penilaian Mandiri ${content.questionnaire.indexName} Tahun ${details.year}`,
      institution: details.institution,
      agency: details.agency,
      figure: indexFigure(content),
      scale: indexScale(content.questionnaire),
      notices: reportNotices(content),
      facts: coverFacts(content),
    },
  ];
}

/** The index as it may be told: with "sementara" and "tidak resmi" in its very name. */
export function indexFigure({ questionnaire, scorecard }: ReportContent): ReportFigure {
  const words = [
    ...(scorecard.coverage === "part" ? ["tidak resmi"] : []),
    ...(scorecard.index.kind === "range" ? ["sementara"] : []),
  ];
  const isOpen = scorecard.predicate.kind === "range";
  return {
    label: words.length === 0 ? questionnaire.indexName : `${questionnaire.indexName} (${words.join(", ")})`,
    value: figureInWords(scorecard.index),
    predicate: `${isOpen ? "Predikat sementara" : "Predikat"}: ${predicateInWords(scorecard.predicate)}`,
    span: spanOfFigure(scorecard.index),
  };
}

/** "Pedoman Evaluasi SPBE 2020, edisi 1": the number never stands alone on a line. */
export function instrumentInWords({ title, edition }: ReportContent["questionnaire"]): string {
  return `${title}, edisi\u00A0${edition}`;
}

function coverFacts(content: ReportContent): readonly Labelled[] {
  const { questionnaire, assessment, scorecard, evidence, noun, madeAt, timeZone } = content;
  return [
    { label: "Instrumen", value: instrumentInWords(questionnaire) },
    { label: "Lingkup", value: scopeInWords(content) },
    { label: "Dijawab", value: `${scorecard.answered} dari ${scorecard.total} ${noun}` },
    { label: "Bukti dukung", value: `${evidence.length} berkas atau tautan` },
    { label: "Isi terakhir berubah", value: instantInWords(assessment.changedAt, timeZone) },
    { label: "Laporan dibuat", value: instantInWords(madeAt, timeZone) },
  ];
}

export function scopeInWords({ assessment, scorecard }: ReportContent): string {
  const who =
    assessment.details.agency === null ? "Seluruh instansi" : "Satu perangkat daerah (OPD) atau unit kerja";
  return scorecard.coverage === "whole" ? `${who}, semua indikator` : `${who}, sebagian indikator`;
}
