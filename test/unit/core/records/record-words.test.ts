import { expect, it } from "vitest";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { bodyInWords, recordName } from "#core/records/record-words.ts";
import { levelRecord, remarkRecord } from "#test/support/review-builders.ts";

it("calls what belongs to a stage by that stage", () => {
  expect(recordName(levelRecord("interview", "1", "3"))).toBe("Tingkat menurut penilai (interviu)");
  expect(recordName({ kind: "meeting", body: {} })).toBe("Rapat");
});

it("says what a remark does, though it has no words of its own", () => {
  expect(bodyInWords(remarkRecord({ intent: "accept", text: "" }))).toBe("Diterima");
  expect(bodyInWords(remarkRecord({ intent: "question", text: "Sejak kapan?" }))).toBe(
    "Pertanyaan: Sejak kapan?",
  );
  expect(bodyInWords({ ...remarkRecord(), body: {} })).toBe("(tanpa isi)");
});

it("says what was sent, ruled, planned and given, so that no record looks as if it held nothing", () => {
  const record = (kind: string, body: AssessmentRecord["body"]) =>
    bodyInWords({ ...remarkRecord(), kind, body });
  const at = "2026-11-24T08:00:00Z";

  const sending = { stage: "interview", round: 2, remarks: ["catatan-1", "catatan-2"], by: "", at };
  expect(record("review-sending", sending)).toBe("putaran 2; 2 catatan");
  expect(record("review-sending", { ...sending, remarks: [] })).toBe("putaran 2; tanpa catatan");
  expect(record("consolidation-rule", { kind: "lowest" })).toBe("yang terendah");
  expect(record("consolidation-rule", { kind: "owner", agency: "Bappeda" })).toBe("jawaban Bappeda");
  expect(record("consolidation-rule", { kind: "chosen", level: "7/2", reason: "Hasil rapat." })).toBe(
    "tingkat 3,50, dengan alasan: Hasil rapat.",
  );
  const action = { from: "2", to: "3", what: "", who: "", by: null, cost: 2, evidence: "", state: "belum" };
  expect(record("plan-action", action)).toBe("2 menjadi 3; biaya 2, ringan; belum dimulai");
  expect(
    record("plan-action", {
      ...action,
      from: null,
      what: "Tetapkan peta rencana",
      who: "Bappeda",
      by: "2026-12-01",
      evidence: "Peraturan",
      state: "berjalan",
    }),
  ).toBe(
    "belum dijawab menjadi 3; Tetapkan peta rencana; Bappeda; paling lambat 1 Desember 2026; biaya 2, ringan; bukti: Peraturan; berjalan",
  );
  const followUp = { meeting: "rapat-satu", what: "Kumpulkan bukti", who: "", by: null, state: "selesai" };
  expect(record("meeting-action", followUp)).toBe("Kumpulkan bukti; selesai");
  expect(record("programme-distinct", { one: "program-1", other: "program-2" })).toBe(
    "kedua program ini memang berbeda",
  );
  expect(bodyInWords(levelRecord("interview", "1", "3", "Belum ditetapkan."))).toBe(
    "tingkat 3; Belum ditetapkan.",
  );
});
