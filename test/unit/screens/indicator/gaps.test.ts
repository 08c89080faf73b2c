import { expect, it } from "vitest";
import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { Fraction } from "#core/shared/exact.ts";
import { gapsOf } from "#screens/indicator/gaps.ts";
import { tickedStanding } from "#test/support/assessment-builders.ts";
import { sampleFile, samplePemdi2026, sampleQuestion, sampleSpbe2020 } from "#test/support/screen-samples.ts";

const complete: Partial<Answer> = {
  standing: tickedStanding("2.1"),
  facts: "Keputusan Nomor 1.",
  analysis: "Sudah ditetapkan.",
};

function sentences(answer: Partial<Answer>, options: { criteria?: readonly string[]; id?: string } = {}) {
  const { criteria = ["2.1"], id = "22" } = options;
  const question = sampleQuestion(sampleSpbe2020(), id);
  const file = sampleFile(1, {
    name: "a.pdf",
    citations: [{ question: id, criteria, pages: "", article: "", note: "" }],
  });
  const whole = { ...EMPTY_ANSWER, ...answer };
  return gapsOf(question, whole, new Fraction(1), [file]).map(({ sentence }) => sentence);
}

it("finds nothing missing in a complete answer", () => {
  expect(sentences(complete)).toEqual([]);
});

it("asks for the answer before anything else", () => {
  const question = sampleQuestion(sampleSpbe2020(), "22");

  expect(gapsOf(question, EMPTY_ANSWER, null, [])).toEqual([
    { part: "ladder", sentence: "Tingkatnya belum dijawab." },
  ]);
});

it.each([
  [{ ...complete, facts: " " }, {}, ["Fakta belum ditulis."]],
  [{ ...complete, analysis: "" }, {}, ["Analisis belum ditulis."]],
  [{ ...complete, facts: "[Nama dokumen] Nomor [nomor]" }, {}, ["2 isian templat belum diganti."]],
  [{ ...complete, analysis: "Ditetapkan oleh [nama pejabat]." }, {}, ["1 isian templat belum diganti."]],
  [{ ...complete, standing: tickedStanding("2.1", "2.2") }, {}, ["1 kriteria tercentang belum punya bukti."]],
  [
    complete,
    { criteria: [] },
    ["1 kriteria tercentang belum punya bukti.", "1 bukti belum dikaitkan dengan kriteria."],
  ],
  [complete, { id: "45" }, ["Layanan yang dinilai belum diberi nama."]],
])("names what is missing (case %#)", (answer, options, expected) => {
  expect(sentences(answer, options)).toEqual(expected);
});

it("does not ask to tie evidence to criteria where there are none, as under an index from outside", () => {
  const question = sampleQuestion(samplePemdi2026(), "5");
  const file = sampleFile(1, {
    name: "a.pdf",
    citations: [{ question: "5", criteria: [], pages: "", article: "", note: "" }],
  });
  const answer = { ...EMPTY_ANSWER, ...complete, standing: tickedStanding() };

  expect(gapsOf(question, answer, new Fraction(1), [file])).toEqual([]);
});

it("asks for evidence where there is none", () => {
  const question = sampleQuestion(sampleSpbe2020(), "22");
  const gaps = gapsOf(question, { ...EMPTY_ANSWER, ...complete }, new Fraction(1), []);

  expect(gaps).toEqual([{ part: "evidence", sentence: "Belum ada bukti dukung." }]);
});
