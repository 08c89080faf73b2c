import { expect, it } from "vitest";
import { packProblemsOf } from "#core/report/pack-problems-of.ts";
import { answered, cited, problemsInput, proof } from "#test/support/problem-samples.ts";

it("tells an evaluator what blocks proof and what may cost points, and keeps notes to oneself", () => {
  const input = problemsInput({
    indicators: ["1", "2"],
    answers: { "1": { ...answered("2.1", "2.2"), facts: "" } },
    evidence: [proof(1, [cited({ criteria: ["2.1", "2.2"], pages: "11" })]), proof(2, [])],
    facts: { 1: { text: "scan" } },
  });

  expect(packProblemsOf(input)).toEqual([
    {
      heading: "Belum dijawab",
      text: "Indikator 2: tingkatnya belum dijawab.",
      isSaidByHeading: true,
      question: "2",
      evidence: null,
    },
    {
      heading: "Halaman yang dirujuk tidak ada",
      text: "Indikator 1, bukti “1.pdf”: halaman ditulis “11”. Halaman 11 tidak ada: berkas ini hanya 10 halaman. Tulis urutan halaman dalam berkas, bukan nomor yang tercetak.",
      isSaidByHeading: false,
      question: "1",
      evidence: "bukti-001",
    },
    {
      heading: "Fakta belum ditulis",
      text: "Indikator 1: faktanya kosong.",
      isSaidByHeading: true,
      question: "1",
      evidence: null,
    },
  ]);
});
