import { describe, expect, it } from "vitest";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { consolidated, FIVE, institutionOf, opd, proof } from "#test/support/consolidation-builders.ts";

describe("the evidence of all", () => {
  it("holds a file once that two OPDs attached, with the citations of both", () => {
    const { assessment } = consolidated(FIVE, [
      opd(FIVE, "A", { "1": 2 }, [proof("a-sendiri", 1, { "1": "3-5" })]),
      opd(FIVE, "B", { "3": 2 }, [proof("b-sendiri", 1, { "3": "12" }, "Perwali 12/2021")]),
    ]);

    expect(told(assessment.evidence)).toEqual(["bukti-a-sendiri Perwali 12/2021: 1 hal. 3-5, 3 hal. 12"]);
  });

  it("holds a citation once that two copies of one file agree on", () => {
    const item = proof("bersama", 1, { "1": "3" });
    const { assessment } = consolidated(FIVE, [
      opd(FIVE, "A", { "1": 2 }, [item]),
      opd(FIVE, "B", { "1": 2 }, [item]),
    ]);

    expect(told(assessment.evidence)).toEqual(["bukti-bersama : 1 hal. 3"]);
  });

  it("keeps two files apart that replaced the same piece of evidence", () => {
    const { assessment } = consolidated(FIVE, [
      opd(FIVE, "A", { "1": 2 }, [proof("bersama", 1, { "1": "" })]),
      opd(FIVE, "B", { "3": 2 }, [proof("bersama", 2, { "3": "" })]),
    ]);

    expect(new Set(assessment.evidence.map(({ id }) => id)).size).toBe(2);
    expect(assessment.evidence.map(({ source }) => source.kind === "file" && source.name).sort()).toEqual([
      "1.pdf",
      "2.pdf",
    ]);
  });

  it("leaves out what an OPD cites for questions that it does not own", () => {
    const { assessment } = consolidated(FIVE, [
      opd(FIVE, "A", { "1": 2 }, [
        proof("a-satu", 1, { "1": "1", "4": "9" }),
        proof("a-dua", 2, { "5": "" }),
      ]),
    ]);

    expect(told(assessment.evidence)).toEqual(["bukti-a-satu : 1 hal. 1"]);
  });

  it("does not bring back a citation that the OPD took away, and keeps the institution's for what is not settled", () => {
    const institution = {
      ...institutionOf(FIVE),
      evidence: [proof("bersama", 1, { "1": "lama", "5": "8" }, "Judul lama")],
    };
    const { assessment } = consolidated(
      FIVE,
      [opd(FIVE, "A", { "1": 2 }, [proof("bersama", 1, { "1": "baru" }, "Judul baru")])],
      {},
      institution,
    );

    expect(told(assessment.evidence)).toEqual(["bukti-bersama Judul baru: 5 hal. 8, 1 hal. baru"]);
  });

  it("brings nothing of a question that is not settled", () => {
    const { assessment } = consolidated(FIVE, [
      opd(FIVE, "A", { "1": 2 }, [proof("a-satu", 1, { "1": "1" })]),
      opd(FIVE, "B", { "1": 3 }),
    ]);

    expect(assessment.evidence).toEqual([]);
  });
});

function told(evidence: readonly EvidenceItem[]): readonly string[] {
  return evidence.map(
    ({ id, title, citations }) =>
      `${id} ${title}: ${citations.map(({ question, pages }) => `${question} hal. ${pages}`).join(", ")}`,
  );
}
