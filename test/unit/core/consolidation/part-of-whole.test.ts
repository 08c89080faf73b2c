import { expect, it } from "vitest";
import { consolidationEdits } from "#core/consolidation/consolidation-edits.ts";
import { partOfWhole } from "#core/consolidation/part-of-whole.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { consolidated, FIVE, institutionOf } from "#test/support/consolidation-builders.ts";

const tasks = [
  { agency: "Bappeda", indicators: ["1", "2"] },
  { agency: "Diskominfo", indicators: ["2", "3", "4"] },
].map(({ agency, indicators }) => ({ agency, indicators: indicators.map((one) => QuestionId.parse(one)) }));

it("tells whose each answer is, without any file of theirs, and changes nothing", () => {
  const whole = institutionOf(FIVE, { "1": 4, "2": 2, "3": 5 });
  const parts = tasks.map((task, place) => partOfWhole(FIVE, whole, task, place + 1));

  const outcome = consolidated(FIVE, parts, {}, whole);

  expect(
    outcome.outcomes.map(({ question, owners }) => [question.id, owners.map(({ agency }) => agency)]),
  ).toEqual([
    ["1", ["Bappeda"]],
    ["2", ["Bappeda", "Diskominfo"]],
    ["3", ["Diskominfo"]],
    ["4", ["Diskominfo"]],
    ["5", []],
  ]);
  expect(consolidationEdits(outcome)).toEqual([]);
});
