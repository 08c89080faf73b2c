import { describe, expect, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { TaskId } from "#core/assessment/task.ts";
import { answerPackage } from "#core/exchange/answer-package.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { stageLevelsBrought } from "#core/exchange/stage-levels-brought.ts";
import { taskPackages } from "#core/exchange/task-packages.ts";
import { atTime, newId, questionId, sets } from "#test/support/assessment-builders.ts";
import { changedBy, copyOf, says } from "#test/support/copies.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";
import { levelRecord, remarkRecord } from "#test/support/review-builders.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const given = levelRecord("internal", "1", "2");
const claimed = levelRecord("final", "1", "5", "Kami yakin.");

/** What an OPD has of the whole for question 1. */
function handedOut(whole: AssessmentCopy, agency = "Dinas Contoh"): AssessmentCopy {
  const assignment = { indicator: questionId("1"), agency, deadline: null, note: "" };
  const [task] = taskPackages(questionnaire, whole, [assignment], {
    from: "Kota Contoh",
    at: atTime("08:00"),
    newAssessmentId: () => AssessmentId.parse(newId()),
    newTaskId: () => TaskId.parse(newId()),
  });
  if (task === undefined) {
    throw new Error("Nothing was handed out");
  }
  return task;
}

function takenIn(
  ours: AssessmentCopy,
  theirs: readonly AssessmentCopy[],
  withLevels = false,
): AssessmentCopy {
  const { assessment, records, superseded } = planImport(questionnaire, ours, theirs, withLevels);
  return { assessment, changes: [...ours.changes, ...records], superseded };
}

function levelsIn({ assessment }: AssessmentCopy): readonly AssessmentRecord[] {
  return assessment.records.filter(({ kind }) => kind === given.kind);
}

const whole = changedBy(copyOf(), "Koordinator", sets(null, given));
const opd = handedOut(whole);
const answer = answerPackage(
  questionnaire,
  changedBy(opd, "Asesor", says(opd, "1", "Perda 1/2026"), sets(null, claimed)),
);

describe("levels of later stages in an answer to a task", () => {
  it("are named, with who gave them, and what stands here", () => {
    expect(stageLevelsBrought(questionnaire, whole, [copyOf(), answer])).toEqual([
      {
        arrival: 1,
        question: "1",
        stage: "final",
        here: null,
        there: { stage: "final", level: "5", reason: "Kami yakin." },
        by: "Asesor",
        at: atTime("08:00"),
      },
    ]);
  });

  it("stay out while nobody says otherwise, and the rest of the answer comes in", () => {
    const after = takenIn(whole, [answer]);

    expect(levelsIn(after)).toEqual([given]);
    expect(after.assessment.answers[questionId("1")]?.facts).toBe("Perda 1/2026");
  });

  it("come in where somebody says so, and are nothing new afterwards", () => {
    const after = takenIn(whole, [answer], true);

    expect(levelsIn(after)).toEqual([claimed, given]);
    expect(stageLevelsBrought(questionnaire, after, [answer])).toEqual([]);
    expect(takenIn(after, [answer])).toEqual(after);
  });

  it("are no conflict later, though the reviewer gives another level and the OPD sends again", () => {
    const refused = takenIn(whole, [answer]);
    const reviewed = changedBy(refused, "Koordinator", sets(null, levelRecord("final", "1", "3")));
    const again = changedBy(answer, "Asesor", says(answer, "1", "Perda 2/2026"));

    const plan = planImport(questionnaire, reviewed, [again]);

    expect(plan.conflicts).toEqual([]);
    expect(plan.differences.map(({ key }) => key)).toEqual(["text 1 facts"]);
    expect(levelsIn({ ...reviewed, assessment: plan.assessment }).map(({ body }) => body["level"])).toEqual([
      "3",
      "2",
    ]);
  });

  it("do not take away, or change, what the reviewers gave", () => {
    const changed = levelRecord("internal", "1", "5");
    for (const after of [null, changed]) {
      const edited = answerPackage(questionnaire, changedBy(opd, "Asesor", sets(given, after)));

      expect(levelsIn(takenIn(whole, [edited]))).toEqual([given]);
      expect(stageLevelsBrought(questionnaire, whole, [edited])).toMatchObject([
        { here: { level: "2" }, there: after === null ? null : { level: "5" } },
      ]);
    }
  });

  it("are not to be got rid of by calling them something else", () => {
    const posing = { ...remarkRecord({ side: "agency", intent: "answer" }), id: given.id };
    const renamed = answerPackage(questionnaire, changedBy(opd, "Asesor", sets(given, posing)));

    expect(levelsIn(takenIn(whole, [renamed]))).toEqual([given]);
    expect(stageLevelsBrought(questionnaire, whole, [renamed])).toMatchObject([{ there: null }]);
    const anew = {
      ...opd,
      changes: [],
      superseded: [],
      assessment: { ...opd.assessment, records: [posing] },
    };
    expect(takenIn(whole, [anew])).toEqual(whole);
  });

  it("stay out in whatever order files come, and how often", () => {
    const other = handedOut(whole, "Dinas Kedua");
    const second = answerPackage(
      questionnaire,
      changedBy(other, "Kedua", sets(null, levelRecord("visit", "1", "4"))),
    );
    const together = takenIn(whole, [answer, second]);

    expect(takenIn(takenIn(whole, [second]), [answer, second, answer])).toEqual(together);
    expect(levelsIn(together)).toEqual([given]);
  });

  it("that went out with the task and come back are none", () => {
    const { changes, ...unchanged } = answerPackage(questionnaire, opd);

    expect(changes.map(({ edit }) => edit.part)).toEqual(["record"]);
    expect(stageLevelsBrought(questionnaire, whole, [{ ...unchanged, changes }])).toEqual([]);
  });

  it("are a reviewer's own where a colleague's copy of the whole brings them", () => {
    const colleague = changedBy(whole, "Inspektorat", sets(null, claimed));

    expect(stageLevelsBrought(questionnaire, whole, [colleague])).toEqual([]);
    expect(levelsIn(takenIn(whole, [colleague]))).toEqual([claimed, given]);
  });
});
