import { describe, expect, it } from "vitest";
import { questionsInScope, scoreAssessment, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { assessmentOf, byHand, inventedInstrument, shown, ticked } from "#test/support/scoring-builders.ts";

const questionnaire = inventedInstrument({
  groups: [
    {
      id: "G",
      indicators: {
        "1": { weight: "1" },
        "2": { weight: "2" },
        "3": { weight: "3", services: ["3", "3-2"] },
      },
    },
  ],
});

describe("scoring an assessment", () => {
  it("takes levels from ticks and levels set by hand", () => {
    const assessment = assessmentOf(questionnaire, {
      "1": ticked("2.1", "3.1"),
      "2": byHand("4"),
      "3": ticked(),
      "3-2": byHand("2", "2.1"),
    });

    const scorecard = scoreAssessment(questionnaire, assessment);

    expect(shown(scorecard.index)).toBe("2.58"); // (1×3 + 2×4 + 1,5×1 + 1,5×2) / 6
    expect(scorecard).toMatchObject({ coverage: "whole", answered: 4, total: 4 });
  });

  it("never scores an untouched form", () => {
    const scorecard = scoreAssessment(questionnaire, assessmentOf(questionnaire, {}));

    expect(shown(scorecard.index)).toBe("1.00-5.00");
    expect(scorecard).toMatchObject({ answered: 0, total: 4 });
  });

  it("scores only the chosen indicators, each with all its services, and says that it is a part", () => {
    const assessment = assessmentOf(
      questionnaire,
      { "1": ticked("2.1"), "2": byHand("5"), "3": byHand("4"), "3-2": byHand("2") },
      ["1", "3"],
    );

    const scorecard = scoreAssessment(questionnaire, assessment);

    expect(shown(scorecard.index)).toBe("2.75"); // (1×2 + 1,5×4 + 1,5×2) / 4
    expect(scorecard).toMatchObject({ coverage: "part", answered: 3, total: 3 });
  });

  it("keeps values outside the scope at hand without scoring them", () => {
    const assessment = assessmentOf(questionnaire, { "2": byHand("5") }, ["1"]);

    expect([...valuesOfAssessment(questionnaire, assessment).keys()]).toEqual(["2"]);
    expect([...(questionsInScope(questionnaire, assessment.details) ?? [])]).toEqual(["1"]);
  });

  it("leaves a level that cannot stand unanswered", () => {
    const assessment = assessmentOf(questionnaire, { "1": byHand("99") }, ["1"]);

    expect(shown(scoreAssessment(questionnaire, assessment).index)).toBe("1.00-5.00");
  });
});
