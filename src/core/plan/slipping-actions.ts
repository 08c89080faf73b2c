import type { Day } from "#core/evidence/evidence-item.ts";
import { isOpen, type PlanAction } from "./plan-action.ts";

/** The actions that were due before that day and are still to be done, those due first at the front. */
export function slippingActions<Action extends PlanAction>(
  actions: readonly Action[],
  today: Day,
): readonly Action[] {
  return actions.filter((action) => action.by !== null && action.by < today && isOpen(action)).sort(byDay);
}

function byDay(one: PlanAction, other: PlanAction): number {
  return (one.by ?? "").localeCompare(other.by ?? "");
}
