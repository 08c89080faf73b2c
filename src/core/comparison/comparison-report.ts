import { dayInWords } from "#core/evidence/day-in-words.ts";
import { dayOfInstant } from "#core/report/date-words.ts";
import { plainHeading, sectionHeading } from "#core/report/heading-blocks.ts";
import type { KeyFiguresBlock, ReportBlock, ReportDocument } from "#core/report/report-blocks.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { type ComparisonOutput, comparisonFileName } from "./comparison-output.ts";
import { uncountedInWords } from "./counted-columns.ts";
import { distributionsOf } from "./distribution.ts";
import { gapBlocks } from "./report-gaps.ts";
import { distributionTable, heatMapOf, markedTable, rankTable } from "./report-tables.ts";
import { unofficialInWords } from "./unofficial-in-words.ts";

export interface ComparisonReportInput extends ComparisonOutput {
  /** Columns that the person marked, in their order. */
  readonly marked: readonly number[];
  readonly madeAt: string;
  readonly timeZone: string;
}

/** More columns than this are summed up; the workbook has all of them. */
const MOST_IN_HEAT_MAP = 400;

/** What the screen shows of a comparison, to be handed on: ranks, levels side by side, distribution, gaps between stages. */
export function comparisonReport(input: ComparisonReportInput): ReportDocument {
  const { questionnaire, order, marked } = input;
  const title = `Perbandingan ${questionnaire.indexName}`;
  const hasHeatMap = order.length <= MOST_IN_HEAT_MAP;
  return {
    meta: {
      title,
      language: "id-ID",
      subject: questionnaire.title,
      author: "Matang",
      madeAt: input.madeAt,
      fileName: comparisonFileName(input),
      header: `${title} · ${countInWords(order.length)}`,
      labels: ["Tidak resmi"],
      footer: questionnaire.disclaimer ?? "Perbandingan penilaian, bukan hasil evaluasi resmi.",
    },
    blocks: [
      plainHeading(1, title),
      { kind: "paragraph", tone: "normal", text: aboutOf(input) },
      ...(questionnaire.disclaimer === null ? [] : [notice(questionnaire.disclaimer)]),
      keyFigures(input),
      sectionHeading("Urutan"),
      rankTable(input),
      ...(hasHeatMap
        ? [sectionHeading("Nilai berdampingan"), heatMapOf(input)]
        : [heatMapLeftOut(order.length)]),
      sectionHeading("Sebaran"),
      distributionTable(input),
      ...(marked.length === 0 ? [] : [sectionHeading("Kolom yang ditandai"), markedTable(input)]),
      ...gapBlocks(input),
    ],
  };
}

function countInWords(count: number): string {
  return `${count.toLocaleString("id")} kolom`;
}

function aboutOf({ questionnaire, comparison, order, madeAt, timeZone }: ComparisonReportInput): string {
  return [
    `Instrumen: ${questionnaire.title}`,
    `Isi: ${order.length.toLocaleString("id")} dari ${comparison.columns.length.toLocaleString("id")} kolom, dalam urutan di layar`,
    `Dibuat: ${dayInWords(dayOfInstant(madeAt, timeZone))}`,
    "Rata-rata dan median menghitung setiap kolom satu kali. Yang belum lengkap tidak ikut dihitung.",
    uncountedInWords(comparison, order),
    unofficialInWords(comparison),
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function notice(text: string): ReportBlock {
  return { kind: "paragraph", tone: "notice", text };
}

function keyFigures({ comparison, order, levels }: ComparisonReportInput): KeyFiguresBlock {
  const [index] = distributionsOf(comparison, order, levels);
  if (index === undefined) {
    throw new Error("A comparison has a line for the index");
  }
  const figure = (label: string, value: Fraction | null) => ({
    label,
    value: value === null ? "–" : displayIndonesian(value),
    note: "",
  });
  return {
    kind: "key-figures",
    figures: [
      figure("Median indeks", index.median),
      figure("Rata-rata indeks", index.mean),
      figure("Terendah", index.lowest),
      figure("Tertinggi", index.highest),
      { label: "Belum lengkap", value: index.open.toLocaleString("id"), note: "kolom" },
    ],
  };
}

function heatMapLeftOut(count: number): ReportBlock {
  return {
    kind: "paragraph",
    tone: "quiet",
    text: `Nilai berdampingan dari ${countInWords(count)} tidak dicetak; semuanya ada di berkas XLSX dan CSV. Saring kolom sampai ${MOST_IN_HEAT_MAP} untuk mencetaknya.`,
  };
}
