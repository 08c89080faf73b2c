import { dequal } from "dequal/lite";
import { type ChangeId, Edit } from "#core/assessment/change.ts";
import { untouchedPart } from "./assessment-parts.ts";
import { type ChangeSet, changesByPart, type LinkedChange } from "./change-set.ts";
import { derivedId, isDerived } from "./derived-id.ts";
import type { LevelOf } from "./part-fields.ts";
import { type SettledPart, settlePart } from "./settle-part.ts";

/**
 * A copy whose changes have nothing to do with those of the base it is said to come from (made by hand, by another program, from
 * the same levels): compared by value. What is as in the base counts as unchanged, what is not as changed after it. Parts that
 * the copy cannot know of are left alone. A copy that shares changes with the base is answered as it is.
 */
export function relateToBase(
  copy: ChangeSet,
  base: ChangeSet,
  levelOf: LevelOf,
  isKnownTo: (edit: Edit) => boolean,
): ChangeSet {
  const isStranger = !isRelated(copy, base);
  const [ofCopy, ofBase] = [changesByPart(copy), changesByPart(base)];
  const changeById = new Map(copy.changeById);
  const superseded = new Set(copy.superseded);
  for (const part of new Set([...ofCopy.keys(), ...ofBase.keys()])) {
    const [mine, its] = [ofCopy.get(part) ?? [], ofBase.get(part) ?? []];
    if (isStranger || isUnrecordedHere(mine, its, base)) {
      const before = its.length === 0 ? null : settlePart(its, base.superseded, levelOf);
      const after = mine.length === 0 ? null : settlePart(mine, copy.superseded, levelOf);
      const related = before === null ? null : relatePart(part, before, after, base, isKnownTo);
      for (const id of related?.superseded ?? []) {
        superseded.add(id);
      }
      if (related?.change != null) {
        changeById.set(related.change.id, related.change);
      }
    }
  }
  return { changeById, superseded };
}

/** Sharing an unrecorded value is no relation: two who start alike have that. */
function isRelated(copy: ChangeSet, base: ChangeSet): boolean {
  for (const { id, parents } of base.changeById.values()) {
    const isShared = (one: ChangeId) => !isDerived(one) && knows(copy, one);
    if (isShared(id) || parents.some(isShared)) {
      return true;
    }
  }
  const known = new Set([...copy.changeById.values()].flatMap(({ id, parents }) => [id, ...parents]));
  return [...base.superseded].some((id) => known.has(id));
}

function knows({ changeById, superseded }: ChangeSet, id: ChangeId): boolean {
  return changeById.has(id) || superseded.has(id);
}

/** Nobody recorded anything of the part, and the copy has it otherwise than the base. */
function isUnrecordedHere(
  mine: readonly LinkedChange[],
  its: readonly LinkedChange[],
  base: ChangeSet,
): boolean {
  const areUnrecorded = [...mine, ...its].every(({ id, parents }) => isDerived(id) && parents.length === 0);
  return areUnrecorded && mine.some(({ id }) => !base.changeById.has(id));
}

function relatePart(
  part: string,
  before: SettledPart,
  after: SettledPart | null,
  base: ChangeSet,
  isKnownTo: (edit: Edit) => boolean,
): { readonly superseded: readonly ChangeId[]; readonly change: LinkedChange | null } | null {
  const own = (after?.heads ?? []).filter(({ id }) => !base.changeById.has(id));
  const to = after?.edit ?? untouchedPart(before.edit);
  if (after === null && !isKnownTo(to)) {
    return null;
  }
  const superseded = own.map(({ id }) => id);
  const [maker] = own.length > 0 ? own : before.heads;
  if (maker === undefined || dequal(before.edit.after, to.after)) {
    return { superseded, change: null };
  }
  const parents = before.heads.map(({ id }) => id);
  const id = derivedId({ part, parents, value: to.after });
  const edit = Edit.parse({ ...to, before: before.edit.after });
  const by = own.length > 0 ? maker.by : "";
  return { superseded, change: { ...maker, by, id, edit, parents } };
}
