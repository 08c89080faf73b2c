import { randomUUID } from "node:crypto";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { ChangeId } from "#core/assessment/change.ts";
import { TaskId } from "#core/assessment/task.ts";

export function randomAssessmentId(): AssessmentId {
  return AssessmentId.parse(randomUUID());
}

export function randomChangeId(): ChangeId {
  return ChangeId.parse(randomUUID());
}

export function randomTaskId(): TaskId {
  return TaskId.parse(randomUUID());
}
