import { dayInWords } from "#core/evidence/day-in-words.ts";
import { figureOf, type MovedQuestion } from "#core/meeting/snapshot.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { briefNotes } from "./brief-notes.ts";
import { changeInWords, leftOut, nameOf, paragraph, shortened } from "./brief-words.ts";
import { figureInWords, indexScale, predicateInWords, spanOfFigure, valueInWords } from "./figure-words.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { MeetingBriefInput } from "./meeting-brief.ts";
import { predicateOfEnds } from "./predicate-of-ends.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import { leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

const MOST_MOVED = 4;
/** As many where notes stand below them, and one less for every two groups more than four. */
const MOST_MOVED_WITH_NOTES = 3;
const LEAST_NOTE_LINES = 3;
const LONGEST_NAME = 64;
const LONGEST_LINE = 160;

/** The first page: where the index stands, and what moved it since the last meeting. */
export function briefStanding(input: MeetingBriefInput): readonly ReportBlock[] {
  const { questionnaire, meeting, indexTarget, since } = input;
  const figure = figureOf(meeting.snapshot.index);
  return [
    plainHeading(1, meeting.title),
    paragraph(
      [`Rapat ${dayInWords(meeting.heldOn)}`, meeting.place, meeting.present]
        .filter((line) => line !== "")
        .map((line) => shortened(line, LONGEST_LINE))
        .join("\n"),
    ),
    keyFigures(input),
    {
      kind: "scale",
      scale: indexScale(questionnaire),
      span: spanOfFigure(figure),
      target: indexTarget === null ? null : parseExact(indexTarget).valueOf(),
    },
    groupTable(input),
    plainHeading(2, since === null ? "Perubahan" : `Perubahan sejak rapat ${dayInWords(since.heldOn)}`),
    ...movedBlocks(input),
    ...briefNotes(meeting.notes, LEAST_NOTE_LINES + roomOfMoved(input)),
  ];
}

function mostMoved({ meeting, questionnaire: { groups } }: MeetingBriefInput): number {
  const less = Math.ceil(Math.max(0, groups.length - 4) / 2);
  return meeting.notes.trim() === "" ? MOST_MOVED : Math.max(1, MOST_MOVED_WITH_NOTES - less);
}

/** How many lines of the tables of what moved stay empty. */
function roomOfMoved(input: MeetingBriefInput): number {
  const { rose = [], fell = [] } = input.since?.movement ?? {};
  const most = mostMoved(input);
  return 2 * most - Math.min(most, rose.length) - Math.min(most, fell.length);
}

function keyFigures({ questionnaire, meeting, indexTarget, since }: MeetingBriefInput): ReportBlock {
  const { snapshot } = meeting;
  const figure = figureOf(snapshot.index);
  const predicate = predicateInWords(predicateOfEnds(questionnaire, snapshot.index));
  return {
    kind: "key-figures",
    figures: [
      { label: questionnaire.indexName, value: figureInWords(figure), note: predicate },
      ...(since === null
        ? []
        : [
            {
              label: "Sejak rapat lalu",
              value: changeInWords(since.movement.gain),
              note: since.movement.isExact ? "indeks" : "batas bawah indeks",
            },
          ]),
      ...(indexTarget === null
        ? []
        : [
            {
              label: "Sasaran indeks",
              value: displayIndonesian(parseExact(indexTarget)),
              note: "ditetapkan sendiri",
            },
          ]),
      { label: "Dijawab", value: `${snapshot.answered} dari ${snapshot.total}`, note: "indikator" },
      { label: "Bukti dukung", value: String(snapshot.evidence), note: "berkas atau tautan" },
    ],
  };
}

function groupTable({ questionnaire, meeting, since }: MeetingBriefInput): ReportBlock {
  const rows = questionnaire.groups.flatMap(({ id, name }): readonly TableRow[] => {
    const ends = meeting.snapshot.groups[id];
    if (ends === undefined) {
      return [];
    }
    const before = since?.movement.groups.find((group) => group.id === id)?.before ?? null;
    const cells = [
      textCell(name),
      ...(since === null ? [] : [numberCell(before === null ? null : figureInWords(before))]),
      numberCell(figureInWords(figureOf(ends))),
    ];
    return [{ tone: "normal", cells }];
  });
  return {
    kind: "table",
    caption: "",
    columns:
      since === null
        ? [leftColumn(questionnaire.groupTerms[0] ?? "Kelompok", 0.8), rightColumn("Nilai", 0.2)]
        : [
            leftColumn(questionnaire.groupTerms[0] ?? "Kelompok", 0.6),
            rightColumn("Rapat lalu", 0.2),
            rightColumn("Sekarang", 0.2),
          ],
    rows,
  };
}

function movedBlocks(input: MeetingBriefInput): readonly ReportBlock[] {
  const { questionnaire, since } = input;
  if (since === null) {
    return [
      paragraph(
        "Ini rapat pertama yang dicatat. Rapat berikutnya akan dibandingkan dengan keadaan hari ini.",
      ),
    ];
  }
  const { rose, fell } = since.movement;
  if (rose.length + fell.length === 0) {
    return [paragraph("Tidak ada tingkat indikator yang berubah.")];
  }
  const most = mostMoved(input);
  return [
    ...movedTable(questionnaire, "Naik", rose, most),
    ...movedTable(questionnaire, "Turun", fell, most),
  ];
}

function movedTable(
  questionnaire: Questionnaire,
  title: string,
  moved: readonly MovedQuestion[],
  most: number,
): readonly ReportBlock[] {
  if (moved.length === 0) {
    return [];
  }
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const rows = moved.slice(0, most).flatMap(({ question: id, before, after }): readonly TableRow[] => {
    const question = questions.get(id);
    return question === undefined
      ? []
      : [
          {
            tone: "normal",
            cells: [
              textCell(id),
              textCell(shortened(nameOf(question), LONGEST_NAME)),
              numberCell(before === null ? null : valueInWords(question.indicator, before)),
              numberCell(after === null ? null : valueInWords(question.indicator, after)),
            ],
          },
        ];
  });
  return [
    {
      kind: "table",
      caption: leftOut(moved.length, most),
      columns: [
        leftColumn(title, 0.1),
        leftColumn("Indikator", 0.6),
        rightColumn("Semula", 0.15),
        rightColumn("Kini", 0.15),
      ],
      rows,
    },
  ];
}
