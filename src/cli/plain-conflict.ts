import type { ConflictSide, MergeConflict } from "#core/exchange/merge-conflicts.ts";
import { plainLevelOf } from "./plain-level.ts";

/** As `merge` and `open` print it: one line for each opinion that is another than the first, which is ours where ours has one. */
export function plainConflict(conflict: MergeConflict): readonly object[] {
  const [ours, ...theirs] = conflict.sides;
  const { indicator, part, detail, evidence } = conflict;
  return theirs.map((side) => ({
    indicator,
    part,
    ...(detail === "" ? {} : { detail }),
    ...(evidence === null ? {} : { evidence: evidence.name }),
    ours: ours === undefined ? null : plainValue(part, ours),
    theirs: plainValue(part, side),
    by: { ours: ours?.made?.by ?? null, theirs: side.made?.by ?? null },
    at: { ours: ours?.made?.at ?? null, theirs: side.made?.at ?? null },
  }));
}

function plainValue(part: MergeConflict["part"], { value }: ConflictSide): unknown {
  return part === "level" && typeof value === "string" ? plainLevelOf(value) : value;
}
