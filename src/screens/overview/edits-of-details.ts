import { type Assessment, type AssessmentDetails, answerTo, isInScope } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { detailsFromText } from "#core/assessment/details-text.ts";
import { targetsAtLevel } from "#core/assessment/level-targets.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { DetailsFormText } from "./details-form.ts";

/** What has to change so that the assessment stands as the form says; nothing where it does already. */
export function editsOfDetails(
  questionnaire: Questionnaire,
  assessment: Assessment,
  text: DetailsFormText,
): readonly Edit[] {
  const before = assessment.details;
  const { carried } = before;
  const typed = detailsFromText(text, questionnaire, before.earlier);
  const after = carried === undefined ? typed : { ...typed, carried };
  const details: readonly Edit[] =
    JSON.stringify(before) === JSON.stringify(after) ? [] : [{ part: "details", before, after }];
  return [...details, ...targetEdits(questionnaire, assessment, after, text.levelTarget)];
}

function targetEdits(
  questionnaire: Questionnaire,
  assessment: Assessment,
  details: AssessmentDetails,
  wanted: string,
): readonly Edit[] {
  if (wanted === "") {
    return [];
  }
  const targets = wanted === "none" ? {} : targetsAtLevel(questionnaire, details, Number(wanted));
  return questionsOf(questionnaire)
    .filter(({ indicator }) => isInScope(details, indicator.number))
    .map(({ id }): Edit => {
      const before = answerTo(assessment, id).target;
      return { part: "target", question: id, before, after: targets[id] ?? null };
    })
    .filter((edit) => edit.before !== edit.after);
}
