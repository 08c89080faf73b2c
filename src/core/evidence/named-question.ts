import { type AssessmentDetails, isInScope } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { type EvidenceItem, isCitedFor } from "./evidence-item.ts";
import { questionOfFileName } from "./file-name.ts";

/**
 * The question that a file's name speaks of and that it is not cited for: perhaps it was filed in the wrong place. Null where
 * nothing speaks for that. What was carried on from another instrument bears the numbers of that one, so it tells nothing.
 */
export function namedQuestion(
  item: EvidenceItem,
  questionnaire: Questionnaire,
  details: AssessmentDetails,
): QuestionId | null {
  const isOfOther = details.carried !== undefined && details.carried.questionnaire.id !== questionnaire.id;
  if (item.source.kind === "link" || isOfOther) {
    return null;
  }
  const named = questionOfFileName(item.source.name, questionnaire);
  const question = questionsOf(questionnaire).find(({ id }) => id === named);
  return question === undefined ||
    isCitedFor(item, question.id) ||
    !isInScope(details, question.indicator.number)
    ? null
    : question.id;
}
