import { expect, it } from "vitest";
import { questionStates } from "#core/scoring/question-states.ts";
import { placesToGo } from "#screens/overview/places-to-go.ts";
import { assessmentOf, questionId, tickedStanding } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1, "3": 1, "4": 1 });

function places(answered: readonly string[], last: string | null) {
  const standing = tickedStanding("2.1");
  const answers = Object.fromEntries(answered.map((question) => [question, { standing }]));
  const states = questionStates(questionnaire, assessmentOf({ answers }));
  return placesToGo(states, last === null ? null : questionId(last)).map(({ verb, question }) => [
    verb,
    question.id,
  ]);
}

it("begins with the first open question where nothing was open before", () => {
  expect(places(["1"], null)).toEqual([["Lanjutkan", "2"]]);
  expect(places(["1", "2", "3", "4"], null)).toEqual([["Buka", "1"]]);
});

it("goes on where the person was, and names the next open question besides", () => {
  expect(places(["1", "2"], "2")).toEqual([
    ["Lanjutkan", "2"],
    ["Belum dijawab", "3"],
  ]);
  expect(places(["1"], "3")).toEqual([["Lanjutkan", "3"]]);
});

it("looks for it from the top again after the last one", () => {
  expect(places(["1", "3", "4"], "3")).toEqual([
    ["Lanjutkan", "3"],
    ["Belum dijawab", "2"],
  ]);
});

it("does not go on with a question that is no longer there", () => {
  expect(places(["1"], "40")).toEqual([["Lanjutkan", "2"]]);
});
