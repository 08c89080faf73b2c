import type { HandedOutTask } from "#core/assessment/import-record.ts";
import { isCitedFor } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { sectionHeading } from "./heading-blocks.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import type { IndicatorSheet, ReportContent } from "./report-content.ts";
import { leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

/** An OPD that answered part of the institution's assessment, and which indicators it was given. */
export interface Contributor {
  readonly agency: string;
  readonly indicators: readonly QuestionId[];
}

/** Who was given what, over all tasks that were handed out; by name. */
export function contributorsOf(handedOut: readonly HandedOutTask[]): readonly Contributor[] {
  const byAgency = new Map<string, Set<QuestionId>>();
  for (const { task } of handedOut) {
    const known = byAgency.get(task.to) ?? new Set();
    byAgency.set(task.to, new Set([...known, ...task.indicators]));
  }
  return [...byAgency]
    .map(([agency, indicators]) => ({ agency, indicators: [...indicators] }))
    .sort((one, other) => one.agency.localeCompare(other.agency, "id"));
}

/** Who answered this indicator; nothing where nobody else did. */
export function contributorBlocks(
  { contributors }: ReportContent,
  { question }: IndicatorSheet,
): readonly ReportBlock[] {
  const names = contributors
    .filter(({ indicators }) => indicators.includes(question.indicator.number))
    .map(({ agency }) => agency);
  return names.length === 0
    ? []
    : [{ kind: "paragraph", tone: "quiet", text: `Pengampu: ${names.join("; ")}.` }];
}

/** What each OPD contributed to the whole; nothing where there are none. */
export function contributionSection({
  contributors,
  sheets,
  evidence,
}: ReportContent): readonly ReportBlock[] {
  if (contributors.length === 0) {
    return [];
  }
  const rows = contributors.map(({ agency, indicators }): TableRow => {
    const own = sheets.filter(({ question }) => indicators.includes(question.indicator.number));
    const answered = own.filter(({ score }) => score.value !== null).length;
    const cited = evidence.filter(({ item }) => own.some(({ question }) => isCitedFor(item, question.id)));
    return {
      tone: "normal",
      cells: [
        textCell(agency),
        textCell(own.map(({ question }) => question.id).join(", ")),
        numberCell(`${answered}/${own.length}`),
        numberCell(String(cited.length)),
      ],
    };
  });
  return [
    sectionHeading("Sumbangan perangkat daerah"),
    {
      kind: "table",
      caption: "Indikator dengan beberapa pengampu dihitung pada masing-masing.",
      columns: [
        leftColumn("Perangkat daerah", 0.42),
        leftColumn("Indikator", 0.32),
        rightColumn("Dijawab", 0.13),
        rightColumn("Bukti", 0.13),
      ],
      rows,
    },
  ];
}
