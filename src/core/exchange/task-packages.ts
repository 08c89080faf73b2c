import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { joinedNotes } from "#core/assessment/asked-of-one.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Change } from "#core/assessment/change.ts";
import type { Task, TaskId } from "#core/assessment/task.ts";
import { isCitedFor } from "#core/evidence/evidence-item.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { aboutTask } from "./about-task.ts";
import type { Assignment } from "./read-assignments.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";

export interface HandingOut {
  /** In whose name: printed in the task. */
  readonly from: string;
  readonly at: string;
  /** For everybody, beside what the assignments note; none when left out. */
  readonly note?: string;
  readonly newAssessmentId: () => AssessmentId;
  readonly newTaskId: () => TaskId;
}

export interface TaskPackage extends AssessmentCopy {
  readonly task: Task;
}

/**
 * One package for each OPD, with its indicators only: what stands there now, with its evidence, targets and history, and what was
 * reached earlier. The history is the same as in the whole, so that what comes back can be merged into it.
 */
export function taskPackages(
  questionnaire: Questionnaire,
  whole: AssessmentCopy,
  assignments: readonly Assignment[],
  handingOut: HandingOut,
): readonly TaskPackage[] {
  const agencies = [...new Set(assignments.map(({ agency }) => agency))];
  return agencies.map((agency) => {
    const own = assignments.filter((assignment) => assignment.agency === agency);
    const task = taskOf(questionnaire, agency, own, handingOut);
    return taskPackage(questionnaire, whole, task, handingOut.newAssessmentId());
  });
}

/** The indicators that nobody was given, in the order of the instrument. */
export function unassignedIndicators(
  questionnaire: Questionnaire,
  assignments: readonly Assignment[],
): readonly QuestionId[] {
  const given = new Set(assignments.map(({ indicator }) => indicator));
  return indicatorsOf(questionnaire)
    .map(({ number }) => number)
    .filter((number) => !given.has(number));
}

/** With several deadlines for one OPD the first of them is the task's; an indicator that is due later says so itself. */
function taskOf(
  questionnaire: Questionnaire,
  to: string,
  given: readonly Assignment[],
  { from, at, note = "", newTaskId }: HandingOut,
): Task {
  const order = indicatorsOf(questionnaire).map(({ number }) => number);
  const own = order.flatMap((number) => given.filter(({ indicator }) => indicator === number));
  const [deadline = null] = own.flatMap((one) => (one.deadline === null ? [] : [one.deadline])).sort();
  const each = eachOf(own, deadline);
  return {
    id: newTaskId(),
    from,
    to,
    deadline,
    note: joinedNotes([note, ...own.map((one) => one.note)]).slice(0, LONGEST_NOTE),
    indicators: order.filter((number) => own.some(({ indicator }) => indicator === number)),
    ...(Object.keys(each).length === 0 ? {} : { each }),
    handedOutAt: at,
  };
}

const LONGEST_NOTE = 2000;

/** What is said of all of them in the same words is not said of each. */
function eachOf(own: readonly Assignment[], first: Assignment["deadline"]): NonNullable<Task["each"]> {
  const isSharedNote = new Set(own.map(({ note }) => note)).size === 1;
  const single = own.flatMap(({ indicator, deadline, note }) => {
    const about = { deadline: deadline === first ? null : deadline, note: isSharedNote ? "" : note };
    return about.deadline === null && about.note === "" ? [] : [[indicator, about] as const];
  });
  return Object.fromEntries(single);
}

/** What goes to whoever answers the task, under an id of its own. */
export function taskPackage(
  questionnaire: Questionnaire,
  { assessment, changes, superseded }: AssessmentCopy,
  task: Task,
  id: AssessmentId,
): TaskPackage {
  const asked = questionsOf(questionnaire)
    .filter(({ indicator }) => task.indicators.includes(indicator.number))
    .map((question) => question.id);
  const evidence = assessment.evidence.filter((item) => asked.some((question) => isCitedFor(item, question)));
  const evidenceIds = new Set(evidence.map((item) => item.id));
  const isAbout = aboutTask(questionnaire, task);
  const isIncluded = ({ edit }: Change) =>
    isAbout(edit) && (edit.part !== "evidence" || evidenceIds.has(edit.evidence));
  const { details, answers } = assessment;
  return {
    task,
    assessment: {
      ...assessment,
      id,
      details: {
        ...details,
        agency: task.to,
        scope: { kind: "selected", indicators: task.indicators },
        indexTarget: null,
        earlier: earlierOf(details.earlier, asked),
      },
      answers: pick(answers, asked, (answer) => ({ ...answer, privateNotes: EMPTY_ANSWER.privateNotes })),
      evidence,
      packs: [],
      records: assessment.records.filter((record) =>
        isAbout({ part: "record", record: record.id, before: null, after: record }),
      ),
      task,
      changedAt: task.handedOutAt,
    },
    changes: changes.filter(isIncluded).map((change) => ({ ...change, assessment: id })),
    superseded,
  };
}

function earlierOf(
  earlier: Assessment["details"]["earlier"],
  asked: readonly QuestionId[],
): Assessment["details"]["earlier"] {
  return earlier === null ? null : { ...earlier, values: pick(earlier.values, asked, (value) => value) };
}

function pick<Value extends Answer | string>(
  values: Readonly<Record<QuestionId, Value>>,
  asked: readonly QuestionId[],
  change: (value: Value) => Value,
): Readonly<Record<QuestionId, Value>> {
  const picked = asked.flatMap((question) => {
    const value = values[question];
    return value === undefined ? [] : [[question, change(value)] as const];
  });
  return Object.fromEntries(picked);
}
