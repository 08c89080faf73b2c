import { dequal } from "dequal/lite";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { partsOf } from "./assessment-parts.ts";

/** One part that stands otherwise in the second assessment than in the first. */
export interface PartDifference {
  /** As `partTouchedBy` names it. */
  readonly key: string;
  readonly change: "new" | "changed" | "removed";
  /** The part itself, and its values in each: null where there is none. */
  readonly before: Edit | null;
  readonly after: Edit | null;
}

export interface AssessmentDiff {
  readonly differences: readonly PartDifference[];
  /** How many parts are the same in both. */
  readonly same: number;
}

/** What is new, changed and removed on the way from one assessment to the other, in the order of the questions. */
export function diffAssessments(from: Assessment, to: Assessment): AssessmentDiff {
  const [before, after] = [partsOf(from), partsOf(to)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const compared = keys.map((key) => ({
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));
  const differences = compared
    .filter((one) => !dequal(one.before?.after, one.after?.after))
    .map((one) => ({ ...one, change: kindOf(one.before, one.after) }))
    .sort((one, other) => one.key.localeCompare(other.key, "en", { numeric: true }));
  return { differences, same: compared.length - differences.length };
}

function kindOf(before: Edit | null, after: Edit | null): PartDifference["change"] {
  if (before === null) {
    return "new";
  }
  return after === null ? "removed" : "changed";
}
