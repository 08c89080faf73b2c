import { applyEdit } from "./apply-edit.ts";
import type { Assessment } from "./assessment.ts";
import { type Change, Edit, inverseOf } from "./change.ts";
import { partTouchedBy } from "./touched-by.ts";

/**
 * The edits that bring the assessment back to how it stood at the end of that day, one for each part that has become
 * another since. `changes` are all of its changes, oldest first; `endOfDay` is an instant, for the day depends on where one is.
 * Evidence packs made since stay on record: they may have been handed over.
 */
export function editsBackTo(
  assessment: Assessment,
  changes: readonly Change[],
  endOfDay: string,
): readonly Edit[] {
  const end = Date.parse(endOfDay);
  const firstLater = new Map<string, Edit>();
  for (const { at, edit } of changes) {
    const part = partTouchedBy(edit);
    if (edit.part !== "pack" && Date.parse(at) > end && !firstLater.has(part)) {
      firstLater.set(part, edit);
    }
  }
  return [...firstLater.values()].flatMap((edit) => editBackBefore(assessment, edit));
}

/** From how the part stands now to how it stood before the edit; none where that is the same. */
function editBackBefore(assessment: Assessment, edit: Edit): readonly Edit[] {
  const asBefore = Edit.parse({ ...edit, after: edit.before });
  const result = applyEdit(assessment, asBefore, assessment.changedAt);
  return result.ok ? [] : [inverseOf(result.error.current)];
}

/** A day to whose end one can go back. */
export interface RestorePoint {
  readonly day: string;
  readonly changes: number;
  readonly lastAt: string;
}

/** The days on which something changed, the latest first. `dayOf` tells an instant's day where the person is, "2026-11-25". */
export function restorePoints(
  changes: readonly Change[],
  dayOf: (at: string) => string,
): readonly RestorePoint[] {
  const pointByDay = new Map<string, RestorePoint>();
  for (const { at } of changes) {
    const day = dayOf(at);
    const known = pointByDay.get(day) ?? { day, changes: 0, lastAt: at };
    const lastAt = Date.parse(at) > Date.parse(known.lastAt) ? at : known.lastAt;
    pointByDay.set(day, { day, changes: known.changes + 1, lastAt });
  }
  return [...pointByDay.values()].sort((one, other) => (one.day < other.day ? 1 : -1));
}
