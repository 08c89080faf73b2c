import { applyChanges } from "#core/assessment/apply-changes.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { RecordId } from "#core/assessment/assessment-record.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import type { HandedOutTask, ImportRecord } from "#core/assessment/import-record.ts";
import type { Task } from "#core/assessment/task.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { REMARK } from "#core/review/remark.ts";
import { roundsSent } from "#core/review/review-progress.ts";
import { REVIEW_SENDING } from "#core/review/review-sending.ts";
import type { Stage } from "#core/review/stage-level.ts";
import { unrecordedId } from "./change-set.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";
import { type TaskPackage, taskPackage } from "./task-packages.ts";

/** Who sends a review of which stage, and how new ids are come by. */
export interface ReviewSendingOut {
  readonly stage: Stage;
  readonly by: string;
  readonly at: string;
  readonly newAssessmentId: () => AssessmentId;
  readonly newChangeId: () => ChangeId;
  readonly newRecordId: () => RecordId;
}

export interface ReviewPackages {
  readonly packages: readonly TaskPackage[];
  /** What has to be saved here once the packages are made: that they were sent, to whom, and in which round. */
  readonly changes: readonly Change[];
}

/**
 * A package for each task, with how its questions stand here, their history and all that was said about them. It names the task that
 * was handed out, so that it merges into what the OPD has, and the OPD's answer into this: neither takes the place of newer work.
 */
export function reviewPackages(
  questionnaire: Questionnaire,
  whole: AssessmentCopy,
  tasks: readonly Task[],
  sending: ReviewSendingOut,
): ReviewPackages {
  const changes = tasks.map((task) => sendingChange(whole, task, sending));
  const applied = applyChanges(whole.assessment, changes);
  if (!applied.ok) {
    throw new Error("A record with an id of its own was there already");
  }
  const sent: AssessmentCopy = {
    ...whole,
    assessment: applied.value.assessment,
    changes: [...whole.changes, ...changes],
  };
  const packages = tasks.map((task) =>
    withoutSayInDetails(taskPackage(questionnaire, sent, task, sending.newAssessmentId())),
  );
  return { packages, changes };
}

function sendingChange(
  { assessment }: AssessmentCopy,
  { to }: Task,
  { stage, by, at, newChangeId, newRecordId }: ReviewSendingOut,
): Change {
  const id = newRecordId();
  const remarks = recordsOf(assessment, REMARK).filter(({ body }) => body.side === "reviewer");
  const body = {
    stage,
    round: roundsSent(assessment, stage) + 1,
    remarks: remarks.map((remark) => remark.id),
    by,
    at,
  };
  const record = { id, kind: REVIEW_SENDING.kind, question: null, agency: to, body };
  return {
    id: newChangeId(),
    assessment: assessment.id,
    at,
    by,
    edit: { part: "record", record: id, before: null, after: record },
  };
}

/** Whose assessment it is, and how far it goes, is for the OPD to say: what the package has there stands behind whatever it finds. */
function withoutSayInDetails(content: TaskPackage): TaskPackage {
  const { details } = content.assessment;
  return { ...content, superseded: [...content.superseded, unrecordedId("details", details)] };
}

/** One OPD to which a review can be sent. */
export interface ReviewAddress {
  readonly task: Task;
  /** When its answer was last taken in here; null while none was. */
  readonly cameAt: string | null;
}

/**
 * Where reviews go: for every OPD the task that it answered last or, where it has answered none, the one that it was given last. By
 * the name of the OPD.
 */
export function reviewAddresses(
  handedOut: readonly HandedOutTask[],
  imports: readonly ImportRecord[],
): readonly ReviewAddress[] {
  const byAgency = new Map<string, ReviewAddress>();
  for (const { task } of handedOut) {
    const address = { task, cameAt: cameAt(task, imports) };
    const known = byAgency.get(task.to);
    if (known === undefined || isLater(address, known)) {
      byAgency.set(task.to, address);
    }
  }
  return [...byAgency.values()].sort((one, other) => one.task.to.localeCompare(other.task.to, "id"));
}

function cameAt({ id }: Task, imports: readonly ImportRecord[]): string | null {
  return imports
    .filter(({ takenBackAt, files }) => takenBackAt === null && files.some(({ task }) => task === id))
    .map(({ at }) => at)
    .reduce<string | null>((last, at) => (last === null || isAfter(at, last) ? at : last), null);
}

function isLater(one: ReviewAddress, other: ReviewAddress): boolean {
  if (one.cameAt === null || other.cameAt === null) {
    return (
      one.cameAt !== null || (other.cameAt === null && isAfter(one.task.handedOutAt, other.task.handedOutAt))
    );
  }
  return isAfter(one.cameAt, other.cameAt);
}

function isAfter(one: string, other: string): boolean {
  return Date.parse(one) >= Date.parse(other);
}
