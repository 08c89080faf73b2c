import * as z from "zod/mini";
import { RecordId } from "#core/assessment/assessment-record.ts";
import type { RecordKind, RecordOf } from "#core/records/record-kind.ts";
import { Stage } from "./stage-level.ts";

/** A review that was sent to one OPD, which the record names as the one it concerns. */
const ReviewSendingBody = z.readonly(
  z.strictObject({
    stage: Stage,
    /** Counted from 1 within the stage. What is sent to several OPDs at one time is one round. */
    round: z.int().check(z.gte(1), z.lte(999)),
    /** The reviewers' remarks that had been written by then: whatever is not named in any sending has not gone out yet. */
    remarks: z.readonly(z.array(RecordId)),
    by: z.string().check(z.maxLength(200)),
    at: z.iso.datetime(),
  }),
);
type ReviewSendingBody = z.infer<typeof ReviewSendingBody>;

/** A sending as it is kept with an assessment. */
export type ReviewSending = RecordOf<ReviewSendingBody>;

export const REVIEW_SENDING: RecordKind<ReviewSendingBody> = {
  kind: "review-sending",
  body: ReviewSendingBody,
  goesToAgencies: true,
};
