import { dequal } from "dequal/lite";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type Change, type ChangeId, Edit } from "#core/assessment/change.ts";
import { partsOf, untouchedPart } from "./assessment-parts.ts";
import {
  type ChangeSet,
  changeSetOf,
  changesByPart,
  headsOf,
  type LinkedChange,
  unrecordedId,
} from "./change-set.ts";
import { derivedId } from "./derived-id.ts";
import type { LevelOf } from "./part-fields.ts";
import { settlePart } from "./settle-part.ts";

/** An assessment as one device or one file has it. */
export interface AssessmentCopy {
  readonly assessment: Assessment;
  /** Every one after those that it supersedes. */
  readonly changes: readonly Change[];
  /** Changes that are known to be superseded and are not among `changes`. */
  readonly superseded: readonly ChangeId[];
}

/** All that a copy says, as changes: those it records, and one for each part that stands otherwise than its records say. */
export function recordedCopy(copy: AssessmentCopy, levelOf: LevelOf): ChangeSet {
  let setByCopy = known.get(levelOf);
  if (setByCopy === undefined) {
    setByCopy = new WeakMap();
    known.set(levelOf, setByCopy);
  }
  let set = setByCopy.get(copy);
  if (set === undefined) {
    set = setOf(copy, levelOf);
    setByCopy.set(copy, set);
  }
  return set;
}

/** Copies are never altered, and the same one is merged again for a preview, a choice, and the merge itself. */
const known = new WeakMap<LevelOf, WeakMap<AssessmentCopy, ChangeSet>>();

function setOf({ assessment, changes, superseded }: AssessmentCopy, levelOf: LevelOf): ChangeSet {
  const recorded = changeSetOf(changes, superseded);
  const byPart = changesByPart(recorded);
  const stands = partsOf(assessment);
  const unrecorded: LinkedChange[] = [];
  for (const [part, edit] of stands) {
    const known = byPart.get(part) ?? [];
    const change =
      known.length === 0
        ? firstChange(part, edit, assessment)
        : changeTo(part, edit, known, recorded, assessment, levelOf);
    if (change !== null) {
      unrecorded.push(change);
    }
  }
  for (const [part, known] of byPart) {
    const [one] = known;
    if (one !== undefined && !stands.has(part) && one.edit.part !== "details") {
      const change = changeTo(part, untouchedPart(one.edit), known, recorded, assessment, levelOf);
      unrecorded.push(...(change === null ? [] : [change]));
    }
  }
  if (unrecorded.length === 0) {
    return recorded;
  }
  const changeById = new Map(recorded.changeById);
  for (const change of unrecorded) {
    changeById.set(change.id, change);
  }
  return { ...recorded, changeById };
}

function firstChange(part: string, edit: Edit, { id, createdAt }: Assessment): LinkedChange {
  return { id: unrecordedId(part, edit.after), assessment: id, at: createdAt, by: "", edit, parents: [] };
}

/** Null where the part stands as its changes say. */
function changeTo(
  part: string,
  edit: Edit,
  known: readonly LinkedChange[],
  { superseded }: ChangeSet,
  { id, createdAt }: Assessment,
  levelOf: LevelOf,
): LinkedChange | null {
  const heads = headsOf(known, superseded);
  const [head] = heads;
  const settled =
    heads.length === 1 && head !== undefined ? head.edit : settlePart(known, superseded, levelOf).edit;
  if (dequal(settled.after, edit.after)) {
    return null;
  }
  const parents = heads.map((one) => one.id);
  return {
    id: derivedId({ part, parents, value: edit.after }),
    assessment: id,
    at: createdAt,
    by: "",
    edit: Edit.parse({ ...edit, before: settled.after }),
    parents,
  };
}
