import { fail, type Result, succeed } from "#core/shared/result.ts";
import { applyEdit, type ChangedElsewhere } from "./apply-edit.ts";
import type { Assessment } from "./assessment.ts";
import type { Change } from "./change.ts";

export interface AppliedChanges {
  readonly assessment: Assessment;
  /** The changes that did something; one whose outcome stood already is left out. */
  readonly made: readonly Change[];
}

/** Makes the changes one after another: all of them, or none where one no longer fits. */
export function applyChanges(
  assessment: Assessment,
  changes: readonly Change[],
): Result<AppliedChanges, ChangedElsewhere> {
  const made: Change[] = [];
  let current = assessment;
  for (const change of changes) {
    const result = applyEdit(current, change.edit, change.at);
    if (!result.ok) {
      return fail(result.error);
    }
    if (result.value !== current) {
      made.push(change);
    }
    current = result.value;
  }
  return succeed({ assessment: current, made });
}
