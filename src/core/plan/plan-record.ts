import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import { type RecordKind, recordsOf } from "#core/records/record-kind.ts";
import { type PlanAction, PlanActionBody } from "./plan-action.ts";

/** One action of the plan, kept with the assessment. The OPD that it concerns carries it out, and gets to see it. */
export const PLAN_ACTION: RecordKind<PlanActionBody> = {
  kind: "plan-action",
  body: PlanActionBody,
  goesToAgencies: true,
};

/** An action and the record that it is kept in. */
export type KeptAction = PlanAction & { readonly record: RecordId };

/** The actions that are kept with the assessment. */
export function planActionsOf(assessment: Pick<Assessment, "records">): readonly KeptAction[] {
  return recordsOf(assessment, PLAN_ACTION).flatMap(({ id, question, body }) =>
    question === null ? [] : [{ ...body, question, record: id }],
  );
}

/** The record that keeps the action; `agency` is the OPD that gets to see it, null where it stays with the coordination team. */
export function planRecord(
  record: RecordId,
  agency: string | null,
  { question, ...body }: PlanAction,
): AssessmentRecord {
  return { id: record, kind: PLAN_ACTION.kind, question, agency, body: PlanActionBody.parse(body) };
}
