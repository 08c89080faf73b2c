import type { RecordId } from "#core/assessment/assessment-record.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { Remark, RemarkSubject } from "./remark.ts";

/**
 * Whose turn it is. "said": nothing was asked; "agency": the OPD is to answer; "reviewer": it did, and a reviewer has to look at
 * it; "settled": a reviewer took the answer or the evidence as it is.
 */
export type ThreadState = "said" | "agency" | "reviewer" | "settled";

/** A remark that begins something, with all that was said to it, each after what it answers. */
export interface Thread {
  readonly id: RecordId;
  readonly about: RemarkSubject;
  readonly remarks: readonly Remark[];
  readonly state: ThreadState;
}

/**
 * The remarks as conversations, the earliest first. The same for whoever has the same remarks, whatever order they came in: an
 * answer stands after what it answers even where clocks say otherwise. An answer to something that is not here begins a thread of its own.
 */
export function threadsOf(remarks: readonly Remark[]): readonly Thread[] {
  const places = placesOf(remarks);
  const byRoot = new Map<RecordId, Remark[]>();
  for (const remark of inOrder(remarks, places)) {
    const root = places.get(remark.id)?.root ?? remark.id;
    byRoot.set(root, [...(byRoot.get(root) ?? []), remark]);
  }
  return [...byRoot].flatMap(([id, said]) => {
    const [first] = said;
    return first === undefined ? [] : [{ id, about: first.body.about, remarks: said, state: stateOf(said) }];
  });
}

/** All remarks, each after what it answers; by the clocks of their makers as far as those agree with that. */
export function remarksInOrder(remarks: readonly Remark[]): readonly Remark[] {
  return inOrder(remarks, placesOf(remarks));
}

/** Whose turn it is after all of this, in its order. */
export function stateOf(remarks: readonly Remark[]): ThreadState {
  return remarks.reduce<ThreadState>((state, remark) => stateAfter(state, remark), "said");
}

function stateAfter(state: ThreadState, { body: { side, intent } }: Remark): ThreadState {
  if (intent === "note") {
    return state;
  }
  if (side === "agency") {
    return "reviewer";
  }
  switch (intent) {
    case "question":
    case "send-back":
      return "agency";
    case "accept":
    case "answer":
      return "settled";
    default:
      return unreachable(intent);
  }
}

/** Where a remark stands: never before what it answers. */
interface Place {
  readonly root: RecordId;
  readonly depth: number;
  readonly at: number;
}

function placesOf(remarks: readonly Remark[]): ReadonlyMap<RecordId, Place> {
  const remarkById = new Map(remarks.map((remark) => [remark.id, remark]));
  const places = new Map<RecordId, Place>();
  for (const remark of remarks) {
    for (const one of chainTo(remark, remarkById, places)) {
      const above = one.body.answers === null ? undefined : places.get(one.body.answers);
      const at = Date.parse(one.body.at);
      places.set(
        one.id,
        above === undefined
          ? { root: one.id, depth: 0, at }
          : { root: above.root, depth: above.depth + 1, at: Math.max(at, above.at) },
      );
    }
  }
  return places;
}

/**
 * What has no place yet from the beginning of its thread down to the remark. Answers that go round in a circle, which only a forged
 * file has, begin with the one of the smallest id.
 */
function chainTo(
  remark: Remark,
  remarkById: ReadonlyMap<RecordId, Remark>,
  places: ReadonlyMap<RecordId, Place>,
): readonly Remark[] {
  const chain: Remark[] = [];
  let one: Remark | undefined = remark;
  while (one !== undefined && !places.has(one.id)) {
    const again = chain.indexOf(one);
    if (again !== -1) {
      return [...startingWithSmallest(chain.slice(again)), ...chain.slice(0, again).reverse()];
    }
    chain.push(one);
    one = one.body.answers === null ? undefined : remarkById.get(one.body.answers);
  }
  return chain.reverse();
}

/** The circle in the order of answering: each after what it answers, but for the first. */
function startingWithSmallest(circle: readonly Remark[]): readonly Remark[] {
  const answering = circle.toReversed();
  const ids = answering.map(({ id }) => id);
  const place = ids.findIndex((id) => ids.every((other) => id <= other));
  return [...answering.slice(place), ...answering.slice(0, place)];
}

function inOrder(remarks: readonly Remark[], places: ReadonlyMap<RecordId, Place>): readonly Remark[] {
  const placeOf = ({ id }: Remark) => places.get(id) ?? { depth: 0, at: 0 };
  return remarks.toSorted((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first.at - second.at || first.depth - second.depth || (one.id < other.id ? -1 : 1);
  });
}
