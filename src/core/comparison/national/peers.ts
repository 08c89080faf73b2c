import type { InstitutionKind, NationalInstitution } from "./national-results.ts";

/** Whom one is compared with; null means all. */
export interface PeerChoice {
  readonly kind: InstitutionKind | null;
  readonly province: string | null;
}

export const EVERYONE: PeerChoice = { kind: null, province: null };

/** Those of that kind and in that province, in the order of the list. A province has no central institutions. */
export function peersIn(
  institutions: readonly NationalInstitution[],
  choice: PeerChoice,
): readonly NationalInstitution[] {
  return institutions.filter((one) => isPeer(one, choice));
}

export function isPeer(institution: NationalInstitution, { kind, province }: PeerChoice): boolean {
  return (
    (kind === null || institution.kind === kind) && (province === null || institution.province === province)
  );
}

/** The provinces that the list names, by name. */
export function provincesIn(institutions: readonly NationalInstitution[]): readonly string[] {
  const named = institutions.flatMap(({ province }) => (province === null ? [] : [province]));
  return [...new Set(named)].sort((one, other) => one.localeCompare(other, "id"));
}
