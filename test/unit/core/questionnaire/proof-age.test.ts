import { expect, it } from "vitest";
import { openQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import { criterion, withLevel } from "#test/support/changed-questionnaire.ts";

/** Criterion 2.1 of indicator 1, whose proof comes a year after the review that proves the other criterion. */
function comesAfter(review: string, minYears = 1): unknown {
  const proofAge = {
    kind: "after-review",
    what: "Kebijakan baru",
    review,
    minYears,
    source: "Pedoman contoh",
  };
  const aged = { ...criterion("2.1"), proofAge };
  return openQuestionnaire(withLevel(2, { criteria: [aged] }));
}

it("lets proof come after the review of another criterion of the indicator", () => {
  expect(comesAfter("3.1")).toMatchObject({ ok: true });
});

it.each(["4.7", "2.1"])("refuses a review that is no other criterion of the indicator: %s", (review) => {
  expect(comesAfter(review)).toMatchObject({
    ok: false,
    error: { problems: [`indicator 1: criterion 2.1 comes after the unknown review ${review}`] },
  });
});

it("refuses a distance of no years", () => {
  expect(comesAfter("3.1", 0)).toMatchObject({ ok: false });
});
