import type { AssessmentId } from "#core/assessment/assessment.ts";
import type { Change } from "#core/assessment/change.ts";
import { joinChanges } from "#core/assessment/continue-change.ts";
import { type AssessmentRow, ChangeRow, changeRow, parseRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** Where a change is recorded. */
export interface RecordPlace {
  readonly assessment: AssessmentId;
  readonly sequence: number;
}

/** What the assessment's row says of its history. */
type HistoryCounts = Pick<AssessmentRow, "sequence" | "changesSinceBackup">;

/**
 * Records changes after those that are recorded, inside a transaction. Writing that goes on from the visit's own last record
 * (`ownLast`) is recorded with it, as long as nothing else was recorded since and no backup holds it.
 */
export async function recordChanges(
  tables: Tables,
  row: AssessmentRow,
  made: readonly Change[],
  ownLast: RecordPlace | null,
): Promise<HistoryCounts> {
  const last = await recordToContinue(tables, row, made, ownLast);
  const open = last === null ? [] : [last];
  const records = joinChanges([...open, ...made]);
  const firstSequence = row.sequence + 1 - open.length;
  if (last !== null && records.length === 0) {
    await tables.changes.delete([row.id, firstSequence]);
  }
  const rows = records.map((change, place) => changeRow(firstSequence + place, change));
  await Promise.all(rows.filter(({ change }) => change !== last).map((one) => tables.changes.put(one)));
  return {
    sequence: Math.max(row.sequence, firstSequence + records.length - 1),
    changesSinceBackup: row.changesSinceBackup + records.length - open.length,
  };
}

async function recordToContinue(
  tables: Tables,
  row: AssessmentRow,
  made: readonly Change[],
  ownLast: RecordPlace | null,
): Promise<Change | null> {
  const isOwnLast = ownLast?.assessment === row.id && ownLast.sequence === row.sequence;
  const isOpen = isOwnLast && row.sequence > row.sequenceAtBackup;
  if (!isOpen || made[0]?.edit.part !== "text") {
    return null;
  }
  const stored = await tables.changes.get([row.id, row.sequence]);
  return stored === undefined ? null : parseRow(ChangeRow, stored, "changes").change;
}
