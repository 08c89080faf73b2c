import { Fraction, parseExact } from "#core/shared/exact.ts";
import { groupDepth, indicatorsOf } from "./groups.ts";
import { repeated } from "./problem-checks.ts";
import type { Group, Questionnaire } from "./questionnaire.ts";

interface Weighed {
  readonly weight: Group["weight"];
}

/** What is wrong with the tree: its ids, its weights, its depth. */
export function problemsOfGroups(questionnaire: Questionnaire, groups: readonly Group[]): readonly string[] {
  const indicators = indicatorsOf(questionnaire);
  return [
    ...repeated(
      "group",
      groups.map((group) => group.id),
    ),
    ...repeated(
      "indicator",
      indicators.map((indicator) => indicator.number),
    ),
    ...repeated(
      "question",
      indicators.flatMap((indicator) => indicator.services ?? [indicator.number]),
    ),
    ...tooDeep(questionnaire),
    ...withoutWeight("the instrument", questionnaire.groups),
    ...groups.flatMap((group) => problemsOfGroup(questionnaire, group)),
  ];
}

function tooDeep({ groups, groupTerms }: Questionnaire): readonly string[] {
  const depth = groupDepth(groups);
  return depth > groupTerms.length
    ? [`the groups are ${depth} deep, but groupTerms names ${groupTerms.length}`]
    : [];
}

function problemsOfGroup(questionnaire: Questionnaire, group: Group): readonly string[] {
  const where = `group ${group.id}`;
  const members = [...group.groups, ...group.indicators];
  if (members.length === 0) {
    return [`${where} is empty`];
  }
  return [
    ...(group.groups.length > 0 && group.indicators.length > 0
      ? [`${where} holds both groups and indicators`]
      : []),
    ...withoutWeight(where, members),
    ...(questionnaire.weighting === "absolute" ? notAddingUp(where, group, members) : []),
  ];
}

function withoutWeight(where: string, members: readonly Weighed[]): readonly string[] {
  return totalWeight(members).equals(0) ? [`${where}: no member has weight`] : [];
}

function notAddingUp(where: string, group: Weighed, members: readonly Weighed[]): readonly string[] {
  const total = totalWeight(members);
  return total.equals(parseExact(group.weight))
    ? []
    : [`${where}: weight ${group.weight}, its members add up to ${total.toFraction()}`];
}

function totalWeight(members: readonly Weighed[]): Fraction {
  return members.reduce((sum, member) => sum.add(parseExact(member.weight)), new Fraction(0));
}
