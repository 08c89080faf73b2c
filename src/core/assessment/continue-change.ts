import { dequal } from "dequal/lite";
import type { Change } from "./change.ts";
import { joinedWriting } from "./joined-writing.ts";

/** A whole part of every time zone's day, so that no record reaches over midnight. */
const ONE_RECORD_MS = 5 * 60_000;

/**
 * One record for two changes of the same visit, where the second goes on writing what the first wrote: same text, same
 * person, within the same five minutes of the clock. Null where both have to be kept apart. The record takes the id of the
 * second: an id never stands for two contents, even where a copy of the device kept the first.
 */
export function continueChange(previous: Change, next: Change): Change | null {
  const edit = isSameWriter(previous, next) ? joinedWriting(previous.edit, next.edit) : null;
  return edit === null ? null : { ...previous, id: next.id, at: next.at, edit };
}

/**
 * The changes of one visit as they are recorded: those that continue one another as one, and none for writing that was
 * taken back in the same stretch.
 */
export function joinChanges(changes: readonly Change[]): readonly Change[] {
  const records: Change[] = [];
  for (const change of changes) {
    const last = records.at(-1);
    const joined = last === undefined ? null : continueChange(last, change);
    if (joined !== null) {
      records.pop();
    }
    if (joined === null || !changesNothing(joined)) {
      records.push(joined ?? change);
    }
  }
  return records;
}

function isSameWriter(previous: Change, next: Change): boolean {
  const sameWriter = previous.assessment === next.assessment && previous.by === next.by;
  return sameWriter && stretchOf(previous) === stretchOf(next);
}

function stretchOf(change: Change): number {
  return Math.floor(Date.parse(change.at) / ONE_RECORD_MS);
}

function changesNothing({ edit }: Change): boolean {
  return dequal(edit.before, edit.after);
}
