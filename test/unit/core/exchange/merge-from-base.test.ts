import { describe, expect, it } from "vitest";
import { UNANSWERED } from "#core/assessment/answer.ts";
import { Task } from "#core/assessment/task.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { conflictsOf } from "#core/exchange/merge-conflicts.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { assessmentOf, atTime } from "#test/support/assessment-builders.ts";
import { answerIn, changedBy, copyOf, says } from "#test/support/copies.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });

function mergeFrom(base: AssessmentCopy, ours: AssessmentCopy, ...theirs: readonly AssessmentCopy[]) {
  return mergeAssessments(questionnaire, { base, ours, theirs });
}

describe("merging by value, where the changes have nothing in common with the base", () => {
  const made = (facts: string, standing = UNANSWERED) =>
    copyOf(assessmentOf({ id: "asal-bersama", answers: { "1": { facts, standing } } }));
  const recorded = (by: string, facts: string) => changedBy(copyOf(), by, says(copyOf(), "1", facts));

  it("counts what is as in the base as unchanged", () => {
    expect(answerIn(mergeFrom(made("awal"), made("awal"), made("baru")), "1").facts).toBe("baru");
    expect(answerIn(mergeFrom(made("awal"), made("baru"), made("awal")), "1").facts).toBe("baru");
    expect(
      answerIn(mergeFrom(recorded("A", "awal"), recorded("B", "awal"), recorded("C", "baru")), "1").facts,
    ).toBe("baru");
  });

  it("sees a conflict where both differ from it, and a removal where one has nothing any more", () => {
    const inConflict = mergeFrom(recorded("A", "awal"), recorded("B", "kami"), recorded("C", "mereka"));
    const removed = mergeFrom(recorded("A", "awal"), copyOf(), recorded("C", "awal"));

    expect(conflictsOf(inConflict)).toMatchObject([{ sides: [{ value: "kami" }, { value: "mereka" }] }]);
    expect(answerIn(removed, "1").facts).toBe("");
  });

  it("does not take a copy older than the base for a removal", () => {
    const older = changedBy(copyOf(), "A", says(copyOf(), "2", "dua"));
    const base = changedBy(older, "A", says(older, "1", "satu"));

    const merged = mergeFrom(base, base, older);

    expect([answerIn(merged, "1").facts, answerIn(merged, "2").facts]).toEqual(["satu", "dua"]);
  });
});

describe("an answer to a task", () => {
  const task = Task.parse({
    id: "tugas-0001",
    from: "Kota Contoh",
    to: "Dinas Contoh",
    deadline: null,
    note: "",
    indicators: ["1"],
    handedOutAt: atTime("08:00"),
  });

  it("speaks only of what it was asked", () => {
    const whole = changedBy(copyOf(), "Tim", says(copyOf(), "1", "awal"), says(copyOf(), "2", "lain"));
    const handedOut: AssessmentCopy = {
      ...whole,
      assessment: {
        ...assessmentOf({ id: "asal-bersama", indicators: ["1"], answers: { "1": { facts: "awal" } } }),
        task,
      },
      changes: whole.changes.filter(({ edit }) => edit.part === "text" && edit.question === "1"),
    };
    const answer = changedBy(
      handedOut,
      "Dinas",
      says(handedOut, "1", "jawaban"),
      says(handedOut, "2", "bukan urusan"),
    );

    const merged = mergeFrom(whole, whole, answer);

    expect(answerIn(merged, "1").facts).toBe("jawaban");
    expect(answerIn(merged, "2").facts).toBe("lain");
    expect(merged.assessment.details).toEqual(whole.assessment.details);
    expect(merged.assessment.task).toBeUndefined();
    expect(mergeFrom(whole, answer, answer).assessment.answers).toEqual(merged.assessment.answers);
  });
});
