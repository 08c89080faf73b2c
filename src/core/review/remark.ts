import * as z from "zod/mini";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { EvidenceId, Sha256 } from "#core/evidence/evidence-item.ts";
import { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { RecordKind, RecordOf } from "#core/records/record-kind.ts";
import { Stage } from "./stage-level.ts";

/** What a remark is about, within its question. */
export const RemarkSubject = z.discriminatedUnion("kind", [
  z.readonly(z.strictObject({ kind: z.literal("indicator") })),
  z.readonly(z.strictObject({ kind: z.literal("criterion"), criterion: CriterionId })),
  z.readonly(
    z.strictObject({
      kind: z.literal("evidence"),
      evidence: EvidenceId,
      /** What the piece held when this was said, so that what takes its place is not taken as checked; left out where it holds no file. */
      content: z.optional(Sha256),
    }),
  ),
]);
export type RemarkSubject = z.infer<typeof RemarkSubject>;

/** The reviewers, or the OPD whose answers are reviewed. */
export const ReviewSide = z.enum(["reviewer", "agency"]);
export type ReviewSide = z.infer<typeof ReviewSide>;

/** What a remark does: says something, asks, takes what it is about as it is, sends it back, or answers. */
export const RemarkIntent = z.enum(["note", "question", "accept", "send-back", "answer"]);
export type RemarkIntent = z.infer<typeof RemarkIntent>;

/**
 * One thing that was said in a review, by a reviewer or by the OPD. Nobody changes what was said: an answer is a remark of its own, so
 * that the rounds stay as a conversation.
 */
const RemarkBody = z.readonly(
  z.strictObject({
    stage: Stage,
    /** Counted from 1: each sending of a review is one. */
    round: z.int().check(z.gte(1), z.lte(999)),
    side: ReviewSide,
    about: RemarkSubject,
    intent: RemarkIntent,
    text: z.string().check(z.maxLength(5_000)),
    /** The remark that it answers; null when it begins something. */
    answers: z.nullable(RecordId),
    by: z.string().check(z.maxLength(200)),
    at: z.iso.datetime(),
  }),
);
type RemarkBody = z.infer<typeof RemarkBody>;

/** A remark as it is kept with an assessment. */
export type Remark = RecordOf<RemarkBody>;

export const REMARK: RecordKind<RemarkBody> = { kind: "remark", body: RemarkBody, goesToAgencies: true };
