import * as z from "zod/mini";
import { EvidenceItem, isCitedFor } from "#core/evidence/evidence-item.ts";
import { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText } from "#core/shared/exact.ts";
import { Answer, EMPTY_ANSWER } from "./answer.ts";
import { AssessmentId } from "./assessment-id.ts";
import { AssessmentRecord } from "./assessment-record.ts";
import { PackRecord } from "./pack-record.ts";
import { Task } from "./task.ts";

/** Which indicators are answered here, by their numbers; of a repeated indicator all its services. */
export const Scope = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("all") })),
  z.readonly(
    z.object({
      kind: z.literal("selected"),
      indicators: z.readonly(z.array(QuestionId).check(z.minLength(1))),
    }),
  ),
]);
export type Scope = z.infer<typeof Scope>;

/** Values of an earlier assessment on the same instrument, to compare with. */
export const EarlierResult = z.readonly(
  z.object({
    year: z.int(),
    label: z.string().check(z.maxLength(200)),
    values: z.readonly(z.record(QuestionId, ExactText)),
  }),
);
export type EarlierResult = z.infer<typeof EarlierResult>;

/** What was taken over from an earlier assessment, and which of the questions here hold some of it. */
const Carried = z.readonly(
  z.object({
    questionnaire: z.readonly(z.object({ id: QuestionnaireId, edition: z.int().check(z.gte(1)) })),
    year: z.int(),
    questions: z.readonly(z.array(QuestionId)),
  }),
);

/** Everything about an assessment that is not an answer or evidence. */
export const AssessmentDetails = z.readonly(
  z.object({
    institution: z.string().check(z.minLength(1), z.maxLength(200)),
    /** The OPD that answers; null for the assessment of the whole institution. */
    agency: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
    year: z.int().check(z.gte(2000), z.lte(2100)),
    scope: Scope,
    /** The wanted index; null when none was set. */
    indexTarget: z.nullable(ExactText),
    earlier: z.nullable(EarlierResult),
    /** Not there where it was begun with nothing. */
    carried: z.optional(Carried),
  }),
);
export type AssessmentDetails = z.infer<typeof AssessmentDetails>;

/** One agency's or institution's answers for a year and an instrument. */
export const Assessment = z.readonly(
  z.object({
    id: AssessmentId,
    /** The instrument edition it was made with, for ever. */
    questionnaire: z.readonly(z.object({ id: QuestionnaireId, edition: z.int().check(z.gte(1)) })),
    details: AssessmentDetails,
    /** A question without an entry has not been touched. */
    answers: z.readonly(z.record(QuestionId, Answer)),
    evidence: z.readonly(z.array(EvidenceItem)),
    /** The evidence packs that were made of it. */
    packs: z.readonly(z.array(PackRecord)),
    /** What is kept beside answers and evidence: reviews, programmes, plans. */
    records: z.readonly(z.array(AssessmentRecord)),
    /** Where it answers what the coordination team handed out. */
    task: z.optional(Task),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  }),
);
export type Assessment = z.infer<typeof Assessment>;

/** The answer to a question; an empty one where nothing was written yet. */
export function answerTo(assessment: Assessment, question: QuestionId): Answer {
  return assessment.answers[question] ?? EMPTY_ANSWER;
}

export function isInScope(details: AssessmentDetails, indicatorNumber: QuestionId): boolean {
  return details.scope.kind === "all" || details.scope.indicators.includes(indicatorNumber);
}

/** Evidence cited for the question, in the order in which it was added. */
export function evidenceFor(assessment: Assessment, question: QuestionId): readonly EvidenceItem[] {
  return assessment.evidence.filter((item) => isCitedFor(item, question));
}
