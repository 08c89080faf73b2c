import type { MergedIn } from "#core/assessment/assessment-store.ts";
import { Edit } from "#core/assessment/change.ts";
import { untouchedPart } from "./assessment-parts.ts";
import { diffAssessments, type PartDifference } from "./diff-assessments.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";

/** What a store has to take in so that it holds what was merged, where it holds `ours`. */
export function mergedIn(ours: AssessmentCopy, merged: AssessmentCopy, at: string): MergedIn {
  const known = new Set(ours.changes.map(({ id }) => id));
  return {
    edits: diffAssessments(ours.assessment, merged.assessment).differences.flatMap(editOf),
    records: merged.changes.filter(({ id }) => !known.has(id)),
    superseded: merged.superseded,
    at,
  };
}

function editOf({ before, after }: PartDifference): readonly Edit[] {
  if (after === null) {
    return before === null ? [] : [Edit.parse({ ...untouchedPart(before), before: before.after })];
  }
  return [before === null ? after : Edit.parse({ ...after, before: before.after })];
}
