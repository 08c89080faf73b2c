import { partHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import { PACK_PARTS, type PackPart, pageShare } from "./pack-parts.ts";
import { questionAnchor, questionTitle } from "./question-words.ts";
import type { ReportBlock, TableBlock, TableRow } from "./report-blocks.ts";
import type { IndicatorSheet } from "./report-content.ts";
import { fitted, leftColumn, rightColumn, textCell } from "./table-cells.ts";

const CONTENTS = "Daftar isi";

/** Every part and every sheet with its page. */
export function packContents(content: PackContent): readonly ReportBlock[] {
  const { chapters, changes, problems, settings } = content;
  const parts = [
    PACK_PARTS.guide,
    ...(changes === null ? [] : [PACK_PARTS.difference]),
    ...(problems.length === 0 ? [] : [PACK_PARTS.problems]),
    PACK_PARTS.score,
  ];
  const rows = [
    ...parts.map(partRow),
    ...chapters.flatMap((sheet, place) => sheetRows(content, sheet, chapters[place - 1])),
    ...[PACK_PARTS.index, PACK_PARTS.signatures, PACK_PARTS.manifest].map(partRow),
  ];
  return [...partHeading(CONTENTS), contentsTable(rows, settings.volumeLimitInBytes)];
}

function contentsTable(rows: readonly TableRow[], volumeLimitInBytes: number | null): TableBlock {
  const columns = fitted([leftColumn("Bagian", 0.92), rightColumn("Halaman", pageShare(volumeLimitInBytes))]);
  return { kind: "table", caption: "", columns, rows };
}

function partRow({ anchor, title }: PackPart): TableRow {
  return { tone: "group", cells: [textCell(title), { kind: "page", anchor }] };
}

function sheetRows(
  { questionnaire }: PackContent,
  sheet: IndicatorSheet,
  before: IndicatorSheet | undefined,
): readonly TableRow[] {
  const { path } = sheet.question;
  const page = { kind: "page", anchor: questionAnchor(sheet) } as const;
  const firstNew = path.findIndex((group, depth) => group !== before?.question.path[depth]);
  const groups = path.flatMap((group, depth): readonly TableRow[] => {
    const title = `${questionnaire.groupTerms[depth] ?? ""} ${group.name}`.trim();
    const isNew = firstNew !== -1 && depth >= firstNew;
    return isNew ? [{ tone: "group", cells: [textCell(title, { indent: depth }), page] }] : [];
  });
  return [
    ...groups,
    { tone: "normal", cells: [textCell(questionTitle(sheet), { indent: path.length }), page] },
  ];
}
