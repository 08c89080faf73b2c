import { expect, it } from "vitest";
import { criteriaOfStanding, type Standing } from "#core/assessment/answer.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { ExactText } from "#core/shared/exact.ts";
import { wordsOfEdit } from "#screens/history/words-of-edit.ts";
import { questionId, tickedStanding } from "#test/support/assessment-builders.ts";
import { sampleFile, sampleQuestion, sampleSpbe2020 } from "#test/support/screen-samples.ts";

const question = questionId("22");

function sentence(edit: Edit): string {
  const questionnaire = sampleSpbe2020();
  return wordsOfEdit(questionnaire, sampleQuestion(questionnaire, "22"), edit).sentence;
}

function file(citations: readonly { readonly question: string; readonly pages: string }[]): EvidenceItem {
  return sampleFile(1, {
    name: "SK.pdf",
    citations: citations.map((one) => ({ criteria: ["2.1"], article: "", note: "", ...one })),
  });
}

function evidence(before: EvidenceItem | null, after: EvidenceItem | null): string {
  const [item] = [before, after].filter((one) => one !== null);
  if (item === undefined) {
    throw new Error("An edit of evidence needs an item");
  }
  return sentence({ part: "evidence", evidence: item.id, before, after });
}

it("tells what became of a piece of evidence here, which is not what became of it elsewhere", () => {
  const [here, elsewhere] = [file([{ question: "22", pages: "4" }]), file([{ question: "23", pages: "4" }])];

  expect(evidence(null, here)).toBe("Bukti “SK.pdf” dipakai, halaman 4, kriteria 2.1.");
  expect(evidence(elsewhere, here)).toBe("Bukti “SK.pdf” dipakai, halaman 4, kriteria 2.1.");
  expect(evidence(here, elsewhere)).toBe("Bukti “SK.pdf” tidak lagi dipakai di sini.");
  expect(evidence(here, null)).toBe("Bukti “SK.pdf” dihapus.");
});

it("tells other pages from other words about the file", () => {
  const here = file([{ question: "22", pages: "4" }]);

  expect(evidence(here, file([{ question: "22", pages: "5-6" }]))).toBe(
    "Rujukan bukti “SK.pdf” diubah, halaman 5-6, kriteria 2.1.",
  );
  expect(evidence(here, { ...here, title: "SK Tim" })).toBe("Keterangan bukti “SK Tim” diubah.");
});

it("says what a level was and is, and whether it was set by hand", () => {
  const byHand: Standing = {
    kind: "by-hand",
    level: ExactText.parse("4"),
    criteria: criteriaOfStanding(tickedStanding("2.1", "2.2")),
  };

  expect(
    sentence({
      part: "standing",
      question,
      before: { kind: "unanswered" },
      after: tickedStanding("2.1", "2.2"),
    }),
  ).toBe("Belum dijawab menjadi tingkat 2. Dicentang: kriteria 2.1, 2.2.");
  expect(sentence({ part: "standing", question, before: tickedStanding("2.1", "2.2"), after: byHand })).toBe(
    "Tingkat 2 menjadi tingkat 4 (ditetapkan sendiri).",
  );
  expect(
    sentence({ part: "standing", question, before: tickedStanding("2.1"), after: tickedStanding() }),
  ).toBe("Tetap tingkat 1. Centang dilepas: kriteria 2.1.");
});

it.each([
  ["", "Perda 1/2026", "Fakta ditulis."],
  ["Perda 1/2026", "Perda 2/2026", "Fakta diubah."],
  ["Perda 1/2026", "", "Fakta dikosongkan."],
])("says how a text came from %j to %j", (before, after, expected) => {
  expect(sentence({ part: "text", question, field: "facts", before, after })).toBe(expected);
});
