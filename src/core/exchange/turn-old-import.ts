import { applyEdit } from "#core/assessment/apply-edit.ts";
import { type Change, type Edit, inverseOf } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { Settlement } from "./apply-resolution.ts";
import { changeSetOf, changesByPart, headsOf } from "./change-set.ts";
import type { PreparedEdits } from "./import-edits.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";

/** An import of an earlier version is turned by its edits: it did not note what was current in each part. */
export function turnedOldImport(
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
  return { edits: made, records, superseded, parts: [], at, assessment: current, leftAlone };
}
