import { describe, expect, it } from "vitest";
import { criteriaOfStanding } from "#core/assessment/answer.ts";
import { Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { type NewAssessment, startAssessment } from "#core/assessment/start-assessment.ts";
import { EvidenceDocument } from "#core/evidence/evidence-item.ts";
import { continueAssessment } from "#core/scoring/continue-assessment.ts";
import { ExactText } from "#core/shared/exact.ts";
import {
  assessmentOf,
  atTime,
  evidenceFile,
  evidenceLink,
  packOf,
  questionId,
  sha256Of,
  tickedStanding,
} from "#test/support/assessment-builders.ts";
import { openedQuestionnaire, questionnaireJson, questionnaireOf } from "#test/support/questionnaire-of.ts";

const exact = (text: string) => ExactText.parse(text);

function wanted(
  parts: { readonly indicators?: readonly string[]; readonly targets?: Record<string, string> } = {},
): NewAssessment {
  const targets = Object.entries(parts.targets ?? {}).map(([id, text]) => [questionId(id), exact(text)]);
  return {
    id: AssessmentId.parse("penilaian-baru"),
    questionnaire: questionnaireOf({ "1": 1, "2": 1, "3": 1 }),
    details: AssessmentDetails.parse({ ...assessmentOf(parts).details, year: 2027 }),
    targets: Object.fromEntries(targets),
    at: atTime("09:00"),
  };
}

describe("a new assessment", () => {
  it("has its targets and no answer", () => {
    const started = startAssessment(wanted({ targets: { "1": "4", "99": "5" } }));

    expect(Assessment.parse(started)).toEqual(started);
    expect(Object.keys(started.answers)).toEqual(["1"]);
    expect(started.answers).toMatchObject({ "1": { target: "4", standing: { kind: "unanswered" } } });
    expect(started).toMatchObject({
      id: "penilaian-baru",
      questionnaire: { id: "contoh", edition: 1 },
      evidence: [],
      packs: [],
      records: [],
      createdAt: atTime("09:00"),
      changedAt: atTime("09:00"),
    });
  });
});

describe("an assessment that continues last year's", () => {
  const lastYear = assessmentOf({
    answers: {
      "1": {
        standing: tickedStanding("2.1", "3.1"),
        facts: "Perda",
        analysis: "Lengkap",
        privateNotes: "tanya Sekda",
        serviceName: "Perizinan",
        external: exact("2.5"),
        target: exact("4"),
      },
      "2": { standing: tickedStanding("2.1"), target: exact("3") },
      "99": { facts: "tidak ada lagi" },
    },
    evidence: [
      evidenceFile({ id: "bukti-1a", sha256: sha256Of(1), questions: ["1", "2", "99"] }),
      evidenceFile({ id: "bukti-99", sha256: sha256Of(2), questions: ["99"] }),
      { ...evidenceLink({ id: "tautan-0" }), citations: [] },
    ],
  });

  it("takes over explanations, notes and names, and answers nothing", () => {
    const { answers } = continueAssessment(wanted(), lastYear);

    expect(answers).toMatchObject({
      "1": {
        facts: "Perda",
        analysis: "Lengkap",
        privateNotes: "tanya Sekda",
        serviceName: "Perizinan",
        standing: { kind: "unanswered" },
        external: null,
      },
      "2": { standing: { kind: "unanswered" } },
    });
    expect(Object.keys(answers)).toEqual(["1", "2"]);
  });

  it("keeps last year's targets where no new ones are given", () => {
    const { answers } = continueAssessment(wanted({ targets: { "1": "5", "3": "2" } }), lastYear);

    expect(answers).toMatchObject({ "1": { target: "5" }, "2": { target: "3" }, "3": { target: "2" } });
  });

  it("shows what was reached last year", () => {
    const { details } = continueAssessment(wanted(), lastYear);

    expect(details.year).toBe(2027);
    expect(details.earlier).toEqual({
      year: 2026,
      label: "Penilaian mandiri 2026",
      values: { "1": "3", "2": "2" },
    });
  });

  it("takes over evidence with the citations that still have a question, and what is not cited yet", () => {
    const { evidence } = continueAssessment(wanted(), lastYear);

    expect(evidence.map(({ id }) => id)).toEqual(["bukti-1a", "tautan-0"]);
    expect(evidence[0]?.citations.map(({ question }) => question)).toEqual(["1", "2"]);
  });

  it("keeps which document it is and every citation of it, but not which packs were made", () => {
    const file = evidenceFile({ sha256: sha256Of(7), questions: ["1", "1"] });
    const document = EvidenceDocument.parse({ number: "SK 12/2021", date: "2021-03-03" });
    const citations = file.citations.map((citation, place) => ({
      ...citation,
      article: `Pasal ${place + 1}`,
    }));
    const cited = { ...lastYear, evidence: [{ ...file, document, citations }], packs: [packOf(1)] };

    const continued = continueAssessment(wanted(), cited);

    expect(continued.evidence).toEqual(cited.evidence);
    expect(continued.packs).toEqual([]);
  });

  it("leaves out what is not in its scope", () => {
    const continued = continueAssessment(wanted({ indicators: ["2"] }), lastYear);

    expect(Object.keys(continued.answers)).toEqual(["2"]);
    expect(continued.evidence[0]?.citations.map(({ question }) => question)).toEqual(["2"]);
  });

  it("drops criteria that the instrument no longer has", () => {
    const [item] = lastYear.evidence;
    const [citation] = item?.citations ?? [];
    if (item === undefined || citation === undefined) {
      throw new Error("unreachable");
    }
    const criteria = criteriaOfStanding(tickedStanding("2.1", "2.7"));
    const cited = { ...lastYear, evidence: [{ ...item, citations: [{ ...citation, criteria }] }] };

    const { evidence } = continueAssessment(wanted(), cited);

    expect(evidence[0]?.citations[0]?.criteria).toEqual(["2.1"]);
  });

  it("does not take one instrument's numbers for another's", () => {
    const questionnaire = openedQuestionnaire({ ...questionnaireJson(), id: "lain" });

    expect(() => continueAssessment({ ...wanted(), questionnaire }, lastYear)).toThrow();
  });

  it("is a valid assessment of its own", () => {
    const continued = continueAssessment(wanted(), lastYear);

    expect(Assessment.parse(continued)).toEqual(continued);
    expect(continued.id).toBe("penilaian-baru");
    expect(continued.createdAt).toBe(atTime("09:00"));
  });
});
