import { gainInWords, valueInWords } from "./figure-words.ts";
import { sectionHeading } from "./heading-blocks.ts";
import { questionAnchor, questionTitle } from "./question-words.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import type { IndicatorSheet, ReportContent } from "./report-content.ts";
import type { ReportStep } from "./report-input.ts";
import { leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

const MOST_STEPS = 10;

/** Which single step would move the index most. Only where the steps were asked for. */
export function stepsSection(content: ReportContent): readonly ReportBlock[] {
  const rows = content.steps.flatMap((step) => stepRow(content, step)).slice(0, MOST_STEPS);
  if (rows.length === 0) {
    return [];
  }
  return [
    sectionHeading("Langkah yang paling menaikkan indeks"),
    {
      kind: "paragraph",
      tone: "quiet",
      text: `Paling banyak ${MOST_STEPS} langkah, yang terbesar lebih dahulu. Setiap baris adalah satu langkah pada satu indikator, dihitung tepat dari keadaan sekarang.`,
    },
    {
      kind: "table",
      caption: "",
      columns: [
        leftColumn("Indikator", 0.58),
        leftColumn("Langkah", 0.2),
        rightColumn("Indeks", 0.13),
        rightColumn("Halaman", 0.09),
      ],
      rows,
    },
  ];
}

function stepRow({ sheets }: ReportContent, step: ReportStep): readonly TableRow[] {
  const sheet = sheets.find((one) => one.question.id === step.question);
  if (sheet === undefined) {
    return [];
  }
  const details = step.outsideIndex
    ? [{ text: "Nilainya ditentukan oleh indeks instansi pembina.", link: null }]
    : [];
  return [
    {
      tone: "normal",
      cells: [
        textCell(questionTitle(sheet), { details }),
        textCell(`${fromInWords(sheet, step)} → ${valueInWords(sheet.question.indicator, step.to)}`),
        numberCell(gainInWords(step.gain)),
        { kind: "page", anchor: questionAnchor(sheet) },
      ],
    },
  ];
}

/** An open question counts from the scale's lowest value, which nobody has claimed. */
function fromInWords({ question }: IndicatorSheet, { from, fromUnanswered }: ReportStep): string {
  return fromUnanswered ? "belum dijawab" : valueInWords(question.indicator, from);
}
