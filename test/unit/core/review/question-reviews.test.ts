import { describe, expect, it } from "vitest";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { evidenceVerdict } from "#core/review/evidence-verdict.ts";
import { openFor, questionReviews } from "#core/review/question-reviews.ts";
import { currentStage, roundNow, sideOf, unsentRemarks } from "#core/review/review-progress.ts";
import {
  assessmentOf,
  atTime,
  evidenceFile,
  evidenceLink,
  sha256Of,
} from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";
import { levelRecord, remarkOf, remarkRecord, sendingRecord } from "#test/support/review-builders.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const file = evidenceFile({ id: "bukti-0001", sha256: sha256Of(1) });
const replaced = evidenceFile({ id: "bukti-0001", sha256: sha256Of(2) });

function judges(intent: "accept" | "send-back", time = "08:00") {
  const about = { kind: "evidence", evidence: file.id, content: sha256Of(1) } as const;
  return remarkOf({ id: `nilai-${intent}`, intent, about, at: atTime(time) });
}

const answers = remarkOf({
  id: "jawab",
  side: "agency",
  intent: "answer",
  about: { kind: "evidence", evidence: file.id, content: sha256Of(1) },
  answers: "nilai-send-back",
  at: atTime("09:00"),
});

describe("a piece of evidence", () => {
  it("is unseen, accepted, sent back, answered", () => {
    expect(evidenceVerdict(file, [])).toBe("unseen");
    expect(evidenceVerdict(file, [judges("accept")])).toBe("accepted");
    expect(evidenceVerdict(file, [judges("send-back")])).toBe("sent-back");
    expect(evidenceVerdict(file, [judges("send-back"), answers])).toBe("answered");
    expect(evidenceVerdict(file, [judges("send-back"), answers, judges("accept", "10:00")])).toBe("accepted");
  });

  it("is not taken as checked any more once another file stands there", () => {
    expect(evidenceVerdict(replaced, [judges("accept")])).toBe("changed");
    expect(evidenceVerdict(replaced, [judges("send-back")])).toBe("changed");
  });

  it("is judged as a link, too", () => {
    const link = evidenceLink({ id: "bukti-0002" });
    const about = { kind: "evidence", evidence: link.id } as const;

    expect(evidenceVerdict(link, [remarkOf({ intent: "accept", about })])).toBe("accepted");
  });

  it("has nothing to do with what was said of another", () => {
    const other = evidenceFile({ id: "bukti-0009", sha256: sha256Of(1) });

    expect(evidenceVerdict(other, [judges("accept")])).toBe("unseen");
  });
});

function reviewsOf(records: readonly AssessmentRecord[], evidence = [file]) {
  return questionReviews(questionnaire, { ...assessmentOf({ evidence }), records });
}

describe("what is open", () => {
  it("is counted for each side and question", () => {
    const reviews = reviewsOf([
      remarkRecord({ id: "tanya", intent: "question", question: "2" }),
      remarkRecord({ id: "lain", intent: "question", question: "2", at: atTime("08:30") }),
      remarkRecord({ id: "jawab", intent: "answer", side: "agency", question: "2", answers: "tanya" }),
    ]);

    expect(reviews.map(({ open }) => open)).toEqual([
      { agency: 0, reviewer: 0 },
      { agency: 1, reviewer: 1 },
    ]);
    expect(openFor("agency", reviews)).toBe(1);
  });

  it("goes back to the reviewer when the OPD puts another file in place of what was sent back", () => {
    const sentBack = judges("send-back");

    expect(reviewsOf([sentBack])[0]?.open).toEqual({ agency: 1, reviewer: 0 });
    expect(reviewsOf([sentBack], [replaced])[0]?.open).toEqual({ agency: 0, reviewer: 1 });
  });

  it("says what has not been sent yet, and never counts what the OPD said", () => {
    const records = [
      remarkRecord({ id: "lama" }),
      remarkRecord({ id: "baru" }),
      remarkRecord({ id: "opd", side: "agency" }),
      sendingRecord({ remarks: ["lama"] }),
    ];

    expect([...unsentRemarks({ records })]).toEqual(["baru"]);
    expect([...(reviewsOf(records)[0]?.unsent ?? [])]).toEqual(["baru"]);
  });
});

describe("stage and round", () => {
  it("begin with the first internal one", () => {
    expect(currentStage(assessmentOf())).toBe("internal");
    expect(roundNow(assessmentOf(), "internal", "reviewer")).toBe(1);
    expect(roundNow(assessmentOf(), "internal", "agency")).toBe(1);
  });

  it("grow with every sending, each stage on its own; the OPD answers the round that was sent", () => {
    const records = [
      sendingRecord({ round: 1 }),
      sendingRecord({ round: 2 }),
      levelRecord("document", "1", "3"),
    ];

    expect(currentStage({ records })).toBe("document");
    expect(roundNow({ records }, "internal", "reviewer")).toBe(3);
    expect(roundNow({ records }, "internal", "agency")).toBe(2);
    expect(roundNow({ records }, "document", "reviewer")).toBe(1);
  });

  it("is on the side of the OPD where a task is answered", () => {
    expect(sideOf(assessmentOf())).toBe("reviewer");
  });
});
