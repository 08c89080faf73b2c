import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { ExactText } from "#core/shared/exact.ts";
import { EMPTY_ANSWER } from "./answer.ts";
import type { Assessment, AssessmentDetails } from "./assessment.ts";
import type { AssessmentId } from "./assessment-id.ts";

export interface NewAssessment {
  readonly id: AssessmentId;
  readonly questionnaire: Questionnaire;
  readonly details: AssessmentDetails;
  /** The level or value that is aimed for, by question. */
  readonly targets: Readonly<Record<QuestionId, ExactText>>;
  readonly at: string;
}

/** An assessment in which nothing is answered yet. Targets for questions that the instrument does not have are left out. */
export function startAssessment({ id, questionnaire, details, targets, at }: NewAssessment): Assessment {
  const answers = questionsOf(questionnaire)
    .filter((question) => Object.hasOwn(targets, question.id))
    .map((question) => [question.id, { ...EMPTY_ANSWER, target: targets[question.id] ?? null }] as const);
  return {
    id,
    questionnaire: { id: questionnaire.id, edition: questionnaire.edition },
    details,
    answers: Object.fromEntries(answers),
    evidence: [],
    packs: [],
    records: [],
    createdAt: at,
    changedAt: at,
  };
}
