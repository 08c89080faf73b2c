import { describe, expect, it } from "vitest";
import { completenessOf, questionStates } from "#core/scoring/question-states.ts";
import { ExactText } from "#core/shared/exact.ts";
import {
  assessmentOf,
  evidenceFile,
  questionId,
  sha256Of,
  tickedStanding,
} from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1, "3": 1, "4": 1 });
const [two, three, four] = ["2", "3", "4"].map((text) => ExactText.parse(text));
if (two === undefined || three === undefined || four === undefined) {
  throw new Error("unreachable");
}

const assessment = assessmentOf({
  answers: {
    "1": { standing: tickedStanding("2.1", "3.1"), facts: "Perda", target: three },
    "2": {
      standing: {
        kind: "by-hand",
        level: two,
        criteria: [],
      },
      analysis: " \n",
      target: four,
    },
    "3": { privateNotes: "tanya Sekda", target: four },
    "4": { standing: tickedStanding(), analysis: "Belum ada" },
  },
  evidence: [
    evidenceFile({ sha256: sha256Of(1), questions: ["1", "1", "4"] }),
    evidenceFile({ sha256: sha256Of(2), questions: ["1", "99"] }),
  ],
});

describe("the state of each question", () => {
  const states = questionStates(questionnaire, assessment);
  const stateOf = (id: string) => states.find(({ question }) => question.id === questionId(id));

  it("tells value and explanation of an answered one", () => {
    expect(stateOf("1")).toMatchObject({
      answered: true,
      evidenceCount: 2,
      hasFacts: true,
      hasAnalysis: false,
      hasNotes: false,
      belowTarget: false,
      disagreesWithTicks: false,
    });
    expect(stateOf("1")?.value?.toFraction()).toBe("3");
  });

  it("tells a level set by hand against the ticks, below its target, and blank text as none", () => {
    expect(stateOf("2")).toMatchObject({
      answered: true,
      evidenceCount: 0,
      hasAnalysis: false,
      belowTarget: true,
      disagreesWithTicks: true,
    });
  });

  it("leaves an unanswered one without value, and not below its target", () => {
    expect(stateOf("3")).toMatchObject({ answered: false, value: null, hasNotes: true, belowTarget: false });
  });

  it("takes nothing ticked as the lowest level once it was considered", () => {
    expect(stateOf("4")).toMatchObject({ answered: true, evidenceCount: 1, hasAnalysis: true });
    expect(stateOf("4")?.value?.toFraction()).toBe("1");
  });

  it("is told of the questions in scope only, in the order of the instrument", () => {
    const part = {
      ...assessment,
      details: { ...assessment.details, scope: assessmentOf({ indicators: ["4", "2"] }).details.scope },
    };

    expect(questionStates(questionnaire, part).map(({ question }) => question.id)).toEqual(["2", "4"]);
  });
});

describe("completeness", () => {
  it("counts what is there and what is missing; only answered questions lack evidence or explanation", () => {
    expect(completenessOf(questionStates(questionnaire, assessment))).toEqual({
      total: 4,
      answered: 3,
      withoutEvidence: 1,
      withoutExplanation: 1,
      belowTarget: 1,
      withNotes: 1,
      disagreeingWithTicks: 1,
    });
  });

  it("of an untouched assessment is nothing answered, and nothing missing yet", () => {
    expect(completenessOf(questionStates(questionnaire, assessmentOf({})))).toMatchObject({
      total: 4,
      answered: 0,
      withoutEvidence: 0,
      withoutExplanation: 0,
    });
  });
});
