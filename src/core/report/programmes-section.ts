import { coverageOf, unsupportedInWords } from "#core/programme/coverage.ts";
import { type ProgrammeEntry, programmesOf } from "#core/programme/programme-entry.ts";
import { NO_AGENCY, STATE_WORDS } from "#core/programme/programme-words.ts";
import { unreviewedInWords } from "#core/records/carried-year.ts";
import { partHeading } from "./heading-blocks.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import type { ReportContent } from "./report-content.ts";
import { leftColumn, rightColumn, textCell } from "./table-cells.ts";

/** The strategic programmes with the indicators that they move, and those that none moves. Only where there are any. */
export function programmesSection({ questionnaire, assessment }: ReportContent): readonly ReportBlock[] {
  const entries = programmesOf(assessment);
  if (entries.length === 0) {
    return [];
  }
  const coverage = coverageOf(questionnaire, assessment.details, entries);
  return [
    ...partHeading("Program strategis"),
    {
      kind: "paragraph",
      tone: "normal",
      text: `${entries.length} program${unreviewedCount(entries)}; ${coverage.supported} dari ${coverage.total} indikator didukung sedikitnya satu program yang tidak dihentikan. ${unsupportedInWords(coverage)}`,
    },
    {
      kind: "table",
      caption: "",
      columns: [
        leftColumn("Program", 0.5),
        leftColumn("Perangkat daerah", 0.24),
        rightColumn("Tahun", 0.08),
        leftColumn("Indikator", 0.18),
      ],
      rows: entries.map(programmeRow),
    },
  ];
}

/** ", 3 di antaranya dibawa dari penilaian sebelumnya dan belum ditinjau" */
function unreviewedCount(entries: readonly ProgrammeEntry[]): string {
  const { length } = entries.filter(({ programme }) => programme.carriedFrom !== undefined);
  return length === 0 ? "" : `, ${length} di antaranya dibawa dari penilaian sebelumnya dan belum ditinjau`;
}

function programmeRow({ agency, programme }: ProgrammeEntry): TableRow {
  const { name, goal, year, state, applications, indicators, carriedFrom } = programme;
  const details = [
    goal,
    applications.length === 0 ? "" : `Aplikasi: ${applications.join("; ")}`,
    `Keadaan: ${STATE_WORDS[state].toLowerCase()}`,
    carriedFrom === undefined ? "" : unreviewedInWords(carriedFrom),
  ].filter((text) => text !== "");
  return {
    tone: "normal",
    cells: [
      textCell(name, { details: details.map((text) => ({ text, link: null })) }),
      textCell(agency ?? NO_AGENCY),
      { kind: "number", text: String(year) },
      textCell(indicators.length === 0 ? "–" : indicators.join(", ")),
    ],
  };
}
