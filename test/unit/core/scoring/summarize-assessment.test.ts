import { describe, expect, it } from "vitest";
import { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import { assessmentOf, evidenceLink, tickedStanding } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 3, "2": 1 });
const levelThree = { standing: tickedStanding("2.1", "3.1") };

function summaryWith(parts: Parameters<typeof assessmentOf>[0]) {
  const assessment = assessmentOf(parts);
  return summarizeAssessment(questionnaire, assessment, scoreAssessment(questionnaire, assessment));
}

describe("the summary of an assessment", () => {
  it("has an exact index and one predicate when everything is answered", () => {
    const summary = summaryWith({
      answers: { "1": levelThree, "2": { standing: tickedStanding() } },
      evidence: [evidenceLink()],
    });

    expect(AssessmentSummary.parse(summary)).toMatchObject({
      institution: "Kota Contoh",
      questionnaire: { id: "contoh", edition: 1, shortTitle: "Contoh" },
      coverage: "whole",
      answered: 2,
      total: 2,
      index: { lowest: "5/2", highest: "5/2", isFinal: true }, // (3 x 3 + 1 x 1) / 4
      predicate: { lowest: "Rendah", highest: "Rendah" },
      evidenceCount: 1,
    });
  });

  it("has both ends while something is open, never a number that looks final", () => {
    const summary = summaryWith({ answers: { "1": levelThree } });

    expect(summary.answered).toBe(1);
    expect(summary.index).toEqual({ lowest: "5/2", highest: "7/2", isFinal: false }); // (9 + 1) / 4 and (9 + 5) / 4
    expect(summary.predicate).toEqual({ lowest: "Rendah", highest: "Tinggi" });
  });

  it("says that only a part was assessed", () => {
    const summary = summaryWith({ answers: { "2": levelThree }, indicators: ["2"] });

    expect(summary).toMatchObject({ coverage: "part", answered: 1, total: 1 });
    expect(summary.index).toEqual({ lowest: "3", highest: "3", isFinal: true });
  });
});
