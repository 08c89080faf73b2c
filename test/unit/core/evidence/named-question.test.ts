import { expect, it } from "vitest";
import type { AssessmentDetails } from "#core/assessment/assessment.ts";
import { namedQuestion } from "#core/evidence/named-question.ts";
import { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { sampleAssessment, sampleFile, sampleSpbe2020 } from "#test/support/screen-samples.ts";

function namedIn(name: string, citedFor: readonly string[], details: Partial<AssessmentDetails> = {}) {
  const citations = citedFor.map((question) => ({
    question,
    criteria: [],
    pages: "",
    article: "",
    note: "",
  }));
  const assessment = sampleAssessment({ details });
  return namedQuestion(sampleFile(1, { name, citations }), sampleSpbe2020(), assessment.details);
}

function carriedFrom(id: string): Partial<AssessmentDetails> {
  const questionnaire = { id: QuestionnaireId.parse(id), edition: 1 };
  return { carried: { questionnaire, year: 2020, questions: [] } };
}

it("is the one that the name speaks of and that nothing cites the file for", () => {
  expect(namedIn("indikator18a.pdf", ["22"])).toBe("18");
  expect(namedIn("indikator18a.pdf", [])).toBe("18");
  expect(namedIn("indikator18a.pdf", ["22", "18"])).toBeNull();
  expect(namedIn("SK Tim.pdf", ["22"])).toBeNull();
});

it("is none that the assessment does not answer", () => {
  const scope = { kind: "selected", indicators: [QuestionId.parse("22")] } as const;

  expect(namedIn("indikator18a.pdf", ["22"], { scope })).toBeNull();
  expect(namedIn("indikator22a.pdf", [], { scope })).toBe("22");
});

it("is none where files bear the numbers of the instrument they were carried on from", () => {
  expect(namedIn("indikator18a.pdf", ["22"], carriedFrom("spbe-2018"))).toBeNull();
  expect(namedIn("indikator18a.pdf", ["22"], carriedFrom("spbe-2020"))).toBe("18");
});
