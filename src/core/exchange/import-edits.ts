import { applyEdits } from "#core/assessment/apply-edits.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { MergedIn } from "#core/assessment/assessment-store.ts";
import type { Change, ChangeId, Edit } from "#core/assessment/change.ts";
import type { TurnedPart } from "#core/assessment/import-record.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { Settlement } from "./apply-resolution.ts";
import type { ImportPlan } from "./plan-import.ts";

/** What is given to the store, and how the assessment stands after it. */
export interface PreparedEdits extends MergedIn {
  readonly assessment: Assessment;
  /** For taking it back: what was current in each part before and is after it. */
  readonly parts: readonly TurnedPart[];
  /** Edits that no longer fit, because the part was changed since: left out. */
  readonly leftAlone: readonly Edit[];
}

/** The plan with the decisions about its conflicts, each by the key of its part. What is not decided stays open. */
export function withDecisions(
  ours: Assessment,
  plan: ImportPlan,
  decisions: ReadonlyMap<string, Edit>,
  { newId, by, at }: Settlement,
): PreparedEdits {
  const decided = plan.conflicts.flatMap(({ key, parents }) => {
    const edit = decisions.get(key);
    return edit === undefined ? [] : [{ edit, parents }];
  });
  const records = decided.map(
    ({ edit, parents }): Change => ({ id: newId(), assessment: ours.id, at, by, edit, parents }),
  );
  const decidedEdits = decided.map(({ edit }) => edit);
  const edits = [...plan.edits, ...decidedEdits];
  const planned = edits.length === 0 ? ours : { ...plan.assessment, changedAt: at };
  const applied = applyEdits(planned, decidedEdits, at);
  if (!applied.ok) {
    throw new Error("A decision is about something else than what the plan shows");
  }
  return {
    edits,
    records: [...plan.records, ...records],
    superseded: plan.superseded,
    parts: withDecided(plan.parts, decided, records),
    at,
    assessment: applied.value,
    leftAlone: [],
  };
}

/** What is decided about stands as the decision, whether or not anything new came. */
function withDecided(
  parts: readonly TurnedPart[],
  decided: readonly { readonly edit: Edit; readonly parents: readonly ChangeId[] }[],
  records: readonly Change[],
): readonly TurnedPart[] {
  const byPart = new Map(parts.map((one) => [one.part, one]));
  for (const [place, { edit, parents }] of decided.entries()) {
    const part = partTouchedBy(edit);
    const after = records.slice(place, place + 1).map(({ id }) => id);
    byPart.set(part, { part, before: byPart.get(part)?.before ?? parents, after });
  }
  return [...byPart.values()];
}
