import * as z from "zod/mini";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

export const RecordId = z
  .string()
  .check(z.regex(/^[0-9a-z][0-9a-z.-]{0,79}$/))
  .brand<"RecordId">();
export type RecordId = z.infer<typeof RecordId>;

/**
 * Something that is kept with an assessment beside its answers: a reviewer's remark, a programme, a step of the plan. What the body
 * holds depends on the kind and is for `#core/records` to say, so that the screens that need none of it load none of it.
 */
export const AssessmentRecord = z.readonly(
  z.object({
    id: RecordId,
    kind: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)),
    /** The question it is about; null when it is about none or several. */
    question: z.nullable(QuestionId),
    /** The OPD it concerns; null when it concerns none in particular. */
    agency: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
    body: z.readonly(z.record(z.string(), z.unknown())),
  }),
);
export type AssessmentRecord = z.infer<typeof AssessmentRecord>;

/** By id, so that two copies with the same records list them alike. */
export function recordsInOrder(records: readonly AssessmentRecord[]): readonly AssessmentRecord[] {
  return [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
}
