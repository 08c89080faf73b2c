import * as z from "zod/mini";
import { ExactText, Fraction, parseExact } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { type Group, type Indicator, Questionnaire } from "./questionnaire.ts";
import { criteriaOf, questionsOf } from "./questions.ts";

/** `problems` name the place and what is wrong there, for the person who writes an instrument. */
export interface NotAQuestionnaire {
  readonly kind: "not-a-questionnaire";
  readonly problems: readonly string[];
}

/** Reads an instrument and checks what a schema cannot: weights add up, ids are unique, levels and bands are in order. */
export function openQuestionnaire(input: unknown): Result<Questionnaire, NotAQuestionnaire> {
  const parsed = Questionnaire.safeParse(input);
  if (!parsed.success) {
    return fail({ kind: "not-a-questionnaire", problems: [z.prettifyError(parsed.error)] });
  }
  const problems = problemsOf(parsed.data);
  return problems.length > 0 ? fail({ kind: "not-a-questionnaire", problems }) : succeed(parsed.data);
}

function problemsOf(questionnaire: Questionnaire): readonly string[] {
  const indicators = indicatorsIn(questionnaire.groups);
  const capabilityProblems = indicators.flatMap((indicator) => unknownCapability(questionnaire, indicator));
  if (capabilityProblems.length > 0) {
    return capabilityProblems;
  }
  return [
    ...repeated(
      "question",
      questionsOf(questionnaire).map((question) => question.id),
    ),
    ...repeated(
      "group",
      groupsIn(questionnaire.groups).map((group) => group.id),
    ),
    ...indicators.flatMap((indicator) => problemsOfIndicator(questionnaire, indicator)),
    ...groupsIn(questionnaire.groups).flatMap((group) => problemsOfGroup(questionnaire, group)),
    ...predicatesOutOfOrder(questionnaire),
  ];
}

function groupsIn(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group) => [group, ...groupsIn(group.groups)]);
}

function indicatorsIn(groups: readonly Group[]): readonly Indicator[] {
  return groupsIn(groups).flatMap((group) => group.indicators);
}

function unknownCapability(questionnaire: Questionnaire, indicator: Indicator): readonly string[] {
  const known = questionnaire.capabilities.some((capability) => capability.id === indicator.capability);
  return known ? [] : [`indicator ${indicator.number}: unknown capability "${indicator.capability}"`];
}

function repeated(what: string, ids: readonly string[]): readonly string[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => `${what} ${id} stands twice`);
}

function problemsOfIndicator(questionnaire: Questionnaire, indicator: Indicator): readonly string[] {
  const where = `indicator ${indicator.number}`;
  const capability = questionnaire.capabilities.find((one) => one.id === indicator.capability);
  const named = capability?.levels ?? [];
  return [
    ...repeated(
      `${where}: criterion`,
      criteriaOf(indicator).map((criterion) => criterion.id),
    ),
    ...notRising(
      `${where}: levels`,
      indicator.levels.map((level) => new Fraction(level.level)),
    ),
    ...indicator.levels
      .filter((level) => !named.some((name) => name.level === level.level))
      .map((level) => `${where}: level ${level.level} has no name`),
    ...indicator.levels
      .filter((level) => (level.atLeast ?? 0) > level.criteria.length)
      .map((level) => `${where}: level ${level.level} wants more criteria than it has`),
    ...problemsOfValueRule(
      where,
      indicator,
      named.every((level) => level.band !== null),
    ),
  ];
}

function problemsOfValueRule(where: string, indicator: Indicator, hasBands: boolean): readonly string[] {
  const rule = indicator.valueRule;
  if (rule.kind === "items") {
    return hasBands ? [] : [`${where}: counting items needs a band for every level`];
  }
  if (rule.kind === "external-index") {
    return [
      ...notRising(
        `${where}: breaks`,
        rule.breaks.map((point) => parseExact(point.at)),
      ),
      ...notRising(
        `${where}: values of breaks`,
        rule.breaks.map((point) => parseExact(point.value)),
      ),
    ];
  }
  return [];
}

function notRising(what: string, values: readonly Fraction[]): readonly string[] {
  const rising = values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || value.compare(before) > 0;
  });
  return rising ? [] : [`${what} do not rise`];
}

function problemsOfGroup(questionnaire: Questionnaire, group: Group): readonly string[] {
  const members = [...group.groups, ...group.indicators];
  if (members.length === 0) {
    return [`group ${group.id} is empty`];
  }
  if (questionnaire.weighting === "relative") {
    return [];
  }
  const total = members.reduce((sum, member) => sum.add(parseExact(member.weight)), new Fraction(0));
  const own = parseExact(group.weight);
  return total.equals(own)
    ? []
    : [`group ${group.id}: weight ${group.weight}, its members add up to ${total.toFraction()}`];
}

function predicatesOutOfOrder(questionnaire: Questionnaire): readonly string[] {
  const lowestFirst = questionnaire.predicates.map((predicate) => parseExact(predicate.min)).reverse();
  const lowest = lowestFirst[0];
  const coversScale =
    lowest !== undefined && lowest.compare(parseExact(ExactText.parse(questionnaire.scale.min))) <= 0;
  return [
    ...notRising("predicates, read from the last to the first,", lowestFirst),
    ...(coversScale ? [] : ["the lowest predicate starts above the scale"]),
  ];
}
