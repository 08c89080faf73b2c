import { dequal } from "dequal/lite";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import { Edit } from "#core/assessment/change.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { figureInWords } from "#core/report/figure-words.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import type { PartDifference } from "./diff-assessments.ts";
import type { ImportPlan } from "./plan-import.ts";

/** What a plan does with the decisions about its conflicts, by their keys. */
export interface DecidedPlan extends Pick<ImportPlan, "differences" | "index"> {
  /** How many conflicts are still left open. */
  readonly left: number;
}

/** Quick enough to be worked out on every choice. Throws where a decision is about something else than the plan shows. */
export function decidedPlan(
  questionnaire: Questionnaire,
  { assessment, conflicts, differences, index }: ImportPlan,
  decisions: ReadonlyMap<string, Edit>,
): DecidedPlan {
  if (decisions.size === 0) {
    return { differences, index, left: conflicts.length };
  }
  const edits = conflicts.flatMap(({ key }) => decisions.get(key) ?? []);
  const decided = applyEdits(assessment, edits, assessment.changedAt);
  if (!decided.ok) {
    throw new Error("A decision is about something else than what the plan shows");
  }
  return {
    differences: withDecided(differences, edits),
    index: { ...index, after: figureInWords(scoreAssessment(questionnaire, decided.value).index) },
    left: conflicts.filter(({ key }) => !decisions.has(key)).length,
  };
}

/** A decision for what stands here changes nothing, and one against it changes what the plan alone did not. */
function withDecided(
  differences: readonly PartDifference[],
  edits: readonly Edit[],
): readonly PartDifference[] {
  const editByKey = new Map(edits.map((edit) => [partTouchedBy(edit), edit]));
  const keys = new Set(differences.map(({ key }) => key));
  const more = [...editByKey].flatMap(([key, edit]): readonly PartDifference[] =>
    keys.has(key)
      ? []
      : [{ key, change: "changed", before: Edit.parse({ ...edit, after: edit.before }), after: edit }],
  );
  return [
    ...differences.map((one) => ({ ...one, after: editByKey.get(one.key) ?? one.after })),
    ...more,
  ].filter(({ key, before, after }) => !editByKey.has(key) || !dequal(before?.after, after?.after));
}
