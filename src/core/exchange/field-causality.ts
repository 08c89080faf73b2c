import type { ChangeId } from "#core/assessment/change.ts";
import { inOrder, type LinkedChange } from "./change-set.ts";
import { type Fields, fieldsAfter, fieldsBefore, type LevelOf } from "./part-fields.ts";

/** One of the last changes of a field, and how the field stood after it. */
export interface LastTouch {
  /** Null for a change that is not at hand, and for how things stood before any. */
  readonly change: LinkedChange | null;
  readonly value: string | undefined;
}

interface Start {
  readonly id: ChangeId;
  /** How the field stood after the change, in case the change is not at hand. */
  readonly value: string | undefined;
}

/** So few may wait for one another in calls within calls. */
const FEW_JOINING = 200;

/** Before every change of a part. */
const ORIGIN = "";

/** Who changed which field last, among the changes of one part; "last" by what they had seen, not by any clock. */
export class FieldCausality {
  readonly #changeById: ReadonlyMap<string, LinkedChange>;
  readonly #joining: readonly LinkedChange[];
  readonly #levelOf: LevelOf;
  readonly #touchesByField = new Map<string, Map<ChangeId, boolean>>();
  readonly #ancestors = new Map<string, ReadonlySet<string>>();

  constructor(changes: readonly LinkedChange[], levelOf: LevelOf) {
    const changeById = new Map(changes.map((change) => [change.id, change]));
    const areMany = changes.filter(({ parents }) => parents.length > 1).length > FEW_JOINING;
    this.#changeById = changeById;
    this.#joining = areMany
      ? inOrder({ changeById, superseded: new Set() }).filter(({ parents }) => parents.length > 1)
      : [];
    this.#levelOf = levelOf;
  }

  readonly after = (change: LinkedChange): Fields => fieldsAfter(change.edit, this.#levelOf);

  readonly before = (change: LinkedChange): Fields => fieldsBefore(change.edit, this.#levelOf);

  /** The last changes of a field on the way to these heads: none of them had seen another one. */
  readonly lastTouches = (field: string, heads: readonly LinkedChange[]): readonly LastTouch[] => {
    // Oldest first, so that none has to wait for another: a long history does not pile up calls.
    for (const joining of this.#joining) {
      this.#isTouched(joining, field);
    }
    return this.#search(
      field,
      heads.map((head) => ({ id: head.id, value: this.after(head).get(field) })),
    );
  };

  readonly hasSeen = (head: LinkedChange, change: LinkedChange): boolean =>
    head.id === change.id || this.#ancestorsOf(head.id).has(change.id);

  #search(field: string, starts: readonly Start[]): readonly LastTouch[] {
    const found = new Map<string, LastTouch>();
    const seen = new Set<ChangeId>();
    const open = [...starts];
    for (let start = open.pop(); start !== undefined; start = open.pop()) {
      const { id, value } = start;
      const change = this.#changeById.get(id);
      if (change === undefined) {
        found.set(id, { change: null, value });
      } else if (!seen.has(id) && this.#isTouched(change, field)) {
        found.set(id, { change, value: this.after(change).get(field) });
      } else if (change.parents.length === 0) {
        found.set(ORIGIN, { change: null, value });
      } else if (!seen.has(id)) {
        open.push(...change.parents.map((parent) => ({ id: parent, value: this.before(change).get(field) })));
      }
      seen.add(id);
    }
    return this.#withoutSeen(found);
  }

  /** A change that joins several touches what does not follow from them, though it may leave it as it was shown. */
  #isTouched(change: LinkedChange, field: string): boolean {
    const touches = remembered(this.#touchesByField, field, () => new Map<ChangeId, boolean>());
    return remembered(touches, change.id, () => {
      const value = this.after(change).get(field);
      if (this.before(change).get(field) !== value) {
        return true;
      }
      const parents = change.parents.map((id) => ({ id, value }));
      return parents.length > 1 && this.#search(field, parents).some((touch) => touch.value !== value);
    });
  }

  #withoutSeen(found: ReadonlyMap<string, LastTouch>): readonly LastTouch[] {
    const touches = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
    if (touches.length < 2) {
      return touches.map(([, touch]) => touch);
    }
    return touches
      .filter(
        ([id]) =>
          id !== ORIGIN && !touches.some(([other]) => other !== ORIGIN && this.#ancestorsOf(other).has(id)),
      )
      .map(([, touch]) => touch);
  }

  #ancestorsOf(id: string): ReadonlySet<string> {
    return remembered(this.#ancestors, id, () => {
      const ancestors = new Set<string>();
      const open = [id];
      for (let one = open.pop(); one !== undefined; one = open.pop()) {
        for (const parent of this.#changeById.get(one)?.parents ?? []) {
          if (!ancestors.has(parent)) {
            ancestors.add(parent);
            open.push(parent);
          }
        }
      }
      return ancestors;
    });
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) {
    return found;
  }
  const value = find();
  known.set(key, value);
  return value;
}
