import { dequal } from "dequal/lite";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type Change, type ChangeId, Edit } from "#core/assessment/change.ts";
import type { TurnedPart } from "#core/assessment/import-record.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { figureInWords } from "#core/report/figure-words.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { editOfSide } from "./apply-resolution.ts";
import { untouchedPart } from "./assessment-parts.ts";
import { ancestryOf, changeSetOf, changesByPart, headsOf, type LinkedChange } from "./change-set.ts";
import { combineTexts } from "./combine-texts.ts";
import { diffAssessments, type PartDifference } from "./diff-assessments.ts";
import { type MergedAssessment, mergeAssessments } from "./merge-assessments.ts";
import { conflictsOf, indexWith, type MergeConflict } from "./merge-conflicts.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";

/** Who holds an opinion, and since when. */
export interface Opinion {
  readonly change: ChangeId;
  readonly by: string;
  readonly at: string;
  /** Which copies hold it, by their places: 0 is ours. */
  readonly copies: readonly number[];
}

/** What could stand in a part, and what choosing it does. */
export interface ConflictChoice {
  /** From how the part is shown to what would stand. */
  readonly edit: Edit;
  /** Of all who hold it, ours first; never none. */
  readonly opinions: readonly Opinion[];
  /** The index that the whole would have with it, as it is shown. */
  readonly index: string;
}

/** A part about which people differ. While nobody decides, one of the opinions is shown, the same one everywhere. */
export interface OpenConflict {
  readonly key: string;
  readonly conflicts: readonly MergeConflict[];
  readonly choices: readonly ConflictChoice[];
  /** Both texts in one; null where there is nothing to combine. */
  readonly combined: Edit | null;
  /** What a decision supersedes. */
  readonly parents: readonly ChangeId[];
}

/** What taking in would do: plain values, so that it can be worked out in the background. */
export interface ImportPlan {
  /** From how things stand here to how they would stand. */
  readonly edits: readonly Edit[];
  readonly differences: readonly PartDifference[];
  /** Changes of others that are not known here yet. */
  readonly records: readonly Change[];
  readonly superseded: readonly ChangeId[];
  /** For each arrival, which of its changes are new here and stand: so that it can be told later whose they are. */
  readonly brought: readonly (readonly ChangeId[])[];
  /** The parts of which something new is known, and what was current in them before and is after it. */
  readonly parts: readonly TurnedPart[];
  readonly conflicts: readonly OpenConflict[];
  /** How it would stand, before any conflict is settled. */
  readonly assessment: Assessment;
  readonly index: { readonly before: string; readonly after: string };
}

/**
 * Works out what taking in does. Without arrivals: which conflicts are still open here. `takesStageLevels`: whether levels of later
 * stages are taken from who answers a task, too.
 */
export function planImport(
  questionnaire: Questionnaire,
  ours: AssessmentCopy,
  arrivals: readonly AssessmentCopy[],
  takesStageLevels = false,
): ImportPlan {
  const merged = mergeAssessments(questionnaire, { base: null, ours, theirs: arrivals, takesStageLevels });
  const { differences } = diffAssessments(ours.assessment, merged.assessment);
  const known = new Set(ours.changes.map(({ id }) => id));
  const index = (assessment: Assessment) => figureInWords(scoreAssessment(questionnaire, assessment).index);
  return {
    edits: differences.map(editOfDifference),
    differences,
    records: merged.changes.filter(({ id }) => !known.has(id)),
    superseded: merged.superseded,
    brought: broughtBy(merged),
    parts: partsTurnedBy(merged, new Set(differences.map(({ key }) => key))),
    conflicts: openConflicts(questionnaire, merged),
    assessment: merged.assessment,
    index: { before: index(ours.assessment), after: index(merged.assessment) },
  };
}

function broughtBy({ parts, sides }: MergedAssessment): ImportPlan["brought"] {
  const [ours, ...theirs] = sides;
  const heads = [...parts.values()].flatMap((part) => part.heads.map(({ id }) => id));
  const unknown = heads.filter((id) => ours?.changeById.has(id) !== true);
  return theirs.map(({ changeById }) => unknown.filter((id) => changeById.has(id)));
}

