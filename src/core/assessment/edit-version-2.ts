import * as z from "zod/mini";
import { EvidenceId, EvidenceItem } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText } from "#core/shared/exact.ts";
import { LONGEST_TEXT, Standing } from "./answer.ts";
import { AssessmentDetails } from "./assessment.ts";
import { TextPart } from "./change.ts";
import { PackId, PackRecord } from "./pack-record.ts";

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const value = z.nullable(ExactText);
const item = z.nullable(EvidenceItem);
const made = z.nullable(PackRecord);

/** An edit as files of version 2 record it: one of today's. Never edited. */
export const Edit2 = z.discriminatedUnion("part", [
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
  z.readonly(z.object({ part: z.literal("pack"), pack: PackId, before: made, after: made })),
]);
