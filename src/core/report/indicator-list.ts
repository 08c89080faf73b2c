import { levelStep } from "./level-step.ts";
import {
  pathInWords,
  questionAnchor,
  questionName,
  sheetValueInWords,
  UNANSWERED,
  wordsOrNull,
} from "./question-words.ts";
import type { TableBlock, TableCell, TableRow } from "./report-blocks.ts";
import type { IndicatorSheet, ReportContent } from "./report-content.ts";
import { fitted, leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

/** Of the width, for page numbers of one document. */
const PAGE_SHARE = 0.07;

/** Every question with its level, and the page of its sheet: a table of contents too. */
export function indicatorList(content: ReportContent, pageShare = PAGE_SHARE): TableBlock {
  const hasTarget = content.sheets.some((sheet) => sheet.target !== null);
  const { earlier } = content.assessment.details;
  const earlierYear = content.sheets.some((sheet) => sheet.earlier !== null) ? (earlier?.year ?? null) : null;
  return {
    kind: "table",
    caption: "",
    columns: fitted([
      rightColumn("No.", 0.07),
      leftColumn("Indikator", 0.5),
      leftColumn("Tingkat", 0.13),
      ...(earlierYear === null ? [] : [rightColumn(String(earlierYear), 0.08)]),
      ...(hasTarget ? [rightColumn("Sasaran", 0.09)] : []),
      rightColumn("Bukti", 0.08),
      rightColumn("Halaman", pageShare),
    ]),
    rows: content.sheets.flatMap((sheet, place) => [
      ...groupRow(content, sheet, content.sheets[place - 1]),
      sheetRow(content, sheet, { hasTarget, hasEarlier: earlierYear !== null }),
    ]),
  };
}

function groupRow(
  { questionnaire }: ReportContent,
  { question }: IndicatorSheet,
  before: IndicatorSheet | undefined,
): readonly TableRow[] {
  const isSame = before?.question.path.at(-1) === question.path.at(-1);
  const text = pathInWords(question.path, questionnaire.groupTerms);
  return isSame ? [] : [{ tone: "group", cells: [textCell(text)] }];
}

function sheetRow(
  content: ReportContent,
  sheet: IndicatorSheet,
  { hasTarget, hasEarlier }: { readonly hasTarget: boolean; readonly hasEarlier: boolean },
): TableRow {
  const { serviceName } = sheet.answer;
  const details = serviceName === "" ? [] : [{ text: `Layanan: ${serviceName}`, link: null }];
  return {
    tone: "normal",
    cells: [
      numberCell(sheet.question.id),
      textCell(questionName(sheet), { details }),
      levelCell(content, sheet),
      ...(hasEarlier ? [numberCell(wordsOrNull(sheet, sheet.earlier))] : []),
      ...(hasTarget ? [numberCell(wordsOrNull(sheet, sheet.target))] : []),
      numberCell(String(sheet.evidence.length)),
      { kind: "page", anchor: questionAnchor(sheet) },
    ],
  };
}

function levelCell({ questionnaire }: ReportContent, sheet: IndicatorSheet): TableCell {
  const { value } = sheet.score;
  const scale = { min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) };
  return value === null
    ? { kind: "level", text: UNANSWERED, step: null }
    : { kind: "level", text: sheetValueInWords(sheet), step: levelStep(value.valueOf(), scale) };
}
