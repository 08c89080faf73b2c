import type { Assessment } from "#core/assessment/assessment.ts";
import type { RecordId } from "#core/assessment/assessment-record.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { REMARK, type Remark, type ReviewSide } from "./remark.ts";
import { REVIEW_SENDING, type ReviewSending } from "./review-sending.ts";
import { STAGE_LEVEL, STAGES, type Stage } from "./stage-level.ts";

/** On which side whoever holds this copy is: what answers a task is reviewed by whoever handed the task out. */
export function sideOf({ task }: Pick<Assessment, "task">): ReviewSide {
  return task === undefined ? "reviewer" : "agency";
}

/** The latest stage at which anything was said, given or sent; the first one where nothing was yet. */
export function currentStage(assessment: Pick<Assessment, "records">): Stage {
  const used = new Set(
    [REMARK, STAGE_LEVEL, REVIEW_SENDING].flatMap((kind) =>
      recordsOf<{ readonly stage: Stage }>(assessment, kind).map(({ body }) => body.stage),
    ),
  );
  return STAGES.findLast((stage) => used.has(stage)) ?? "internal";
}

/** How often a review of that stage was sent; 0 where it never was. */
export function roundsSent(assessment: Pick<Assessment, "records">, stage: Stage): number {
  return recordsOf(assessment, REVIEW_SENDING)
    .filter(({ body }) => body.stage === stage)
    .reduce((last, { body }) => Math.max(last, body.round), 0);
}

/** The last review that was sent: of the latest stage its last round; null where none was. */
export function lastSending(assessment: Pick<Assessment, "records">): ReviewSending["body"] | null {
  const sendings = recordsOf(assessment, REVIEW_SENDING).map(({ body }) => body);
  const order = ({ stage, round }: ReviewSending["body"]) => STAGES.indexOf(stage) * 1_000 + round;
  return sendings.toSorted((one, other) => order(other) - order(one))[0] ?? null;
}

/** The round in which something is said now: reviewers work on the next one, the OPD answers the one that was sent last. */
export function roundNow(assessment: Pick<Assessment, "records">, stage: Stage, side: ReviewSide): number {
  const sent = roundsSent(assessment, stage);
  return Math.max(1, side === "reviewer" ? sent + 1 : sent);
}

/** The reviewers' remarks that no sending has taken to the OPDs yet. */
export function unsentRemarks(assessment: Pick<Assessment, "records">): ReadonlySet<RecordId> {
  const sent = new Set(recordsOf(assessment, REVIEW_SENDING).flatMap(({ body }) => body.remarks));
  const isUnsent = ({ id, body }: Remark) => body.side === "reviewer" && !sent.has(id);
  return new Set(
    recordsOf(assessment, REMARK)
      .filter(isUnsent)
      .map(({ id }) => id),
  );
}
