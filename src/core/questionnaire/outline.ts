import type { Group, Questionnaire } from "./questionnaire.ts";

/** The tree of an instrument with names only, as a person chooses from it. */
export interface OutlineBranch {
  readonly id: string;
  readonly label: string;
  readonly branches: readonly OutlineBranch[];
  readonly leaves: readonly { readonly id: string; readonly label: string; readonly hint?: string }[];
}

export function outlineOf(questionnaire: Questionnaire): readonly OutlineBranch[] {
  return questionnaire.groups.map(branchOf);
}

function branchOf(group: Group): OutlineBranch {
  return {
    id: group.id,
    label: group.name,
    branches: group.groups.map(branchOf),
    leaves: group.indicators.map(({ number, name, ownerHint }) => ({
      id: number,
      label: `${number}. ${name}`,
      ...(ownerHint === null ? {} : { hint: ownerHint }),
    })),
  };
}
