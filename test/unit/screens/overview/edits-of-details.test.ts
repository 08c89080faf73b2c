import { expect, it } from "vitest";
import { AssessmentDetails } from "#core/assessment/assessment.ts";
import { ExactText } from "#core/shared/exact.ts";
import { textForEditing } from "#screens/overview/details-form.ts";
import { editsOfDetails } from "#screens/overview/edits-of-details.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const plain = assessmentOf({ answers: { "1": { target: ExactText.parse("3") } } });
const carriedOn = {
  ...plain,
  details: AssessmentDetails.parse({
    ...plain.details,
    carried: { questionnaire: { id: "spbe-2018", edition: 1 }, year: 2025, questions: ["1"] },
    earlier: { year: 2025, label: "Penilaian 2025", values: { "1": "2" } },
  }),
};

/** As the form gives it back when nothing was typed; all indicators are in scope. */
function untouchedForm(details: AssessmentDetails) {
  return { ...textForEditing(details), indicators: [] };
}

it("has nothing to change where the form was sent as it was opened", () => {
  expect(editsOfDetails(questionnaire, carriedOn, untouchedForm(carriedOn.details))).toEqual([]);
});

it("keeps what came from an earlier assessment when something else is changed", () => {
  const text = { ...untouchedForm(carriedOn.details), institution: "Kota Lain" };

  expect(editsOfDetails(questionnaire, carriedOn, text)).toEqual([
    {
      part: "details",
      before: carriedOn.details,
      after: { ...carriedOn.details, institution: "Kota Lain" },
    },
  ]);
});

it("sets one target for all that do not have it yet, and takes targets away", () => {
  const typed = untouchedForm(plain.details);

  expect(editsOfDetails(questionnaire, plain, { ...typed, levelTarget: "3" })).toEqual([
    { part: "target", question: "2", before: null, after: "3" },
  ]);
  expect(editsOfDetails(questionnaire, plain, { ...typed, levelTarget: "none" })).toEqual([
    { part: "target", question: "1", before: "3", after: null },
  ]);
});
