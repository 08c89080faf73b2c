import type { Assessment } from "#core/assessment/assessment.ts";
import type { HandedOutTask } from "#core/assessment/import-record.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";

/** What a package that came has to do with an assessment that is here. */
export type PackageMatch =
  /** It answers a task that was handed out of this assessment, or shares changes with it. */
  | { readonly kind: "fits" }
  /** It names this institution, year and instrument, and nothing proves that it comes from here. */
  | { readonly kind: "looks-alike" }
  | { readonly kind: "stranger" };

export function matchPackage(
  ours: AssessmentCopy,
  handedOut: readonly HandedOutTask[],
  theirs: AssessmentCopy,
): PackageMatch {
  const [one, other] = [ours.assessment, theirs.assessment];
  const isPartOfWhole = one.task !== undefined && other.task?.id !== one.task.id;
  if (!isSameInstrument(one, other) || isPartOfWhole) {
    return { kind: "stranger" };
  }
  const answersTask = handedOut.some(({ task }) => task.id === other.task?.id);
  if (
    answersTask ||
    (one.task !== undefined && one.task.id === other.task?.id) ||
    sharesChanges(ours, theirs)
  ) {
    return { kind: "fits" };
  }
  const isAlike =
    one.details.institution === other.details.institution && one.details.year === other.details.year;
  return { kind: isAlike ? "looks-alike" : "stranger" };
}

function isSameInstrument({ questionnaire: one }: Assessment, { questionnaire: other }: Assessment): boolean {
  return one.id === other.id && one.edition === other.edition;
}

function sharesChanges(ours: AssessmentCopy, theirs: AssessmentCopy): boolean {
  const known = new Set([...ours.changes.map(({ id }) => id), ...ours.superseded]);
  return theirs.changes.some(({ id }) => known.has(id));
}
