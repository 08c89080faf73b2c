import { describe, expect, it } from "vitest";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import { criteriaOf } from "#core/questionnaire/questions.ts";
import { range } from "#test/support/instrument-facts.ts";

const loaded = await loadQuestionnaire("spbe-2020", null);
if (!loaded.ok) {
  throw new Error(JSON.stringify(loaded.error));
}
const spbe2020 = loaded.value;

describe("what spbe-2020 says of the age of proof", () => {
  const aged = indicatorsOf(spbe2020).flatMap((indicator) =>
    criteriaOf(indicator).flatMap(({ id, proofAge }) =>
      proofAge === undefined ? [] : [{ indicator: indicator.number, id, proofAge }],
    ),
  );
  const ofKind = (what: string) => aged.filter(({ proofAge }) => proofAge.what === what);

  it("lets every review of 1 to 28 and 32 to 47 count for two years", () => {
    const reviews = ofKind("Hasil reviu");

    expect(reviews.map(({ indicator }) => indicator)).toEqual([...range(1, 28), ...range(32, 47)]);
    expect(reviews.every(({ proofAge }) => proofAge.kind === "recent" && proofAge.maxYears === 2)).toBe(true);
  });

  it("wants the new policy of 1 to 10 a year after the review of the same indicator", () => {
    const reviewByIndicator = new Map(ofKind("Hasil reviu").map(({ indicator, id }) => [indicator, id]));
    const policies = ofKind("Kebijakan tindak lanjut");

    expect(policies.map(({ indicator }) => indicator)).toEqual(range(1, 10));
    for (const { indicator, proofAge } of policies) {
      expect(proofAge).toMatchObject({ minYears: 1, review: reviewByIndicator.get(indicator) });
    }
  });

  it("lets audits count for two years and budgets for three", () => {
    expect(ofKind("Hasil audit").map(({ indicator, id }) => `${indicator}/${id}`)).toEqual(
      range(29, 31).flatMap((number) => ["2.1", "3.1", "3.2", "4.1"].map((id) => `${number}/${id}`)),
    );
    expect(ofKind("Rencana kerja dan anggaran")).toMatchObject([
      { indicator: "12", id: "4.1", proofAge: { maxYears: 3 } },
    ]);
    expect(aged).toHaveLength(67); // 44 reviews, 10 policies, 12 criteria of audits, 1 of budgets
  });
});
