import { partHeading, plainHeading } from "./heading-blocks.ts";
import type { PackChanges } from "./pack-changes.ts";
import type { PackContent } from "./pack-content.ts";
import { PACK_PARTS, pageShare } from "./pack-parts.ts";
import { questionAnchor, questionTitle } from "./question-words.ts";
import type { ReportBlock, TableBlock } from "./report-blocks.ts";
import { fitted, leftColumn, rightColumn, textCell } from "./table-cells.ts";

/** Every difference from the earlier pack. */
export function packDifference(content: PackContent): readonly ReportBlock[] {
  const { changes, chapters, sheets, noun } = content;
  if (changes === null) {
    return [];
  }
  return [
    ...partHeading(PACK_PARTS.difference.title),
    {
      kind: "paragraph",
      tone: "normal",
      text: `Dibandingkan dengan ${changes.label}: ${chapters.length} dari ${sheets.length} ${noun} berubah.`,
    },
    ...generalBlocks(changes),
    ...(chapters.length === 0 ? [] : [plainHeading(3, "Per indikator"), changeTable(content, changes)]),
  ];
}

function generalBlocks({ general }: PackChanges): readonly ReportBlock[] {
  return [
    plainHeading(3, "Keseluruhan"),
    { kind: "paragraph", tone: "normal", text: general.map((line) => `• ${line}`).join("\n") },
  ];
}

function changeTable({ chapters, settings }: PackContent, { byQuestion }: PackChanges): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: fitted([
      leftColumn("Indikator dan perubahannya", 0.92),
      rightColumn("Halaman", pageShare(settings.volumeLimitInBytes)),
    ]),
    rows: chapters.map((sheet) => ({
      tone: "normal",
      cells: [
        textCell(questionTitle(sheet), {
          details: (byQuestion.get(sheet.question.id) ?? []).map((text) => ({ text, link: null })),
        }),
        { kind: "page", anchor: questionAnchor(sheet) },
      ],
    })),
  };
}
