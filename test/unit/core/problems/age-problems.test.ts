import { describe, expect, it } from "vitest";
import { Day } from "#core/evidence/evidence-item.ts";
import { answered, cited, kindsOf, proof, sentencesOf } from "#test/support/problem-samples.ts";

/** Indicator 9: criterion 4.1 is the review of the policy, 5.1 the policy that followed it. */
const answers = { "9": answered("2.1", "2.2", "3.1", "4.1", "5.1") };
const policy = proof(1, [cited({ question: "9", criteria: ["2.1", "2.2", "3.1"] })]);
const today = "2025-11-25";

function review(number: number, date: string | null) {
  return proof(number, [cited({ question: "9", criteria: ["4.1"] })], { date });
}

function followUp(number: number, date: string | null) {
  return proof(number, [cited({ question: "9", criteria: ["5.1"] })], { date });
}

function kinds(reviewDate: string | null, followUpDate: string | null) {
  const evidence = [policy, review(2, reviewDate), followUp(3, followUpDate)];
  return kindsOf({ indicators: ["9"], answers, evidence, today });
}

describe("a review", () => {
  it.each([
    ["2023-11-25", ["proof-too-old"]], // two years to the day: no longer less than two years
    ["2023-11-26", []],
    ["2020-02-29", ["proof-too-old"]],
  ])("of %s, looked at on 25 November 2025, gives %j", (date, expected) => {
    expect(kinds(date, "2025-11-01")).toEqual(expected);
  });

  it("that is too old does no harm beside one that is not", () => {
    const evidence = [policy, review(2, "2019-01-01"), review(3, "2024-06-01"), followUp(4, "2025-07-01")];

    expect(kindsOf({ indicators: ["9"], answers, evidence, today })).toEqual([]);
  });

  it("that has no date does no harm beside one that has", () => {
    const evidence = [policy, review(2, null), review(3, "2024-06-01"), followUp(4, "2025-07-01")];

    expect(kindsOf({ indicators: ["9"], answers, evidence, today })).toEqual([]);
  });

  it("is told with the rule and where the rule stands", () => {
    const evidence = [policy, review(2, "2021-03-03"), followUp(3, "2025-07-01")];

    expect(sentencesOf("proof-too-old", { indicators: ["9"], answers, evidence, today })).toEqual([
      "Indikator 9: bukti terbaru kriteria 4.1 bertanggal 3 Maret 2021; hasil reviu diakui bila berumur kurang dari 2 tahun (Pedoman Menteri PANRB 3/2024).",
    ]);
  });
});

describe("the policy that follows a review", () => {
  it.each([
    ["2024-06-01", "2025-05-31", ["proof-too-soon"]],
    ["2024-06-01", "2025-06-01", []],
    ["2024-06-01", "2024-01-01", ["proof-too-soon"]],
  ])("of a review on %s may come on %s: %j", (reviewDate, date, expected) => {
    expect(kinds(reviewDate, date)).toEqual(expected);
  });

  it("is not compared with a review that has no date; that date is what is missing", () => {
    expect(kinds(null, "2025-06-01")).toEqual(["undated-proof"]);
  });
});

describe("proof without a date", () => {
  it("is told with the days that its pages name", () => {
    const evidence = [policy, review(2, null), followUp(3, "2025-07-01")];
    const facts = { 2: { dates: [Day.parse("2024-06-01")] } };

    expect(sentencesOf("undated-proof", { indicators: ["9"], answers, evidence, facts, today })).toEqual([
      "Indikator 9: tanggal dokumen untuk kriteria 4.1 belum diisi; hasil reviu diakui bila berumur kurang dari 2 tahun (Pedoman Menteri PANRB 3/2024). Di berkasnya tertulis 1 Juni 2024.",
    ]);
  });

  it("is not asked for where no rule speaks of age, nor for what is not claimed", () => {
    expect(
      kindsOf({ indicators: ["9"], answers: { "9": answered("2.1", "2.2", "3.1") }, evidence: [policy] }),
    ).toEqual([]);
  });
});
