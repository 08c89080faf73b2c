import { applyEdit } from "#core/assessment/apply-edit.ts";
import { type Change, type ChangeId, Edit } from "#core/assessment/change.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { changeSetOf, changesByPart } from "./change-set.ts";
import { levelsOfStandings } from "./levels-of-standings.ts";
import type { MergedAssessment } from "./merge-assessments.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";
import { type Preference, settlePart } from "./settle-part.ts";

/** Who settles, and when. */
export interface Settlement {
  readonly newId: () => ChangeId;
  readonly by: string;
  readonly at: string;
}

/**
 * The edit that one side of a conflict comes to, from how the part is shown. What is not in conflict stays as it was joined.
 * `preference` says which changes have the side; the others count as less.
 */
export function editOfSide(
  questionnaire: Questionnaire,
  { changes, superseded, parts }: MergedAssessment,
  key: string,
  preference: Preference,
): Edit {
  const shown = parts.get(key);
  const ofPart = changesByPart(changeSetOf(changes, superseded)).get(key);
  if (shown === undefined || ofPart === undefined) {
    throw new Error(`Nothing is in conflict in ${key}`);
  }
  const levelOf = levelsOfStandings(questionnaire);
  const { edit } = settlePart(ofPart, new Set(superseded), levelOf, preference);
  return Edit.parse({ ...edit, before: shown.edit.after });
}

/**
 * Settles conflicts: each edit leads from how its part is shown to what shall stand, which may be the same. The change that is
 * recorded supersedes every opinion there was.
 */
export function applyResolution(
  merged: MergedAssessment,
  edits: readonly Edit[],
  { newId, by, at }: Settlement,
): AssessmentCopy {
  const changes: Change[] = [];
  let { assessment } = merged;
  for (const edit of edits) {
    const made = applyEdit(assessment, edit, at);
    const heads = merged.parts.get(partTouchedBy(edit))?.heads;
    if (!made.ok || heads === undefined) {
      throw new Error(`A conflict in ${partTouchedBy(edit)} was settled that is not there`);
    }
    assessment = made.value;
    changes.push({
      id: newId(),
      assessment: assessment.id,
      at,
      by,
      edit,
      parents: heads.map(({ id }) => id),
    });
  }
  return { assessment, changes: [...merged.changes, ...changes], superseded: merged.superseded };
}

/** Settles every conflict by the same preference. */
export function settleAll(
  questionnaire: Questionnaire,
  merged: MergedAssessment,
  preference: Preference,
  settlement: Settlement,
): AssessmentCopy {
  const inConflict = [...merged.parts].filter(([, { conflicts }]) => conflicts.length > 0);
  const edits = inConflict.map(([key]) => editOfSide(questionnaire, merged, key, preference));
  return applyResolution(merged, edits, settlement);
}