/** Those that stand otherwise are among them also where a file gives another content to a change that is known. */
function partsTurnedBy(
  { parts, sides }: MergedAssessment,
  different: ReadonlySet<string>,
): readonly TurnedPart[] {
  const [ours] = sides;
  const byPart = ours === undefined ? new Map<string, readonly LinkedChange[]>() : changesByPart(ours);
  return [...parts].flatMap(([part, { heads }]) => {
    const before = headsOf(byPart.get(part) ?? [], ours?.superseded ?? new Set());
    const isSame = before.length === heads.length && before.every(({ id }, place) => id === heads[place]?.id);
    return isSame && !different.has(part) ? [] : [{ part, before: idsOf(before), after: idsOf(heads) }];
  });
}

function idsOf(changes: readonly LinkedChange[]): readonly ChangeId[] {
  return changes.map(({ id }) => id);
}

function editOfDifference({ before, after }: PartDifference): Edit {
  if (after !== null) {
    return before === null ? after : Edit.parse({ ...after, before: before.after });
  }
  if (before === null) {
    throw new Error("A difference between nothing and nothing");
  }
  return Edit.parse({ ...untouchedPart(before), before: before.after });
}

function openConflicts(questionnaire: Questionnaire, merged: MergedAssessment): readonly OpenConflict[] {
  const byKey = new Map<string, readonly MergeConflict[]>();
  for (const conflict of conflictsOf(merged)) {
    byKey.set(conflict.key, [...(byKey.get(conflict.key) ?? []), conflict]);
  }
  const byPart = changesByPart(changeSetOf(merged.changes, merged.superseded));
  return [...byKey].map(([key, conflicts]) => {
    const heads = merged.parts.get(key)?.heads ?? [];
    const choices = choicesOf(questionnaire, merged, key, heads, byPart.get(key) ?? []);
    return {
      key,
      conflicts,
      choices,
      combined: combinedText(choices.map(({ edit }) => edit)),
      parents: heads.map(({ id }) => id),
    };
  });
}

/** Opinions that lead to the same are one choice; ours first. */
function choicesOf(
  questionnaire: Questionnaire,
  merged: MergedAssessment,
  key: string,
  heads: readonly LinkedChange[],
  changes: readonly LinkedChange[],
): readonly ConflictChoice[] {
  const seenBy = heads.map((head) => ancestryOf(head, changes));
  const found: ConflictChoice[] = [];
  for (const [place, head] of heads.entries()) {
    const isOnlyHis = ({ id }: LinkedChange) =>
      seenBy[place]?.has(id) === true && seenBy.every((seen, other) => other === place || !seen.has(id));
    const edit = editOfSide(questionnaire, merged, key, (change) => (isOnlyHis(change) ? 1 : 0));
    const copies = merged.sides.flatMap(({ changeById }, side) => (changeById.has(head.id) ? [side] : []));
    const opinion = { change: head.id, by: head.by, at: head.at, copies };
    const same = found.findIndex((choice) => dequal(choice.edit.after, edit.after));
    const known = found[same];
    if (known === undefined) {
      const index = figureInWords(indexWith(questionnaire, merged.assessment, edit));
      found.push({ edit, opinions: [opinion], index });
    } else {
      found[same] = { ...known, opinions: [...known.opinions, opinion].sort(byCopy) };
    }
  }
  return found.sort((one, other) => firstCopy(one.opinions[0]) - firstCopy(other.opinions[0]));
}

function byCopy(one: Opinion, other: Opinion): number {
  return firstCopy(one) - firstCopy(other);
}

function firstCopy(opinion: Opinion | undefined): number {
  return opinion?.copies[0] ?? Number.MAX_SAFE_INTEGER;
}

function combinedText(edits: readonly Edit[]): Edit | null {
  const [first, ...others] = edits;
  if (first?.part !== "text" || others.length === 0) {
    return null;
  }
  let { after } = first;
  for (const other of others) {
    after = other.part === "text" ? combineTexts(after, other.after) : after;
  }
  return { ...first, after };
}
