import type { Assessment } from "#core/assessment/assessment.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { actionsOfSteps } from "#core/plan/actions-of-steps.ts";
import type { CostedStep } from "#core/plan/minimal-plan.ts";
import type { PlanAction } from "#core/plan/plan-action.ts";
import { planActionsOf, planRecord } from "#core/plan/plan-record.ts";

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

/** The steps that the plan does not hold yet: of the same question to the same value. */
export function newSteps(assessment: Assessment, steps: readonly CostedStep[]): readonly CostedStep[] {
  const planned = new Set(planActionsOf(assessment).map(({ question, to }) => `${question} ${to}`));
  return steps.filter(({ question, to }) => !planned.has(`${question} ${to.toFraction()}`));
}

/** Adds an action for each step that the plan does not hold yet. */
export function addSteps(
  assessment: Assessment,
  steps: readonly CostedStep[],
  newId: () => string,
): readonly Edit[] {
  return actionsOfSteps(newSteps(assessment, steps)).map((action) =>
    planEdit(assessment, RecordId.parse(`langkah-${newId()}`), action, null),
  );
}
