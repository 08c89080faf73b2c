import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { Edit } from "#core/assessment/change.ts";

/** What the person wants where the same part was changed here and elsewhere. */
export type ConflictChoice = "keep-mine" | "keep-both" | "take-theirs";

/** The edit as it is to be made on the assessment as it stands: unchanged where it fits, else by the person's choice. */
export function onTopOf(assessment: Assessment, mine: Edit, choice: ConflictChoice): readonly Edit[] {
  const result = applyEdit(assessment, mine, assessment.changedAt);
  if (result.ok) {
    return [mine];
  }
  const theirs = result.error.current;
  switch (choice) {
    case "take-theirs":
      return [];
    case "keep-mine":
      return [Edit.parse({ ...mine, before: theirs.after })];
    case "keep-both":
      return [Edit.parse({ ...mine, before: theirs.after, after: bothOf(theirs, mine) })];
  }
}

/** Two texts one after the other; of anything else there can be only one, and it is this person's. */
function bothOf(theirs: Edit, mine: Edit): Edit["after"] {
  if (theirs.part !== "text" || mine.part !== "text") {
    return mine.after;
  }
  return `${theirs.after}\n\n${mine.after}`;
}
