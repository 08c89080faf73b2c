import type { HandedOutTask } from "#core/assessment/import-record.ts";
import { rulesOf } from "#core/consolidation/rule-record.ts";
import { isCitedFor } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { parseExact } from "#core/shared/exact.ts";
import { valueInWords } from "./figure-words.ts";
import { sectionHeading } from "./heading-blocks.ts";
import { questionName } from "./question-words.ts";
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

/** Who answered this indicator, and why its level was chosen by hand; nothing where nobody else did and it was not. */
export function contributorBlocks(content: ReportContent, sheet: IndicatorSheet): readonly ReportBlock[] {
  const { contributors } = content;
  const { question } = sheet;
  const reason = reasonFor(content, sheet);
  const names = contributors
    .filter(({ indicators }) => indicators.includes(question.indicator.number))
    .map(({ agency }) => agency);
  return [
    ...(names.length === 0 ? [] : [quiet(`Pengampu: ${names.join("; ")}.`)]),
    ...(reason === null ? [] : [quiet(`Tingkat ini dipilih tim koordinasi, dengan alasan: ${reason}`)]),
  ];
}

function quiet(text: string): ReportBlock {
  return { kind: "paragraph", tone: "quiet", text };
}

/** Why the coordination team chose the level; null where it did not, and where another one stands by now. */
function reasonFor({ assessment }: ReportContent, { question, score }: IndicatorSheet): string | null {
  const rule = rulesOf(assessment).findLast((one) => one.question === question.id)?.rule;
  return rule?.kind === "chosen" && score.value?.equals(parseExact(rule.level)) === true ? rule.reason : null;
}

/** What each OPD contributed to the whole, and which levels were chosen instead; nothing where there is none of both. */
export function contributionSection(content: ReportContent): readonly ReportBlock[] {
  const tables = [...contributionTable(content), ...reasonTable(content)];
  return tables.length === 0 ? [] : [sectionHeading("Sumbangan perangkat daerah"), ...tables];
}

function reasonTable(content: ReportContent): readonly ReportBlock[] {
  const rows = content.sheets.flatMap((sheet): readonly TableRow[] => {
    const reason = reasonFor(content, sheet);
    const { question, score } = sheet;
    return reason === null
      ? []
      : [
          {
            tone: "normal",
            cells: [
              textCell(`${question.id}. ${questionName(sheet)}`),
              numberCell(score.value === null ? null : valueInWords(question.indicator, score.value)),
              textCell(reason),
            ],
          },
        ];
  });
  return rows.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: "Tingkat yang dipilih tim koordinasi, dengan alasannya.",
          columns: [leftColumn("Indikator", 0.32), rightColumn("Tingkat", 0.1), leftColumn("Alasan", 0.58)],
          rows,
        },
      ];
}

function contributionTable({ contributors, sheets, evidence }: ReportContent): readonly ReportBlock[] {
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
