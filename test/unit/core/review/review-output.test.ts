import { expect, it } from "vitest";
import { reviewOutput } from "#core/review/review-output.ts";
import { assessmentOf, tickedStanding } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";
import { levelRecord, remarkRecord, sendingRecord } from "#test/support/review-builders.ts";

const questionnaire = questionnaireOf({ "1": 3, "2": 1 });
const answers = { "1": { standing: tickedStanding("2.1", "3.1") }, "2": { standing: tickedStanding("2.1") } };

it("prints what each stage comes to, alone and with the rest as it was, and what is open", () => {
  const records = [
    levelRecord("internal", "1", "2"),
    remarkRecord({ id: "tanya", intent: "question" }),
    remarkRecord({ id: "lain", intent: "question", question: "2" }),
    remarkRecord({ id: "jawab", intent: "answer", side: "agency", question: "2", answers: "lain" }),
    sendingRecord({ round: 1, remarks: ["lain"] }),
  ];

  const { stages, remarks } = reviewOutput(questionnaire, { ...assessmentOf({ answers }), records });

  expect(stages).toMatchObject([
    {
      stage: "internal",
      judged: 1,
      total: 2,
      index: null,
      range: { lowest: "1.75", highest: "2.75" }, // (2×3 + 1) / 4 and (2×3 + 5) / 4
      standing: { index: { display: "2.00" }, predicate: { name: "Rendah" } }, // (2×3 + 2) / 4
      rounds: 1,
    },
  ]);
  expect(remarks).toEqual({ total: 3, openForAgency: 1, openForReviewer: 1, unsent: 1 });
});

it("prints no stage where nobody gave a level", () => {
  expect(reviewOutput(questionnaire, assessmentOf({ answers })).stages).toEqual([]);
});
