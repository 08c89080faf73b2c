import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Change } from "#core/assessment/change.ts";
import { joinChanges } from "#core/assessment/continue-change.ts";
import { isWriting } from "#core/assessment/joined-writing.ts";
import { type AssessmentRow, ChangeRow, changeRow, parseRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** Where writing is recorded that the same visit may go on with. */
export interface OpenRecord {
  readonly assessment: AssessmentId;
  readonly sequence: number;
}

/** How the history goes on. Nothing is written before `write` is called. */
interface History {
  /** What the assessment's row says of it afterwards. */
  readonly counts: Pick<AssessmentRow, "sequence" | "changesSinceBackup">;
  readonly open: OpenRecord | null;
  readonly write: () => PromiseLike<unknown>;
}

/**
 * Works out how changes are recorded after those that are there. Writing that goes on from the visit's own open record is
 * recorded with it, as long as nothing else was recorded since and no backup holds it.
 */
export async function continueHistory(
  tables: Tables,
  row: AssessmentRow,
  made: readonly Change[],
  open: OpenRecord | null,
): Promise<History> {
  const last = isOpen(row, open) && writes(made[0]) ? await readRecord(tables, open) : null;
  const kept = last === null ? [] : [last];
  const records = joinChanges([...kept, ...made]);
  const firstSequence = row.sequence + 1 - kept.length;
  const sequence = Math.max(row.sequence, firstSequence + records.length - 1);
  const isGone = last !== null && records.length === 0;
  return {
    counts: { sequence, changesSinceBackup: row.changesSinceBackup + records.length - kept.length },
    open: writes(records.at(-1)) ? { assessment: row.id, sequence } : null,
    write: () =>
      Promise.all([
        ...(isGone ? [tables.changes.delete([row.id, firstSequence])] : []),
        ...records
          .map((change, place) => changeRow(firstSequence + place, change))
          .filter(({ change }) => change !== last)
          .map((record) => tables.changes.put(record)),
      ]),
  };
}

function isOpen(row: AssessmentRow, open: OpenRecord | null): open is OpenRecord {
  const isLast = open?.assessment === row.id && open.sequence === row.sequence;
  return isLast && row.sequence > row.sequenceAtBackup;
}

function writes(change: Change | undefined): boolean {
  return change !== undefined && isWriting(change.edit);
}

async function readRecord(tables: Tables, { assessment, sequence }: OpenRecord): Promise<Change | null> {
  const stored = await tables.changes.get([assessment, sequence]);
  return stored === undefined ? null : parseRow(ChangeRow, stored, "changes").change;
}
