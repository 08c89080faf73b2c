import type { Assessment } from "#core/assessment/assessment.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { actionsOfSteps } from "#core/plan/actions-of-steps.ts";
import type { CostedStep } from "#core/plan/minimal-plan.ts";
import type { PlanAction } from "#core/plan/plan-action.ts";
import { planRecord } from "#core/plan/plan-record.ts";

/** What an action becomes; with null it is taken away. `agency` is the OPD that gets to see it. */
export function planEdit(
  assessment: Assessment,
  record: RecordId,
  action: PlanAction | null,
  agency: string | null,
): Edit {
  const before = assessment.records.find(({ id }) => id === record) ?? null;
  return {
    part: "record",
    record,
    before,
    after: action === null ? null : planRecord(record, agency, action),
  };
}

export function agencyOf({ records }: Assessment, record: RecordId): string | null {
  return records.find(({ id }) => id === record)?.agency ?? null;
}

/** Adds an action for each of the steps. */
export function addSteps(
  assessment: Assessment,
  steps: readonly CostedStep[],
  newId: () => string,
): readonly Edit[] {
  return actionsOfSteps(steps).map((action) =>
    planEdit(assessment, RecordId.parse(`langkah-${newId()}`), action, null),
  );
}
