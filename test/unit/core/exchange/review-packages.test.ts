import { describe, expect, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { ChangeId } from "#core/assessment/change.ts";
import { type Task, TaskId } from "#core/assessment/task.ts";
import { answerPackage } from "#core/exchange/answer-package.ts";
import { matchPackage } from "#core/exchange/match-package.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { reviewAddresses, reviewPackages } from "#core/exchange/review-packages.ts";
import { taskPackages } from "#core/exchange/task-packages.ts";
import { questionReviews } from "#core/review/question-reviews.ts";
import {
  assessmentOf,
  atTime,
  newId,
  questionId,
  sets,
  tickedStanding,
} from "#test/support/assessment-builders.ts";
import { answerIn, changedBy, copyOf, says, stands } from "#test/support/copies.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";
import { levelRecord, remarkRecord } from "#test/support/review-builders.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const ids = {
  newAssessmentId: () => AssessmentId.parse(newId()),
  newTaskId: () => TaskId.parse(newId()),
  newChangeId: () => ChangeId.parse(newId()),
  newRecordId: () => RecordId.parse(newId()),
};

/** The coordinator's whole, and what one OPD was handed out of it. */
function handedOut() {
  const whole = changedBy(copyOf(), "Koordinator", says(copyOf(), "1", "Awal."));
  const assignment = { indicator: questionId("1"), agency: "Dinas Contoh", deadline: null, note: "" };
  const [given] = taskPackages(questionnaire, whole, [assignment], {
    from: "Kota Contoh",
    at: atTime("08:00"),
    ...ids,
  });
  if (given === undefined) {
    throw new Error("Nothing was handed out");
  }
  return { whole, opd: given, task: given.task };
}

function sendReview(whole: AssessmentCopy, task: Task) {
  const sending = { stage: "internal", by: "Koordinator", at: atTime("12:00"), ...ids } as const;
  const { packages, changes } = reviewPackages(questionnaire, whole, [task], sending);
  const [sent] = packages;
  if (sent === undefined) {
    throw new Error("Nothing was sent");
  }
  return { sent, changes };
}

function takeIn(ours: AssessmentCopy, theirs: AssessmentCopy): AssessmentCopy {
  const { assessment, records, superseded } = planImport(questionnaire, ours, [theirs]);
  return { assessment, changes: [...ours.changes, ...records], superseded };
}

const question = remarkRecord({ id: "tanya", intent: "question", text: "Sejak kapan berlaku?" });
const answer = remarkRecord({ id: "jawab", intent: "answer", side: "agency", answers: "tanya" });

describe("a review package", () => {
  it("goes into what the OPD has under the same task, and its answer goes back into the whole", () => {
    const { whole, opd, task } = handedOut();
    const reviewed = changedBy(
      whole,
      "Koordinator",
      sets(null, question),
      sets(null, levelRecord("internal", "1", "2")),
    );
    const { sent, changes } = sendReview(reviewed, task);

    expect(matchPackage(opd, [], sent)).toEqual({ kind: "fits" });
    const read = takeIn(opd, sent);
    expect(questionReviews(questionnaire, read.assessment)[0]?.open.agency).toBe(1);

    const answered = changedBy(read, "Dinas Contoh", sets(null, answer));
    const kept = { ...reviewed, changes: [...reviewed.changes, ...changes] };
    const back = planImport(questionnaire, kept, [answerPackage(questionnaire, answered)]);
    expect(back.conflicts).toEqual([]);
    expect(questionReviews(questionnaire, back.assessment)[0]?.open).toEqual({ agency: 0, reviewer: 1 });
  });

  it("leaves what the OPD has written since as it is", () => {
    const { whole, opd, task } = handedOut();
    const writing = changedBy(
      opd,
      "Dinas Contoh",
      says(opd, "1", "Lebih baru."),
      stands(opd, "1", tickedStanding("2.1")),
    );
    const { sent } = sendReview(changedBy(whole, "Koordinator", sets(null, question)), task);

    const { assessment, changes, superseded } = takeIn(writing, sent);

    expect(answerIn({ assessment, changes, superseded }, "1").facts).toBe("Lebih baru.");
    expect(answerIn({ assessment, changes, superseded }, "1").standing).toEqual(tickedStanding("2.1"));
  });

  it.each(["Kota Baru", "Kota Lain", "Kabupaten Baru", "Kota Contoh Baru", "Kota B", "Kota C"])(
    "has no say about whose assessment it is, though the coordinator calls the institution %s by now",
    (institution) => {
      const { whole, opd, task } = handedOut();
      const { details } = whole.assessment;
      const renamed = changedBy(whole, "Koordinator", {
        part: "details",
        before: details,
        after: { ...details, institution, year: 2025 },
      });
      const { sent } = sendReview(renamed, task);

      const plan = planImport(questionnaire, opd, [sent]);

      expect(plan.conflicts).toEqual([]);
      expect(plan.assessment.details).toEqual(opd.assessment.details);
      const alone = planImport(questionnaire, sent, []);
      expect(alone.assessment.details.institution).toBe(institution);
    },
  );

  it("counts its rounds, and knows by its record what went out with it", () => {
    const { whole, task } = handedOut();
    const reviewed = changedBy(whole, "Koordinator", sets(null, question), sets(null, answer));
    const { sent, changes } = sendReview(reviewed, task);
    const [first] = changes;
    if (first?.edit.part !== "record") {
      throw new Error("A sending is a record");
    }

    expect(first.edit.after?.body).toMatchObject({ round: 1, remarks: ["tanya"] });
    expect(sent.assessment.records.map(({ id }) => id)).toContain(first.edit.record);

    const once = changedBy(reviewed, "Koordinator", first.edit);
    const again = sendReview(once, task).changes[0];
    expect(again?.edit.part === "record" && again.edit.after?.body).toMatchObject({ round: 2 });
  });
});

describe("addresses of a review", () => {
  const here = assessmentOf().id;
  const tasks = ["08:00", "09:00"].map((time) => ({ ...handedOut().task, handedOutAt: atTime(time) }));
  const [older, newer] = tasks;
  const given = tasks.map((task) => ({ assessment: here, task }));
  const came = (task: Task | undefined, takenBackAt: string | null = null) => ({
    assessment: here,
    at: atTime("10:00"),
    files: [{ name: "a.zip", sender: "Dinas Contoh", task: task?.id ?? null, madeAt: atTime("09:30") }],
    edits: [],
    takenBackAt,
  });

  it("are the task that an OPD has answered, though it was given another one later", () => {
    expect(reviewAddresses(given, [came(older)])).toEqual([{ task: older, cameAt: atTime("10:00") }]);
  });

  it("are the last task where none was answered, or the answer was taken back", () => {
    expect(reviewAddresses(given, [])).toEqual([{ task: newer, cameAt: null }]);
    expect(reviewAddresses(given, [came(older, atTime("11:00"))])).toEqual([{ task: newer, cameAt: null }]);
  });
});
