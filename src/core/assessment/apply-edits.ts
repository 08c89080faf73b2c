import { type Result, succeed } from "#core/shared/result.ts";
import { applyEdit, type ChangedElsewhere } from "./apply-edit.ts";
import type { Assessment } from "./assessment.ts";
import type { Edit } from "./change.ts";

/** Makes the edits one after another: all of them, or none where one no longer fits. */
export function applyEdits(
  assessment: Assessment,
  edits: readonly Edit[],
  at: string,
): Result<Assessment, ChangedElsewhere> {
  let current = assessment;
  for (const edit of edits) {
    const made = applyEdit(current, edit, at);
    if (!made.ok) {
      return made;
    }
    current = made.value;
  }
  return succeed(current);
}
