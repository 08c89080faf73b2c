import { dayInWords } from "#core/evidence/day-in-words.ts";
import { decisionsIn } from "#core/meeting/meeting.ts";
import { isOverdue } from "#core/meeting/meeting-action.ts";
import type { ActionState } from "#core/plan/plan-action.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { leftOut, nameOf, paragraph, shortened } from "./brief-words.ts";
import { dayOfInstant } from "./date-words.ts";
import { gainInWords, valueInWords } from "./figure-words.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { MeetingBriefInput } from "./meeting-brief.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import { leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

/** As many of each list as keep the brief on two pages; the rest is counted. */
const MOST_DECISIONS = 5;
const MOST_ACTIONS = 6;
const MOST_STEPS = 3;
const MOST_LATE = 4;
const LONGEST_ACTION = 68;
const LONGEST_WHO = 36;
const LONGEST_NAME = 60;
const LONGEST_LINE = 140;

/** The second page: what was decided, what is still to be done, and what would help most. */
export function briefActions(input: MeetingBriefInput): readonly ReportBlock[] {
  const decisions = decisionsIn(input.meeting);
  return [
    plainHeading(1, "Keputusan dan tindak lanjut"),
    paragraph(
      decisions.length === 0
        ? "Tidak ada keputusan yang dicatat."
        : numbered(decisions.slice(0, MOST_DECISIONS), leftOut(decisions.length, MOST_DECISIONS)),
    ),
    ...actionBlocks(input),
    ...stepBlocks(input),
    ...lateBlocks(input),
  ];
}

function numbered(lines: readonly string[], rest: string): string {
  return [...lines.map((line, place) => `${place + 1}. ${shortened(line, LONGEST_LINE)}`), rest]
    .filter((line) => line !== "")
    .join("\n");
}

const STATES: Readonly<Record<ActionState, string>> = {
  belum: "Belum dimulai",
  berjalan: "Berjalan",
  selesai: "Selesai",
  batal: "Batal",
};

/** Those of this meeting first, then those that earlier ones left open. */
function actionBlocks({ actions, carriedOver, madeAt, timeZone }: MeetingBriefInput): readonly ReportBlock[] {
  const today = dayOfInstant(madeAt, timeZone);
  const all = [
    ...actions.map((action) => ({ action, from: "" })),
    ...carriedOver.map((action) => ({ action, from: " (rapat sebelumnya)" })),
  ];
  if (all.length === 0) {
    return [];
  }
  const rows = all.slice(0, MOST_ACTIONS).map(({ action, from }): TableRow => {
    const state = isOverdue(action, today) ? `${STATES[action.state]}, terlambat` : STATES[action.state];
    return {
      tone: "normal",
      cells: [
        textCell(shortened(action.what, LONGEST_ACTION) + from),
        textCell(action.who === "" ? "–" : shortened(action.who, LONGEST_WHO)),
        textCell(action.by === null ? "–" : dayInWords(action.by)),
        textCell(state),
      ],
    };
  });
  return [
    plainHeading(2, "Tindak lanjut"),
    {
      kind: "table",
      caption: leftOut(all.length, MOST_ACTIONS),
      columns: [
        leftColumn("Yang dikerjakan", 0.44),
        leftColumn("Oleh", 0.22),
        leftColumn("Sampai", 0.19),
        leftColumn("Keadaan", 0.15),
      ],
      rows,
    },
  ];
}

function stepBlocks({ questionnaire, steps }: MeetingBriefInput): readonly ReportBlock[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const rows = steps.slice(0, MOST_STEPS).flatMap((step): readonly TableRow[] => {
    const question = questions.get(step.question);
    return question === undefined
      ? []
      : [
          {
            tone: "normal",
            cells: [
              textCell(step.question),
              textCell(shortened(nameOf(question), LONGEST_NAME)),
              numberCell(valueInWords(question.indicator, step.to)),
              numberCell(gainInWords(step.gain)),
            ],
          },
        ];
  });
  return rows.length === 0
    ? []
    : [
        plainHeading(2, "Langkah tunggal yang paling menaikkan indeks"),
        {
          kind: "table",
          caption: "",
          columns: [
            leftColumn("Nomor", 0.1),
            leftColumn("Indikator", 0.6),
            rightColumn("Ke tingkat", 0.15),
            rightColumn("Indeks", 0.15),
          ],
          rows,
        },
      ];
}

function lateBlocks({ late }: MeetingBriefInput): readonly ReportBlock[] {
  if (late.length === 0) {
    return [];
  }
  const names = late
    .slice(0, MOST_LATE)
    .map(({ agency, indicators }) => `${shortened(agency, LONGEST_NAME)} (${indicators} indikator)`);
  return [
    plainHeading(2, "Perangkat daerah yang terlambat"),
    paragraph(
      [`${names.join("; ")}.`, leftOut(late.length, MOST_LATE)].filter((line) => line !== "").join(" "),
    ),
  ];
}
