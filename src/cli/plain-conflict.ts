import type { ConflictSide, MergeConflict } from "#core/exchange/merge-conflicts.ts";
import { plainLevelOf } from "./plain-level.ts";

/**
 * As `merge` and `open` print it: one line for each opinion that is another than the first, which is ours where ours has one.
 * `senders`: who stands behind each merged copy, where they are of several.
 */
export function plainConflict(conflict: MergeConflict, senders: readonly string[]): readonly object[] {
  const [ours, ...theirs] = conflict.sides;
  const { indicator, part, detail, evidence } = conflict;
  return theirs.map((side) => ({
    indicator,
    part,
    ...(detail === "" ? {} : { detail }),
    ...(evidence === null ? {} : { evidence: evidence.name }),
    ours: ours === undefined ? null : plainValue(part, ours),
    theirs: plainValue(part, side),
    ...(senders.length === 0
      ? {}
      : { from: { ours: sendersOf(ours, senders), theirs: sendersOf(side, senders) } }),
    by: { ours: ours?.made?.by ?? null, theirs: side.made?.by ?? null },
    at: { ours: ours?.made?.at ?? null, theirs: side.made?.at ?? null },
  }));
}

/** Of all whose copies hold the opinion: the OPD, or the institution. */
function sendersOf(side: ConflictSide | undefined, senders: readonly string[]): string | null {
  const names = new Set((side?.copies ?? []).flatMap((copy) => senders[copy] ?? []));
  return names.size === 0 ? null : [...names].join(", ");
}

function plainValue(part: MergeConflict["part"], { value }: ConflictSide): unknown {
  return part === "level" && typeof value === "string" ? plainLevelOf(value) : value;
}
