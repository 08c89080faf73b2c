import { describe, expect, it } from "vitest";
import { type AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import { packProblemsOf } from "#core/report/pack-problems-of.ts";
import { REMARK } from "#core/review/remark.ts";
import { listEvidence } from "#screens/evidence/evidence-list.ts";
import { atTime, questionId, sha256Of } from "#test/support/assessment-builders.ts";
import { answered, cited, problemsInput, proof, sentencesOf } from "#test/support/problem-samples.ts";

function remark(
  id: string,
  intent: "send-back" | "answer" | "accept",
  text: string,
  parts: { readonly content?: number; readonly answers?: string } = {},
): AssessmentRecord {
  return {
    id: RecordId.parse(id),
    kind: REMARK.kind,
    question: questionId("1"),
    agency: null,
    body: {
      stage: "internal",
      round: 1,
      side: intent === "answer" ? "agency" : "reviewer",
      about: { kind: "evidence", evidence: "bukti-001", content: sha256Of(parts.content ?? 1) },
      intent,
      text,
      answers: parts.answers ?? null,
      by: "",
      at: atTime(intent === "send-back" ? "09:00" : "10:00"),
    },
  };
}

const back = remark("catatan-1", "send-back", "SK-nya belum ditandatangani.");
const partsWith = (...records: readonly AssessmentRecord[]) => ({
  answers: { "1": answered("2.1", "2.2") },
  evidence: [proof(1, [cited({ criteria: ["2.1", "2.2"] })])],
  records,
});

describe("evidence that a reviewer sent back", () => {
  it("is told with the reason", () => {
    expect(sentencesOf("sent-back", partsWith(back))).toEqual([
      "Indikator 1, bukti “1.pdf”: dikembalikan pemeriksa: SK-nya belum ditandatangani.",
    ]);
  });

  it("is told no more once it was answered, accepted, or another file took its place", () => {
    const answer = remark("catatan-2", "answer", "Sudah.", { answers: "catatan-1" });
    const accepted = remark("catatan-3", "accept", "");

    expect(sentencesOf("sent-back", partsWith(back, answer))).toEqual([]);
    expect(sentencesOf("sent-back", partsWith(back, accepted))).toEqual([]);
    expect(sentencesOf("sent-back", partsWith(remark("catatan-1", "send-back", "", { content: 2 })))).toEqual(
      [],
    );
  });

  it("is marked in the list of evidence, and stays out of packs", () => {
    const input = problemsInput(partsWith(back));

    const [listed] = listEvidence(input.questionnaire, input.assessment, findProblems(input));

    expect(listed?.faults).toMatchObject([{ filter: "sent-back", words: "Bukti dikembalikan pemeriksa" }]);
    expect(packProblemsOf(input)).toEqual([]);
  });
});
