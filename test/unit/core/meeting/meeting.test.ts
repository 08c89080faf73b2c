import { expect, it } from "vitest";
import { type AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import { decisionsIn, MEETING, meetingBefore, meetingRecord, meetingsOf } from "#core/meeting/meeting.ts";
import { isOverdue, MEETING_ACTION, openMeetingActions } from "#core/meeting/meeting-action.ts";
import { takeSnapshot } from "#core/meeting/snapshot.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { goesToAgencies, wrongInBody } from "#core/records/record-kinds.ts";
import { assessmentOf, atTime } from "#test/support/assessment-builders.ts";
import { meetingOf } from "#test/support/meeting-samples.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const instrument = questionnaireOf({ "1": 1 });
const snapshot = takeSnapshot(instrument, assessmentOf(), atTime("09:00"));

function actionOf(id: string, by: string | null, state: string): AssessmentRecord {
  return {
    id: RecordId.parse(id),
    kind: MEETING_ACTION.kind,
    question: null,
    agency: null,
    body: { meeting: "rapat-1", what: "Kirim SK", who: "", by, state },
  };
}

it("stands in the order of days, and stays with the coordination team", () => {
  const later = meetingRecord("rapat-1", meetingOf(snapshot, { heldOn: "2026-11-25" }));
  const first = meetingRecord("rapat-2", meetingOf(snapshot, { heldOn: "2026-02-01" }));

  const meetings = meetingsOf({ ...assessmentOf(), records: [later, first] });

  expect(meetings.map(({ id }) => id)).toEqual(["rapat-2", "rapat-1"]);
  expect(meetings.map((one) => meetingBefore(meetings, one)?.id ?? null)).toEqual([null, "rapat-2"]);
  expect([later, first].map(wrongInBody)).toEqual([null, null]);
  expect([MEETING, MEETING_ACTION].map(({ kind }) => goesToAgencies(kind))).toEqual([false, false]);
});

it("begins with all that is still open, what is due first at the front, of one day by their ids", () => {
  const records = [
    actionOf("aksi-1", null, "belum"),
    actionOf("aksi-2", "2026-12-01", "berjalan"),
    actionOf("aksi-3", "2026-11-01", "belum"),
    actionOf("aksi-4", "2026-10-01", "selesai"),
    actionOf("aksi-5", "2026-10-01", "batal"),
    actionOf("aksi-0", "2026-12-01", "belum"),
  ];

  const open = openMeetingActions({ ...assessmentOf(), records });

  expect(open.map(({ id }) => id)).toEqual(["aksi-3", "aksi-0", "aksi-2", "aksi-1"]);
});

it("is overdue after its last day, unless it is done or has none", () => {
  const bodies = recordsOf(
    {
      records: [
        actionOf("aksi-1", "2026-11-24", "belum"),
        actionOf("aksi-2", "2026-11-25", "belum"),
        actionOf("aksi-3", "2026-11-24", "selesai"),
        actionOf("aksi-4", null, "belum"),
      ],
    },
    MEETING_ACTION,
  );

  expect(bodies.map(({ body }) => isOverdue(body, "2026-11-25"))).toEqual([true, false, false, false]);
});

it("reads decisions line by line", () => {
  expect(decisionsIn(meetingOf(snapshot))).toEqual([
    "Setiap OPD mengirim bukti audit.",
    "Tim mengecek tautan bukti.",
  ]);
});
