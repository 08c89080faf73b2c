import type { Predicate } from "#core/scoring/scorecard.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import type { ReportContent } from "./report-content.ts";

/** What a reader must know before believing the index: what it was compiled from, what is open, what is left out. */
export function reportNotices(content: ReportContent): readonly string[] {
  return [
    ...disclaimerNotice(content),
    ...openNotice(content),
    ...coverageNotice(content),
    ...borderNotice(content),
  ];
}

function disclaimerNotice({ questionnaire }: ReportContent): readonly string[] {
  return questionnaire.disclaimer === null ? [] : [`Instrumen ini: ${questionnaire.disclaimer}`];
}

function openNotice({ scorecard, noun }: ReportContent): readonly string[] {
  if (scorecard.index.kind === "final") {
    return [];
  }
  const { lowest, highest, open } = scorecard.index;
  return [
    `Sementara: ${open} dari ${scorecard.total} ${noun} belum dijawab. Indeks akhirnya masih dapat bernilai antara ` +
      `${displayIndonesian(lowest)} (semuanya di nilai terendah) dan ${displayIndonesian(highest)} (semuanya di nilai tertinggi).`,
  ];
}

function coverageNotice({ questionnaire, scorecard, noun }: ReportContent): readonly string[] {
  return scorecard.coverage === "whole"
    ? []
    : [
        `Tidak resmi: angka ini hanya menghitung ${scorecard.total} ${noun} yang menjadi bagian laporan ini, dengan bobot yang dihitung ulang ` +
          `di antara ${noun} itu. ${questionnaire.indexName} yang resmi mencakup seluruh instansi.`,
      ];
}

/** At a border the shown two decimals belong to another predicate than the index itself. */
function borderNotice(content: ReportContent): readonly string[] {
  const { index, predicate } = content.scorecard;
  if (predicate.kind !== "final" || index.kind !== "final" || predicate.predicate.otherReading === null) {
    return [];
  }
  const { name, otherReading }: Predicate = predicate.predicate;
  const isExact = content.questionnaire.predicateBasis === "exact";
  const [used, other] = isExact
    ? ["indeks sebelum dibulatkan", "angka yang sudah dibulatkan"]
    : ["angka yang sudah dibulatkan", "indeks sebelum dibulatkan"];
  return [
    `Di batas predikat: indeks sebelum dibulatkan ${displayIndonesian(index.exact, 4)}, ditulis ${displayIndonesian(index.exact)}. ` +
      `Predikat “${name}” dibaca dari ${used}; dari ${other} predikatnya “${otherReading}”.`,
  ];
}
