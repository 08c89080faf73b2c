import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { CONSOLIDATION_RULE } from "#core/consolidation/rule-record.ts";
import { MEETING } from "#core/meeting/meeting.ts";
import { MEETING_ACTION } from "#core/meeting/meeting-action.ts";
import { PLAN_ACTION } from "#core/plan/plan-record.ts";
import { DISTINCT_PROGRAMMES, PROGRAMME } from "#core/programme/programme.ts";
import { REMARK } from "#core/review/remark.ts";
import { REVIEW_SENDING } from "#core/review/review-sending.ts";
import { STAGE_LEVEL } from "#core/review/stage-level.ts";
import type { RecordKind } from "./record-kind.ts";

/** Every kind that files may hold. A kind that was released stays; its body may only gain fields that may be left out. */
const RECORD_KINDS: ReadonlyMap<string, RecordKind<unknown>> = new Map(
  [
    REVIEW_SENDING,
    CONSOLIDATION_RULE,
    PLAN_ACTION,
    STAGE_LEVEL,
    PROGRAMME,
    DISTINCT_PROGRAMMES,
    REMARK,
    MEETING,
    MEETING_ACTION,
  ].map((kind) => [kind.kind, kind]),
);

/** The place of the first thing in the record that its kind does not allow, "kind" for a kind that nobody knows; null when all fits. */
export function wrongInBody({ kind, body }: AssessmentRecord): string | null {
  const known = RECORD_KINDS.get(kind);
  if (known === undefined) {
    return "kind";
  }
  const parsed = known.body.safeParse(body);
  return parsed.success ? null : ["body", ...(parsed.error.issues[0]?.path ?? [])].map(String).join(".");
}

/** What the body of every kind holds, by kind. */
export function recordBodies(): ReadonlyMap<string, RecordKind<unknown>["body"]> {
  return new Map([...RECORD_KINDS].map(([kind, { body }]) => [kind, body]));
}

/** Whether agencies see records of the kind that concern them: those of the coordination team stay with it. */
export function goesToAgencies(kind: string): boolean {
  return RECORD_KINDS.get(kind)?.goesToAgencies === true;
}
