import * as z from "zod/mini";
import { QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText } from "#core/shared/exact.ts";
import { AssessmentId } from "./assessment-id.ts";

/** What the first screen shows of an assessment without loading it or its instrument. Saved together with every change. */
export const AssessmentSummary = z.readonly(
  z.object({
    id: AssessmentId,
    institution: z.string(),
    agency: z.nullable(z.string()),
    year: z.int(),
    questionnaire: z.readonly(z.object({ id: QuestionnaireId, edition: z.int(), shortTitle: z.string() })),
    coverage: z.enum(["whole", "part"]),
    answered: z.int(),
    total: z.int(),
    /** Equal ends mean a final index. */
    index: z.readonly(z.object({ lowest: ExactText, highest: ExactText, isFinal: z.boolean() })),
    predicate: z.readonly(z.object({ lowest: z.string(), highest: z.string() })),
    evidenceCount: z.int(),
    changedAt: z.iso.datetime(),
  }),
);
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;
