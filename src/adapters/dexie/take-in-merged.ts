import { applyEdits } from "#core/assessment/apply-edits.ts";
import type { MergedIn, SaveError } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Change } from "#core/assessment/change.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { ChangeRow, changeRow, parseRow } from "./rows.ts";
import { readTouched, TOUCHED_TABLES, touchedByEdits, writesOfParts } from "./save-changes.ts";
import type { TableName, Tables } from "./tables.ts";

/** What is written in the same transaction, where the rest of it fits. */
interface Alongside {
  readonly names: readonly TableName[];
  readonly write: () => PromiseLike<unknown>;
}

/** Takes in what was merged in one transaction; answers the edits as changes, for other tabs to follow. */
export async function takeInMerged(
  tables: Tables,
  { edits, records, superseded, at }: MergedIn,
  summary: AssessmentSummary,
  alongside: Alongside = NOTHING_ELSE,
): Promise<Result<readonly Change[], SaveError>> {
  const { id } = summary;
  if (records.some((record) => record.assessment !== id)) {
    throw new Error("Records of one assessment came with the summary of another");
  }
  const touched = touchedByEdits(edits, id);
  return tables.inOneTransaction("readwrite", [...TOUCHED_TABLES, ...alongside.names], async () => {
    const stored = await readTouched(tables, touched);
    if (stored === null) {
      return fail({ kind: "assessment-gone" } as const);
    }
    const applied = applyEdits(stored.assessment, edits, at);
    if (!applied.ok) {
      return applied;
    }
    const { row } = stored;
    const rows = await tables.changes.where({ assessment: id }).toArray();
    const known = new Set(rows.map((one) => parseRow(ChangeRow, one, "changes").change.id));
    const added = records.filter((record) => !known.has(record.id));
    const { details, packs, changedAt } = applied.value;
    const sequence = row.sequence + added.length;
    await Promise.all([
      tables.changes.bulkAdd(added.map((record, place) => changeRow(row.sequence + 1 + place, record))),
      tables.assessments.put({
        ...row,
        details,
        packs,
        changedAt,
        summary,
        sequence,
        superseded: [...new Set([...(row.superseded ?? []), ...superseded])],
        // Nobody goes on writing in a record that came from elsewhere.
        sequenceAtBackup: sequence,
        changesSinceBackup: row.changesSinceBackup + added.length,
      }),
      ...writesOfParts(tables, touched, stored.assessment, applied.value),
      alongside.write(),
    ]);
    return succeed(edits.flatMap((edit) => added.slice(0, 1).map((first) => ({ ...first, at, edit }))));
  });
}

const NOTHING_ELSE: Alongside = { names: [], write: () => Promise.resolve() };
