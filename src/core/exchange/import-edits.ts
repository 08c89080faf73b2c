import { applyEdit } from "#core/assessment/apply-edit.ts";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { MergedIn } from "#core/assessment/assessment-store.ts";
import { type Change, type Edit, inverseOf } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { Settlement } from "./apply-resolution.ts";
import { changeSetOf, changesByPart, headsOf } from "./change-set.ts";
import type { ImportPlan } from "./plan-import.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";

/** What is given to the store, and how the assessment stands after it. */
export interface PreparedEdits extends MergedIn {
  readonly assessment: Assessment;
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
    at,
    assessment: applied.value,
    leftAlone: [],
  };
}

/** What takes the import back or, when it was taken back, brings it in again: as changes of their own, which supersede all there was. */
export function turnedImport(
  { assessment, changes, superseded }: AssessmentCopy,
  { edits, takenBackAt }: ImportRecord,
  { newId, by, at }: Settlement,
): PreparedEdits {
  const wanted = takenBackAt === null ? edits.map(inverseOf).reverse() : edits;
  const made: Edit[] = [];
  const leftAlone: Edit[] = [];
  let current = assessment;
  for (const edit of wanted) {
    const applied = applyEdit(current, edit, at);
    (applied.ok ? made : leftAlone).push(edit);
    current = applied.ok ? applied.value : current;
  }
  const set = changeSetOf(changes, superseded);
  const byPart = changesByPart(set);
  const parentsByPart = new Map(
    [...byPart].map(([part, all]) => [part, headsOf(all, set.superseded).map(({ id }) => id)]),
  );
  const records = made.map((edit): Change => {
    const part = partTouchedBy(edit);
    const record = { id: newId(), assessment: assessment.id, at, by, edit };
    const parents = parentsByPart.get(part);
    parentsByPart.set(part, [record.id]);
    return parents === undefined ? record : { ...record, parents };
  });
  return { edits: made, records, superseded, at, assessment: current, leftAlone };
}
