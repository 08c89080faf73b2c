import * as z from "zod/mini";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { EvidenceId } from "#core/evidence/evidence-item.ts";
import { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { RecordKind } from "#core/records/record-kind.ts";
import { Stage } from "./stage-level.ts";

/** What a remark is about, within its question. */
const RemarkSubject = z.discriminatedUnion("kind", [
  z.readonly(z.strictObject({ kind: z.literal("indicator") })),
  z.readonly(z.strictObject({ kind: z.literal("criterion"), criterion: CriterionId })),
  z.readonly(z.strictObject({ kind: z.literal("evidence"), evidence: EvidenceId })),
]);

/**
 * One thing that was said in a review, by a reviewer or by the OPD. Nobody changes what was said: an answer is a remark of its own, so
 * that the rounds stay as a conversation.
 */
const Remark = z.readonly(
  z.strictObject({
    stage: Stage,
    /** Counted from 1: each sending of a review is one. */
    round: z.int().check(z.gte(1), z.lte(999)),
    side: z.enum(["reviewer", "agency"]),
    about: RemarkSubject,
    /** What it does: says something, asks, takes evidence as it is, or sends it back. */
    intent: z.enum(["note", "question", "accept", "send-back", "answer"]),
    text: z.string().check(z.maxLength(5_000)),
    /** The remark that it answers; null when it begins something. */
    answers: z.nullable(RecordId),
    by: z.string().check(z.maxLength(200)),
    at: z.iso.datetime(),
  }),
);
export type Remark = z.infer<typeof Remark>;

export const REMARK: RecordKind<Remark> = { kind: "remark", body: Remark, goesToAgencies: true };
