import * as z from "zod/mini";
import { EvidenceId, EvidenceItem } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText } from "#core/shared/exact.ts";
import { LONGEST_TEXT, Standing } from "./answer.ts";
import { AssessmentDetails } from "./assessment.ts";
import { AssessmentId } from "./assessment-id.ts";
import { AssessmentRecord, RecordId } from "./assessment-record.ts";
import { PackId, PackRecord } from "./pack-record.ts";

export const ChangeId = z
  .string()
  .check(z.regex(/^[0-9a-z-]{8,64}$/))
  .brand<"ChangeId">();
export type ChangeId = z.infer<typeof ChangeId>;

export const TextPart = z.enum(["facts", "analysis", "privateNotes", "serviceName"]);
export type TextPart = z.infer<typeof TextPart>;

const text = z.string().check(z.maxLength(LONGEST_TEXT));

/** What one change does: the part it touches, and that part before and after. Turning before and after round undoes it. */
export const Edit = z.discriminatedUnion("part", [
  z.readonly(
    z.object({ part: z.literal("standing"), question: QuestionId, before: Standing, after: Standing }),
  ),
  z.readonly(
    z.object({ part: z.literal("text"), question: QuestionId, field: TextPart, before: text, after: text }),
  ),
  z.readonly(
    z.object({
      part: z.literal("external"),
      question: QuestionId,
      before: z.nullable(ExactText),
      after: z.nullable(ExactText),
    }),
  ),
  z.readonly(
    z.object({
      part: z.literal("target"),
      question: QuestionId,
      before: z.nullable(ExactText),
      after: z.nullable(ExactText),
    }),
  ),
  /** Null before: added. Null after: taken away (its bytes stay, so that it can come back). */
  z.readonly(
    z.object({
      part: z.literal("evidence"),
      evidence: EvidenceId,
      before: z.nullable(EvidenceItem),
      after: z.nullable(EvidenceItem),
    }),
  ),
  z.readonly(z.object({ part: z.literal("details"), before: AssessmentDetails, after: AssessmentDetails })),
  /** Null before: made. A pack that was handed over stays made, so nothing offers to take this back. */
  z.readonly(
    z.object({
      part: z.literal("pack"),
      pack: PackId,
      before: z.nullable(PackRecord),
      after: z.nullable(PackRecord),
    }),
  ),
  /** Null before: added. Null after: taken away. */
  z.readonly(
    z.object({
      part: z.literal("record"),
      record: RecordId,
      before: z.nullable(AssessmentRecord),
      after: z.nullable(AssessmentRecord),
    }),
  ),
]);
export type Edit = z.infer<typeof Edit>;

/** Who did what, when. Files and, later, the hub carry the same record. */
export const Change = z.readonly(
  z.object({
    id: ChangeId,
    assessment: AssessmentId,
    at: z.iso.datetime(),
    /** The name the person gave in the settings; empty when none. */
    by: z.string().check(z.maxLength(200)),
    edit: Edit,
    /**
     * The changes of the same part that were its current ones when this was made, and that it supersedes. Left out in a history
     * that is in order: then those that stand before it.
     */
    parents: z.optional(z.readonly(z.array(ChangeId))),
  }),
);
export type Change = z.infer<typeof Change>;

/** The edit that takes this one back. */
export function inverseOf(edit: Edit): Edit {
  return Edit.parse({ ...edit, before: edit.after, after: edit.before });
}
