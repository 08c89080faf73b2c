import * as z from "zod/mini";
import type { Assessment } from "#core/assessment/assessment.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { Day } from "#core/evidence/evidence-item.ts";
import { ActionState } from "#core/plan/plan-action.ts";
import { type RecordKind, type RecordOf, recordsOf } from "#core/records/record-kind.ts";

/** Something that a meeting asked somebody to do. Steps that raise an indicator belong to the plan instead. */
export const MeetingAction = z.readonly(
  z.strictObject({
    /** The meeting in which it was decided. */
    meeting: RecordId,
    what: z.string().check(z.minLength(1), z.maxLength(2_000)),
    /** The OPD or unit that does it; empty while nobody was named. */
    who: z.string().check(z.maxLength(200)),
    /** The last day; null while none was set. */
    by: z.nullable(Day),
    state: ActionState,
  }),
);
export type MeetingAction = z.infer<typeof MeetingAction>;

export const MEETING_ACTION: RecordKind<MeetingAction> = {
  kind: "meeting-action",
  body: MeetingAction,
  goesToAgencies: false,
};

/** Every action of every meeting: those due first at the front, those without a day last. */
export function meetingActionsOf(assessment: Assessment): readonly RecordOf<MeetingAction>[] {
  return [...recordsOf(assessment, MEETING_ACTION)].sort(
    (one, other) => dueDay(one).localeCompare(dueDay(other)) || (one.id < other.id ? -1 : 1),
  );
}

/** What the next meeting begins with: all that is neither done nor given up, whichever meeting it comes from. */
export function openMeetingActions(assessment: Assessment): readonly RecordOf<MeetingAction>[] {
  return meetingActionsOf(assessment).filter(
    ({ body }) => body.state === "belum" || body.state === "berjalan",
  );
}

export function isOverdue({ by, state }: MeetingAction, today: string): boolean {
  return by !== null && by < today && (state === "belum" || state === "berjalan");
}

function dueDay({ body }: RecordOf<MeetingAction>): string {
  return body.by ?? "9999-12-31";
}
