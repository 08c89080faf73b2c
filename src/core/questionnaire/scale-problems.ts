import { Fraction, parseExact } from "#core/shared/exact.ts";
import { notRising, outsideScale, repeated } from "./problem-checks.ts";
import type { Capability, Questionnaire } from "./questionnaire.ts";

/** What is wrong with the years, the scale, the names of the levels and the predicates. */
export function problemsOfScales(questionnaire: Questionnaire): readonly string[] {
  const { years, scale, capabilities } = questionnaire;
  return [
    ...(years.to !== null && years.to < years.from ? ["the years end before they begin"] : []),
    ...notRising("the ends of the scale", [parseExact(scale.min), parseExact(scale.max)]),
    ...repeated(
      "capability",
      capabilities.map((capability) => capability.id),
    ),
    ...capabilities.flatMap((capability) => problemsOfCapability(questionnaire, capability)),
    ...problemsOfPredicates(questionnaire),
  ];
}

function problemsOfCapability(questionnaire: Questionnaire, capability: Capability): readonly string[] {
  const where = `capability ${capability.id}`;
  const bandEnds = capability.levels.flatMap(({ band }) => (band === null ? [] : [band.from, band.to]));
  return [
    ...notRising(
      `${where}: levels`,
      capability.levels.map(({ level }) => new Fraction(level)),
    ),
    ...notRising(`${where}: bands`, bandEnds.map(parseExact).filter(isNotSameAsBefore)),
    ...bandEnds.flatMap((end) => outsideScale(`${where}: band end ${end}`, questionnaire, end)),
  ];
}

/** One band may begin where the one before ends. */
function isNotSameAsBefore(end: Fraction, index: number, ends: readonly Fraction[]): boolean {
  const isBegin = index % 2 === 0;
  const before = ends[index - 1];
  return !isBegin || before === undefined || !end.equals(before);
}

function problemsOfPredicates(questionnaire: Questionnaire): readonly string[] {
  const lowestFirst = questionnaire.predicates.map((predicate) => parseExact(predicate.min)).reverse();
  const coversScale = lowestFirst[0]?.compare(parseExact(questionnaire.scale.min)) ?? 1;
  return [
    ...repeated(
      "predicate",
      questionnaire.predicates.map((predicate) => predicate.name),
    ),
    ...notRising("predicates, read from the last to the first,", lowestFirst),
    ...(coversScale > 0 ? ["the lowest predicate starts above the scale"] : []),
  ];
}
