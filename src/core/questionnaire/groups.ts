import type { Group, Indicator, Questionnaire } from "./questionnaire.ts";

/** The groups and all that stand in them, each before its inner ones. */
export function groupsIn(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group) => [group, ...groupsIn(group.groups)]);
}

/** Every indicator once, in the order of the instrument; one that is answered per service is one indicator. */
export function indicatorsOf(questionnaire: Questionnaire): readonly Indicator[] {
  return groupsIn(questionnaire.groups).flatMap((group) => group.indicators);
}

/** How many layers of groups stand above the deepest indicator. */
export function groupDepth(groups: readonly Group[]): number {
  return groups.reduce((deepest, group) => Math.max(deepest, 1 + groupDepth(group.groups)), 0);
}
