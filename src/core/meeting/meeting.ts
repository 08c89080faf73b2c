import * as z from "zod/mini";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import { Day } from "#core/evidence/evidence-item.ts";
import { type RecordKind, type RecordOf, recordsOf } from "#core/records/record-kind.ts";
import { Snapshot } from "./snapshot.ts";

const LONGEST_LINE = 200;
const LONGEST_TEXT = 5_000;

/** One meeting of the coordination team, with how the assessment stood on that day. */
const Meeting = z.readonly(
  z.strictObject({
    title: z.string().check(z.minLength(1), z.maxLength(LONGEST_LINE)),
    heldOn: Day,
    place: z.string().check(z.maxLength(LONGEST_LINE)),
    /** Who came, as roles or OPDs; free text. */
    present: z.string().check(z.maxLength(LONGEST_TEXT)),
    /** What was talked about. */
    notes: z.string().check(z.maxLength(LONGEST_TEXT)),
    /** One a line. */
    decisions: z.string().check(z.maxLength(LONGEST_TEXT)),
    snapshot: Snapshot,
  }),
);
export type Meeting = z.infer<typeof Meeting>;

/** Meetings stay with the coordination team. */
export const MEETING: RecordKind<Meeting> = { kind: "meeting", body: Meeting, goesToAgencies: false };

/** The earliest first; on the same day in the order of their ids, which is the same everywhere. */
export function meetingsOf(assessment: Assessment): readonly RecordOf<Meeting>[] {
  return [...recordsOf(assessment, MEETING)].sort(
    (one, other) => one.body.heldOn.localeCompare(other.body.heldOn) || (one.id < other.id ? -1 : 1),
  );
}

/** The meeting before that one; null for the first. */
export function meetingBefore(
  meetings: readonly RecordOf<Meeting>[],
  meeting: RecordOf<Meeting>,
): RecordOf<Meeting> | null {
  const place = meetings.findIndex(({ id }) => id === meeting.id);
  return place > 0 ? (meetings[place - 1] ?? null) : null;
}

export function meetingRecord(id: string, meeting: Meeting): AssessmentRecord {
  return { id: RecordId.parse(id), kind: MEETING.kind, question: null, agency: null, body: meeting };
}

/** The decisions one by one, without empty lines. */
export function decisionsIn({ decisions }: Meeting): readonly string[] {
  return decisions
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
