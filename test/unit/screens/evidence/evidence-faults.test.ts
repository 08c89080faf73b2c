import { describe, expect, it } from "vitest";
import type { AssessmentProblem } from "#core/problems/assessment-problem.ts";
import { chosenEvidence, type EvidenceFilter, listEvidence } from "#screens/evidence/evidence-list.ts";
import { questionId } from "#test/support/assessment-builders.ts";
import { sampleAssessment, sampleEvidence, sampleSpbe2020 } from "#test/support/screen-samples.ts";

const evidence = sampleEvidence();

function problem(detail: object, place: number | null): AssessmentProblem {
  const item = place === null ? null : evidence[place];
  const where = {
    severity: "warning",
    question: questionId("22"),
    evidence: item?.id ?? null,
    evidenceName: "",
  };
  return { ...where, ...detail } as AssessmentProblem;
}

function found(filter: EvidenceFilter, problems: readonly AssessmentProblem[]) {
  const listed = listEvidence(sampleSpbe2020(), sampleAssessment({ evidence }), problems);
  return chosenEvidence(listed, { query: "", filter, order: "name" }).map(({ item }) =>
    evidence.findIndex(({ id }) => id === item.id),
  );
}

describe("what is wrong with a piece of evidence", () => {
  it("is found by what it is", () => {
    const locked = problem({ kind: "file-not-shown", file: "a.pdf", reason: "locked" }, 0);

    expect(found("broken", [locked])).toEqual([0]);
    expect(found("old", [locked])).toEqual([]);
  });

  it("is, for an age, everything that proves the criterion", () => {
    // Criterion 3.1 of indicator 22 is proved by the first and the second.
    const old = problem({ kind: "proof-too-old", criterion: "3.1", newest: "2020-01-01" }, null);

    expect(found("old", [old])).toEqual([0, 1]);
  });

  it("is nothing that another problem is about", () => {
    expect(found("broken", [problem({ kind: "scan", file: "a.pdf" }, 0)])).toEqual([]);
    expect(
      found("old", [problem({ kind: "proof-too-old", criterion: "2.2", newest: "2020-01-01" }, null)]),
    ).toEqual([]);
  });

  it("is told in a few words, each once", () => {
    const both = [
      problem(
        {
          kind: "pages-beyond-file",
          pages: "40",
          error: { kind: "beyond-the-end", pages: [{ from: 40, to: 40 }], pageCount: 2 },
        },
        0,
      ),
      problem(
        {
          kind: "pages-beyond-file",
          pages: "41",
          error: { kind: "beyond-the-end", pages: [{ from: 41, to: 41 }], pageCount: 2 },
        },
        0,
      ),
    ];
    const [first] = listEvidence(sampleSpbe2020(), sampleAssessment({ evidence }), both);

    expect(first?.faults.map(({ words }) => words)).toEqual(["Halaman yang dirujuk tidak ada"]);
  });
});
