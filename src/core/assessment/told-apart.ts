import type { ShelvedAssessment } from "./assessment-store.ts";

/**
 * What tells an assessment from the others on the shelf that bear the same names: when it was opened from its file, else when it was
 * last changed. Null where its names tell it.
 */
export function toldApart(
  one: ShelvedAssessment,
  shelf: readonly ShelvedAssessment[],
): { readonly by: "opened" | "changed"; readonly at: string } | null {
  if (!shelf.some((other) => other.summary.id !== one.summary.id && namesOf(other) === namesOf(one))) {
    return null;
  }
  return one.openedFrom === undefined
    ? { by: "changed", at: one.summary.changedAt }
    : { by: "opened", at: one.openedFrom.at };
}

function namesOf({ summary }: ShelvedAssessment): string {
  const { institution, agency, year, questionnaire } = summary;
  return JSON.stringify([institution, agency, year, questionnaire.id]);
}
