import type { Assessment } from "#core/assessment/assessment.ts";
import { type AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { MEETING, type Meeting } from "#core/meeting/meeting.ts";
import { MEETING_ACTION, type MeetingAction, meetingActionsOf } from "#core/meeting/meeting-action.ts";

/** What a meeting becomes; with null it is taken away together with its actions. */
export function meetingEdits(assessment: Assessment, id: RecordId, meeting: Meeting | null): readonly Edit[] {
  if (meeting !== null) {
    return [recordEdit(assessment, id, MEETING.kind, meeting)];
  }
  const own = meetingActionsOf(assessment).filter(({ body }) => body.meeting === id);
  return [id, ...own.map((action) => action.id)].map((record) => recordEdit(assessment, record, "", null));
}

/** What an action becomes; with null it is taken away. */
export function actionEdit(assessment: Assessment, id: RecordId, action: MeetingAction | null): Edit {
  return recordEdit(assessment, id, MEETING_ACTION.kind, action);
}

export function newRecordId(prefix: "rapat" | "tindak", newId: () => string): RecordId {
  return RecordId.parse(`${prefix}-${newId()}`);
}

function recordEdit(
  assessment: Assessment,
  record: RecordId,
  kind: string,
  body: AssessmentRecord["body"] | null,
): Edit {
  const before = assessment.records.find(({ id }) => id === record) ?? null;
  const after = body === null ? null : { id: record, kind, question: null, agency: null, body };
  return { part: "record", record, before, after };
}
