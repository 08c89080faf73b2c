import { dequal } from "dequal/lite";
import type { Change, ChangeId, Edit } from "#core/assessment/change.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import { canonicalJson, derivedId } from "./derived-id.ts";

/** A change that says what it supersedes. */
export type LinkedChange = Change & { readonly parents: readonly ChangeId[] };

/**
 * What is known of an assessment's changes. Both parts only ever grow, and joining two sets is uniting them: so it does not
 * matter in which order or how often they are joined. docs/decisions/0008 says why.
 */
export interface ChangeSet {
  readonly changeById: ReadonlyMap<ChangeId, LinkedChange>;
  /** Known to be superseded, whether or not the change itself is at hand. Those named as parents need not be listed. */
  readonly superseded: ReadonlySet<ChangeId>;
}

export function changeSetOf(changes: readonly Change[], superseded: Iterable<ChangeId> = []): ChangeSet {
  const changeById = new Map(linkChanges(changes, superseded).map((change) => [change.id, change]));
  return { changeById, superseded: new Set(superseded) };
}

/**
 * Names the parents of those changes that do not: in a history that is in order they are the current changes of the same
 * part, and before the first of them what stood there without any record.
 */
export function linkChanges(
  changes: readonly Change[],
  superseded: Iterable<ChangeId> = [],
): readonly LinkedChange[] {
  const named = new Set(superseded);
  const headsByPart = new Map<string, Set<ChangeId>>();
  return changes.map((change) => {
    const part = partTouchedBy(change.edit);
    const heads = headsByPart.get(part) ?? new Set();
    const parents = change.parents ?? (heads.size > 0 ? [...heads] : unrecordedBefore(part, change.edit));
    for (const parent of parents) {
      named.add(parent);
      heads.delete(parent);
    }
    if (!named.has(change.id)) {
      heads.add(change.id);
    }
    headsByPart.set(part, heads);
    return isLinked(change) ? change : { ...change, parents };
  });
}

function isLinked(change: Change): change is LinkedChange {
  return change.parents !== undefined;
}

/** The id of what stood in a part before anything was recorded of it. */
export function unrecordedId(part: string, value: unknown): ChangeId {
  return derivedId({ part, value });
}

function unrecordedBefore(part: string, edit: Edit): readonly ChangeId[] {
  return isUntouched(edit, edit.before) ? [] : [unrecordedId(part, edit.before)];
}

/** Whether a part with that value is as in a new assessment. Details are never: they are given at its start. */
export function isUntouched({ part }: Edit, value: unknown): boolean {
  switch (part) {
    case "standing":
      return dequal(value, { kind: "unanswered" });
    case "text":
      return value === "";
    case "details":
      return false;
    default:
      return value === null;
  }
}

export function uniteChangeSets(sets: readonly ChangeSet[]): ChangeSet {
  const changeById = new Map<ChangeId, LinkedChange>();
  const superseded = new Set<ChangeId>();
  for (const set of sets) {
    for (const [id, change] of set.changeById) {
      const known = changeById.get(id);
      changeById.set(id, known === undefined || known === change ? change : laterWriting(known, change));
    }
    for (const id of set.superseded) {
      superseded.add(id);
    }
  }
  return { changeById, superseded };
}

/** One id with two contents is damage or deceit. Whoever meets both keeps the same one: that which was written on longer. */
function laterWriting(one: LinkedChange, other: LinkedChange): LinkedChange {
  if (one.edit === other.edit && one.at === other.at && dequal(one.parents, other.parents)) {
    return one;
  }
  const apartInMs = Date.parse(one.at) - Date.parse(other.at);
  if (apartInMs !== 0) {
    return apartInMs > 0 ? one : other;
  }
  return contentOf(one) >= contentOf(other) ? one : other;
}

function contentOf({ assessment: _, ...content }: LinkedChange): string {
  return canonicalJson(content);
}

/** The changes of each part, in no particular order. */
export function changesByPart({ changeById }: ChangeSet): ReadonlyMap<string, readonly LinkedChange[]> {
  const byPart = new Map<string, LinkedChange[]>();
  for (const change of changeById.values()) {
    const part = partTouchedBy(change.edit);
    const known = byPart.get(part);
    if (known === undefined) {
      byPart.set(part, [change]);
    } else {
      known.push(change);
    }
  }
  return byPart;
}

