import type { Assessment } from "#core/assessment/assessment.ts";
import { type AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import type { HandedOutTask, ImportRecord } from "#core/assessment/import-record.ts";
import { Task, TaskId } from "#core/assessment/task.ts";
import { arrivalBoard, type BoardRow } from "#core/coordination/arrival-board.ts";
import { REMARK } from "#core/review/remark.ts";
import { STAGE_LEVEL, stageLevelId } from "#core/review/stage-level.ts";
import {
  assessmentOf,
  atTime,
  evidenceFile,
  questionId,
  sha256Of,
  tickedStanding,
} from "./assessment-builders.ts";
import { instrument } from "./scoring-builders.ts";

export const BOARD_INSTRUMENT = instrument("spbe-2020");

function taskOf(
  number: number,
  indicators: readonly string[],
  deadline: string | null,
  own: Readonly<Record<string, string>> = {},
): Task {
  return Task.parse({
    id: `tugas-${String(number).padStart(4, "0")}`,
    from: "Kota Contoh",
    to: `Dinas Contoh ${number}`,
    deadline,
    note: "",
    indicators,
    each: Object.fromEntries(Object.entries(own).map(([one, day]) => [one, { deadline: day, note: "" }])),
    handedOutAt: atTime("08:00"),
  });
}

function remark(question: string, side: "reviewer" | "agency", intent: string): AssessmentRecord {
  return {
    id: RecordId.parse(`catatan-${question}-${side}`),
    kind: REMARK.kind,
    question: questionId(question),
    agency: null,
    body: {
      stage: "internal",
      round: 1,
      side,
      about: { kind: "indicator" },
      intent,
      text: "Mohon SK-nya.",
      answers: side === "agency" ? `catatan-${question}-reviewer` : null,
      by: "",
      at: atTime(side === "agency" ? "10:00" : "09:00"),
    },
  };
}

/** Four indicators of the first OPD in four states, an OPD that is late, and one that has sent its file back without an answer. */
export function boardAssessment(): Assessment {
  const answered = { standing: tickedStanding("2.1"), facts: "Perda 1/2026" };
  return {
    ...assessmentOf({
      answers: { "1": answered, "2": answered, "3": { standing: tickedStanding("2.1") }, "4": answered },
      evidence: [evidenceFile({ sha256: sha256Of(1), questions: ["1", "2", "4"] })],
    }),
    records: [
      {
        id: stageLevelId("internal", questionId("1")),
        kind: STAGE_LEVEL.kind,
        question: questionId("1"),
        agency: null,
        body: { stage: "internal", level: "2", reason: "" },
      },
      remark("2", "reviewer", "question"),
      remark("4", "reviewer", "question"),
      remark("4", "agency", "answer"),
    ],
  };
}

export function boardRows(
  assessment: Assessment = boardAssessment(),
  today = "2026-11-25",
): readonly BoardRow[] {
  const tasks = [
    taskOf(1, ["1", "2", "3", "4", "5"], "2026-12-31"),
    taskOf(2, ["6"], "2026-11-20"),
    taskOf(3, ["7"], null),
  ];
  return rowsOf(assessment, today, tasks);
}

/** The same with deadlines of single indicators: what is due first is done in the first task, and not come in the second. */
export function boardRowsWithOwnDeadlines(today: string): readonly BoardRow[] {
  return rowsOf(boardAssessment(), today, [
    taskOf(1, ["1", "2", "3", "4", "5"], "2026-11-10", { "2": "2026-11-30", "5": "2026-12-10" }),
    taskOf(2, ["6", "8"], "2026-11-20", { "8": "2026-12-05" }),
    taskOf(3, ["7"], null),
  ]);
}

/** The first OPD was asked for most of its indicators again, and for one more; only what it had been asked before came. */
export function boardRowsHandedOutAgain(): readonly BoardRow[] {
  const again = { ...taskOf(1, ["2", "3", "4", "9"], "2026-12-31"), handedOutAt: atTime("12:00") };
  return rowsOf(boardAssessment(), "2026-11-25", [
    taskOf(1, ["1", "2", "3", "4", "5"], "2026-11-10", { "1": "2026-11-20" }),
    taskOf(2, ["6"], "2026-11-20"),
    taskOf(3, ["7"], null),
    { ...again, id: TaskId.parse("tugas-0001-lagi") },
  ]);
}

function rowsOf(assessment: Assessment, today: string, tasks: readonly Task[]): readonly BoardRow[] {
  const handedOut: readonly HandedOutTask[] = tasks.map((task) => ({ assessment: assessment.id, task }));
  const came: ImportRecord = {
    assessment: assessment.id,
    at: atTime("09:00"),
    files: [tasks[0], tasks[2]].flatMap((task) =>
      task === undefined ? [] : [{ name: "a.zip", sender: task.to, task: task.id, madeAt: atTime("08:30") }],
    ),
    edits: [],
    takenBackAt: null,
  };
  return arrivalBoard({ questionnaire: BOARD_INSTRUMENT, assessment, handedOut, imports: [came], today });
}
