import type { Assessment } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { ChangeId, type Edit, inverseOf } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { type Task, TaskId } from "#core/assessment/task.ts";
import { answerPackage } from "#core/exchange/answer-package.ts";
import { withDecisions } from "#core/exchange/import-edits.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { type TaskPackage, taskPackages } from "#core/exchange/task-packages.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { atTime, newId } from "./assessment-builders.ts";
import { changedBy, copyOf } from "./copies.ts";

/** An institution that hands out tasks, and takes in what comes back: its copy, and the record of each import. */
export interface Desk {
  readonly questionnaire: Questionnaire;
  readonly copy: AssessmentCopy;
  readonly imports: readonly ImportRecord[];
  readonly packages: readonly TaskPackage[];
}

/** `owners`: the indicators that each OPD is asked. */
export function deskOf(
  questionnaire: Questionnaire,
  whole: Assessment,
  owners: Readonly<Record<string, readonly string[]>>,
): Desk {
  const copy = copyOf(whole);
  const assignments = Object.entries(owners).flatMap(([agency, indicators]) =>
    indicators.map((one) => ({ agency, indicator: QuestionId.parse(one), deadline: null, note: "" })),
  );
  const packages = taskPackages(questionnaire, copy, assignments, {
    from: "Pemerintah Kota Contoh",
    at: atTime("07:00"),
    newAssessmentId: () => AssessmentId.parse(newId()),
    newTaskId: () => TaskId.parse(newId()),
  });
  return { questionnaire, copy, imports: [], packages };
}

/** What the OPD has, ready to be changed. */
export function packageOf({ packages }: Desk, agency: string): AssessmentCopy {
  const found = packages.find(({ task }) => task.to === agency);
  if (found === undefined) {
    throw new Error(`${agency} was given nothing`);
  }
  return found;
}

/** The desk after one import of these answers, with the decisions about conflicts, by the keys of their parts. */
export function takenIn(
  desk: Desk,
  answers: readonly AssessmentCopy[],
  decisions: ReadonlyMap<string, Edit> = new Map(),
): Desk {
  const { questionnaire, copy, imports } = desk;
  const sent = answers.map((answer) => answerPackage(questionnaire, answer));
  const plan = planImport(questionnaire, copy, sent);
  const { assessment, edits, records, superseded, at } = withDecisions(
    copy.assessment,
    plan,
    decisions,
    settlement(imports.length),
  );
  const record: ImportRecord = {
    assessment: assessment.id,
    at,
    files: sent.map((one, place) => ({
      name: `${place}.matang.zip`,
      sender: taskIn(one).to,
      task: taskIn(one).id,
      madeAt: at,
      brought: plan.brought[place] ?? [],
    })),
    edits,
    takenBackAt: null,
  };
  const changes = [...copy.changes, ...records];
  return { ...desk, copy: { assessment, changes, superseded }, imports: [...imports, record] };
}

/** The desk after the last import was taken back. */
export function lastTakenBack(desk: Desk): Desk {
  const last = desk.imports.at(-1);
  if (last === undefined) {
    throw new Error("There is no import to take back");
  }
  const copy = changedBy(desk.copy, "Tim koordinasi", ...last.edits.map(inverseOf).reverse());
  return { ...desk, copy, imports: [...desk.imports.slice(0, -1), { ...last, takenBackAt: last.at }] };
}

/** The desk after the coordination team changed something itself. */
export function editedHere(desk: Desk, ...edits: readonly Edit[]): Desk {
  return { ...desk, copy: changedBy(desk.copy, "Tim koordinasi", ...edits) };
}

function settlement(count: number) {
  return {
    newId: () => ChangeId.parse(newId()),
    by: "Tim koordinasi",
    at: atTime(`${String(9 + count).padStart(2, "0")}:00`),
  };
}

function taskIn({ assessment: { task } }: AssessmentCopy): Task {
  if (task === undefined) {
    throw new Error("Only an answer to a task comes in");
  }
  return task;
}
