import { expect, it } from "vitest";
import type { Outcome } from "#core/consolidation/consolidate.ts";
import {
  awaitedAnswers,
  disagreements,
  openChoices,
  unansweredQuestions,
} from "#core/consolidation/open-points.ts";
import { consolidated, FIVE, institutionOf, opd } from "#test/support/consolidation-builders.ts";

it("tells disagreements, open choices, awaited answers, and what nobody answered apart", () => {
  const opds = [
    opd(FIVE, "A", { "1": 2, "2": 3, "3": 4, "4": null }),
    opd(FIVE, "B", { "1": 3, "2": 4, "3": null, "4": null }),
  ];

  const consolidation = consolidated(FIVE, opds, { "1": { kind: "lowest" } });

  expect(numbers(disagreements(consolidation))).toEqual(["1", "2"]);
  expect(numbers(openChoices(consolidation))).toEqual(["2"]);
  expect(numbers(awaitedAnswers(consolidation))).toEqual(["3", "4"]);
  expect(numbers(unansweredQuestions(consolidation))).toEqual(["4", "5"]);
});

it("takes what the institution itself answered for answered", () => {
  const consolidation = consolidated(FIVE, [opd(FIVE, "A", { "1": 2 })], {}, institutionOf(FIVE, { "5": 1 }));

  expect(numbers(unansweredQuestions(consolidation))).toEqual(["2", "3", "4"]);
});

function numbers(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ question }) => question.id);
}
