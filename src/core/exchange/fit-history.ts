import type { Change, ChangeId } from "#core/assessment/change.ts";
import { changesByPart, headsOf, type LinkedChange, linkChanges } from "./change-set.ts";

export interface FittedHistory {
  readonly changes: readonly LinkedChange[];
  /** Superseded changes that are not among `changes`, and that none of those names. */
  readonly superseded: readonly ChangeId[];
  readonly leftOut: number;
}

/**
 * As much of a history as fits, newest first, in its order. The current change of each part is always kept, and where there are
 * several, the whole history of the part; of what is left out the ids stay, so that nothing that was superseded can come back.
 */
export function fitHistory(
  history: readonly Change[],
  superseded: readonly ChangeId[],
  characters: number,
): FittedHistory {
  const linked = linkChanges(history, superseded);
  const needed = neededOf(linked, superseded);
  const kept = new Set(linked.filter((change) => needed.has(change)));
  let left = [...kept].reduce((rest, change) => rest - charactersOf(change), characters);
  for (const change of linked.toReversed()) {
    if (kept.has(change)) {
      continue;
    }
    left -= charactersOf(change);
    if (left < 0) {
      break;
    }
    kept.add(change);
  }
  const changes = linked.filter((change) => kept.has(change));
  const named = new Set(changes.flatMap(({ parents }) => parents));
  const gone = linked.filter((change) => !kept.has(change)).map(({ id }) => id);
  return {
    changes,
    superseded: [...new Set([...superseded, ...gone])].filter((id) => !named.has(id)),
    leftOut: linked.length - changes.length,
  };
}

/** Written with more indents than files have, so that what fits counted this way fits. */
function charactersOf(change: LinkedChange): number {
  return JSON.stringify(change, null, 4).length;
}

/** What tells how each part stands. */
function neededOf(
  linked: readonly LinkedChange[],
  superseded: readonly ChangeId[],
): ReadonlySet<LinkedChange> {
  const known = new Set(superseded);
  const byPart = changesByPart({
    changeById: new Map(linked.map((change) => [change.id, change])),
    superseded: known,
  });
  return new Set(
    [...byPart.values()].flatMap((changes) => {
      const heads = headsOf(changes, known);
      return heads.length > 1 ? changes : heads;
    }),
  );
}
