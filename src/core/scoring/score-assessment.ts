import { type Assessment, type AssessmentDetails, answerTo, isInScope } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { answerValue } from "./answer-value.ts";
import { scoreValues } from "./score-values.ts";
import type { Scorecard } from "./scorecard.ts";

/** The scorecard of an assessment as it stands now, over the indicators it was given. */
export function scoreAssessment(questionnaire: Questionnaire, assessment: Assessment): Scorecard {
  const values = valuesOfAssessment(questionnaire, assessment);
  return scoreValues(questionnaire, values, questionsInScope(questionnaire, assessment.details));
}

/** The value of every answered question, in scope or not. Unanswered questions have no entry. */
export function valuesOfAssessment(
  questionnaire: Questionnaire,
  assessment: Assessment,
): ReadonlyMap<QuestionId, Fraction> {
  const values = new Map<QuestionId, Fraction>();
  for (const question of questionsOf(questionnaire)) {
    const value = answerValue(questionnaire, question, answerTo(assessment, question.id));
    if (value !== null) {
      values.set(question.id, value);
    }
  }
  return values;
}

/** The questions of the chosen indicators, each service of a repeated one included; undefined where all are in scope. */
export function questionsInScope(
  questionnaire: Questionnaire,
  details: AssessmentDetails,
): ReadonlySet<QuestionId> | undefined {
  if (details.scope.kind === "all") {
    return undefined;
  }
  const chosen = questionsOf(questionnaire).filter((question) =>
    isInScope(details, question.indicator.number),
  );
  return new Set(chosen.map((question) => question.id));
}
