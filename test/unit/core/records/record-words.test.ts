import { expect, it } from "vitest";
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
  expect(bodyInWords({ ...remarkRecord(), body: {} })).toBe("(kosong)");
});
