import type { Assessment } from "#core/assessment/assessment.ts";
import { MEETING, type Meeting } from "#core/meeting/meeting.ts";
import { MeetingAction } from "#core/meeting/meeting-action.ts";
import { movementBetween, type Snapshot, takeSnapshot } from "#core/meeting/snapshot.ts";
import type { MeetingBriefInput } from "#core/report/meeting-brief.ts";
import { valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { singleSteps } from "#core/scoring/steps.ts";
import { ExactText } from "#core/shared/exact.ts";
import { assessmentOf, tickedStanding } from "./assessment-builders.ts";
import { instrument } from "./scoring-builders.ts";

export function meetingOf(
  snapshot: Snapshot,
  parts: {
    readonly heldOn?: string;
    readonly present?: string;
    readonly decisions?: string;
    readonly notes?: string;
  } = {},
): Meeting {
  return MEETING.body.parse({
    title: "Rapat koordinasi triwulan IV",
    heldOn: "2026-11-25",
    place: "Ruang rapat Sekretariat Daerah",
    present: "Sekda, Kadis Kominfo, kepala OPD",
    notes: "",
    decisions: "Setiap OPD mengirim bukti audit.\n\nTim mengecek tautan bukti.",
    snapshot,
    ...parts,
  });
}

/** Some that the ten do not have, and none of theirs. */
function otherAnswers(): Assessment {
  const numbers = Array.from({ length: 10 }, (_, place) => String(place + 20));
  return assessmentOf({
    answers: Object.fromEntries(numbers.map((number) => [number, { standing: tickedStanding("2.1") }])),
  });
}

function tenAnswers(): Assessment {
  const numbers = Array.from({ length: 10 }, (_, place) => String(place + 1));
  return assessmentOf({
    answers: Object.fromEntries(
      numbers.map((number) => [number, { standing: tickedStanding("2.1", "2.2") }]),
    ),
  });
}

/** A brief as long as it can get: more of everything than it has room for. */
export function longBrief(assessment: Assessment = tenAnswers()): MeetingBriefInput {
  const questionnaire = instrument("spbe-2020");
  const snapshot = takeSnapshot(questionnaire, assessment, "2026-11-25T03:00:00.000Z");
  const earlier = takeSnapshot(questionnaire, otherAnswers(), "2026-09-25T03:00:00.000Z");
  const long = "Menyusun dan menetapkan dokumen yang diminta beserta bukti pelaksanaannya. "
    .repeat(20)
    .trim();
  const actions = Array.from({ length: 30 }, (_, place) =>
    MeetingAction.parse({
      meeting: "rapat-1",
      what: `${place + 1}. ${long}`,
      who: "Dinas Komunikasi, Informatika, Statistik, dan Persandian",
      by: "2026-11-01",
      state: "berjalan",
    }),
  );
  return {
    questionnaire,
    institution: "Pemerintah Kabupaten Contoh",
    year: 2026,
    indexTarget: ExactText.parse("3.5"),
    meeting: meetingOf(snapshot, {
      present: long,
      notes: long,
      decisions: Array(12).fill(long.slice(0, 400)).join("\n"),
    }),
    since: { heldOn: "2026-09-25", movement: movementBetween(questionnaire, earlier, snapshot) },
    actions,
    carriedOver: actions,
    late: Array.from({ length: 9 }, (_, place) => ({
      agency: `Dinas Komunikasi, Informatika, Statistik, dan Persandian ${place}`,
      indicators: 2,
    })),
    steps: singleSteps(questionnaire, valuesOfAssessment(questionnaire, assessment)),
    madeAt: "2026-11-25T03:00:00.000Z",
    timeZone: "Asia/Makassar",
  };
}
