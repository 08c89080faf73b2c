import * as z from "zod/mini";
import { EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { type Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { EXAMPLE_INSTITUTION } from "#core/assessment/example-institution.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { standingAtLevel } from "#core/scoring/standing-at-level.ts";
import { Fraction } from "#core/shared/exact.ts";
import workedExamplesUrl from "#questionnaires/spbe-2020/worked-examples.json?url";

/** The instrument whose published results hold the example. */
export const EXAMPLE_QUESTIONNAIRE = QuestionnaireId.parse("spbe-2020");

const WorkedExamples = z.object({
  examples: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      levels: z.optional(z.record(z.string(), z.number())),
    }),
  ),
});

/** The official result of 2021, by indicator, as an assessment to look around in. The first example of the instrument. */
export async function exampleAssessment(
  questionnaire: Questionnaire,
  id: AssessmentId,
  at: string,
): Promise<Assessment> {
  const response = await fetch(workedExamplesUrl);
  const [official] = WorkedExamples.parse(await response.json()).examples;
  const levels = official?.levels ?? {};
  const answers = questionsOf(questionnaire).flatMap((question) => {
    const level = levels[question.id];
    if (level === undefined) {
      return [];
    }
    return [
      [question.id, { ...EMPTY_ANSWER, standing: standingAtLevel(question, new Fraction(level)) }] as const,
    ];
  });
  return {
    id,
    questionnaire: { id: questionnaire.id, edition: questionnaire.edition },
    details: AssessmentDetails.parse({
      institution: EXAMPLE_INSTITUTION,
      agency: null,
      year: 2021,
      scope: { kind: "all" },
      indexTarget: "3.5",
      earlier: null,
    }),
    answers: Object.fromEntries(answers),
    evidence: [],
    packs: [],
    records: [],
    createdAt: at,
    changedAt: at,
  };
}
