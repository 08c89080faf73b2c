import { criteriaBlocks } from "./criteria-blocks.ts";
import { plainHeading } from "./heading-blocks.ts";
import { groupBookmarks, proofBlocks, sheetOpening } from "./indicator-section.ts";
import type { PackContent } from "./pack-content.ts";
import { packEvidenceBlocks } from "./pack-evidence-table.ts";
import { criterionProof } from "./pack-references.ts";
import type { ReportBlock } from "./report-blocks.ts";
import type { IndicatorSheet } from "./report-content.ts";

/** What is claimed for one question, and for each criterion the pages that prove it. */
export function packSheet(
  content: PackContent,
  sheet: IndicatorSheet,
  before: IndicatorSheet | undefined,
): readonly ReportBlock[] {
  const evidence = content.evidenceByQuestion.get(sheet.question.id) ?? [];
  return [
    ...groupBookmarks(content, sheet, before?.question.path ?? []),
    ...sheetOpening(content, sheet),
    ...changeBlocks(content, sheet),
    ...criteriaBlocks(sheet, (criterion) => criterionProof(criterion, evidence)),
    ...proofBlocks(sheet, packEvidenceBlocks(content, evidence)),
  ];
}

function changeBlocks({ changes }: PackContent, { question }: IndicatorSheet): readonly ReportBlock[] {
  const lines = changes?.byQuestion.get(question.id) ?? [];
  return changes === null
    ? []
    : [
        plainHeading(3, `Berubah sejak ${changes.label}`),
        { kind: "paragraph", tone: "normal", text: lines.map((line) => `• ${line}`).join("\n") },
      ];
}
