import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/**
 * Whether what stands for the question was taken over and not judged anew. It is as soon as something is ticked, a level is set
 * or an outside index given; who only mends the old text has not said yet what holds this year.
 */
export function isUnreviewed(assessment: Assessment, question: QuestionId): boolean {
  const { standing, external } = answerTo(assessment, question);
  const isCarried = assessment.details.carried?.questions.includes(question) === true;
  return isCarried && standing.kind === "unanswered" && external === null;
}