/**
 * The current changes of one part, by id: those that no other supersedes. Never none: a list of superseded ones that leaves
 * nothing is not believed.
 */
export function headsOf(
  changes: readonly LinkedChange[],
  superseded: ReadonlySet<ChangeId>,
): readonly LinkedChange[] {
  if (changes.length === 1) {
    return changes;
  }
  const named = new Set<ChangeId>();
  for (const { parents } of changes) {
    for (const parent of parents) {
      named.add(parent);
    }
  }
  const unnamed = changes.filter(({ id }) => !named.has(id));
  const heads = superseded.size === 0 ? unnamed : unnamed.filter(({ id }) => !superseded.has(id));
  return (heads.length === 0 ? unnamed : [...heads]).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The change and all among `changes` that it knew of. */
export function ancestryOf({ id }: LinkedChange, changes: readonly LinkedChange[]): ReadonlySet<ChangeId> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const seen = new Set<ChangeId>([id]);
  for (const one of seen) {
    for (const parent of byId.get(one)?.parents ?? []) {
      seen.add(parent);
    }
  }
  return seen;
}

interface Place {
  readonly change: LinkedChange;
  readonly at: number;
  readonly depth: number;
}

/** All changes with every one after its parents; by the clocks of their makers as far as those agree with that. */
export function inOrder({ changeById }: ChangeSet): readonly LinkedChange[] {
  const placeById = new Map<ChangeId, Place>();
  for (const first of changeById.values()) {
    const open = placeById.has(first.id) ? [] : [first];
    for (let change = open.at(-1); change !== undefined; change = open.at(-1)) {
      const before = open.length;
      const place = placeBelow(change, changeById, placeById, open);
      if (open.length === before) {
        placeById.set(change.id, place);
        open.pop();
      }
    }
  }
  return [...placeById.values()]
    .sort(
      (one, other) =>
        one.at - other.at || one.depth - other.depth || (one.change.id < other.change.id ? -1 : 1),
    )
    .map(({ change }) => change);
}

/** Final where all parents are placed; those that are not yet are put upon `open`. */
function placeBelow(
  change: LinkedChange,
  changeById: ReadonlyMap<ChangeId, LinkedChange>,
  placeById: ReadonlyMap<ChangeId, Place>,
  open: LinkedChange[],
): Place {
  let at = timeOf(change);
  let depth = 0;
  for (const id of change.parents) {
    const place = placeById.get(id);
    if (place !== undefined) {
      at = Math.max(at, place.at);
      depth = Math.max(depth, place.depth + 1);
    } else {
      const parent = changeById.get(id);
      open.push(...(parent === undefined ? [] : [parent]));
    }
  }
  return { change, at, depth };
}

/** Changes are never altered, and every merge puts all of them into order. */
const timeByChange = new WeakMap<LinkedChange, number>();

function timeOf(change: LinkedChange): number {
  const known = timeByChange.get(change);
  if (known !== undefined) {
    return known;
  }
  const time = Date.parse(change.at);
  timeByChange.set(change, time);
  return time;
}

/** A change that is, by way of its parents, its own ancestor; null when there is none, as it has to be. */
export function findCycle(changes: readonly Change[]): ChangeId | null {
  const left = new Map(changes.map((change) => [change.id, new Set(change.parents ?? [])]));
  const children = new Map<ChangeId, ChangeId[]>();
  for (const [id, parents] of left) {
    for (const parent of parents) {
      if (left.has(parent)) {
        children.set(parent, [...(children.get(parent) ?? []), id]);
      } else {
        parents.delete(parent);
      }
    }
  }
  const free = [...left].filter(([, parents]) => parents.size === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const child of children.get(id) ?? []) {
      const parents = left.get(child);
      parents?.delete(id);
      if (parents?.size === 0) {
        free.push(child);
      }
    }
  }
  return [...left.keys()][0] ?? null;
}
