import * as z from "zod/mini";
import { EvidenceId } from "#core/evidence/evidence-item.ts";
import { EvidenceItem1, evidenceFromVersion1 } from "#core/evidence/evidence-version-1.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText } from "#core/shared/exact.ts";
import { LONGEST_TEXT, Standing } from "./answer.ts";
import { AssessmentDetails } from "./assessment.ts";
import { Edit, TextPart } from "./change.ts";

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const value = z.nullable(ExactText);
const item = z.nullable(EvidenceItem1);

/** An edit as Matang 0.1 recorded it. Never edited. */
export const Edit1 = z.discriminatedUnion("part", [
  z.readonly(
    z.object({ part: z.literal("standing"), question: QuestionId, before: Standing, after: Standing }),
  ),
  z.readonly(
    z.object({ part: z.literal("text"), question: QuestionId, field: TextPart, before: text, after: text }),
  ),
  z.readonly(z.object({ part: z.literal("external"), question: QuestionId, before: value, after: value })),
  z.readonly(z.object({ part: z.literal("target"), question: QuestionId, before: value, after: value })),
  z.readonly(z.object({ part: z.literal("evidence"), evidence: EvidenceId, before: item, after: item })),
  z.readonly(z.object({ part: z.literal("details"), before: AssessmentDetails, after: AssessmentDetails })),
]);
export type Edit1 = z.infer<typeof Edit1>;

export function editFromVersion1(edit: Edit1): Edit {
  return edit.part === "evidence"
    ? { ...edit, before: upgraded(edit.before), after: upgraded(edit.after) }
    : edit;
}

function upgraded(version1: EvidenceItem1 | null) {
  return version1 === null ? null : evidenceFromVersion1(version1);
}

/** An edit of this version or an older one, as one of this version: for what was put aside before the app was renewed. */
export const EditOfAnyVersion = z.union([Edit, z.pipe(Edit1, z.transform(editFromVersion1))]);
