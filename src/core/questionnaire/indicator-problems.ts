import { Fraction, parseExact } from "#core/shared/exact.ts";
import { notRising, outsideScale, repeated } from "./problem-checks.ts";
import type { Capability, Indicator, IndicatorLevel, Questionnaire } from "./questionnaire.ts";
import { criteriaOf } from "./questions.ts";

/** What is wrong within one indicator: its levels, their criteria, the rule that makes its value. */
export function problemsOfIndicator(questionnaire: Questionnaire, indicator: Indicator): readonly string[] {
  const where = `indicator ${indicator.number}`;
  const capability = questionnaire.capabilities.find(({ id }) => id === indicator.capability);
  if (capability === undefined) {
    return [`${where}: unknown capability "${indicator.capability}"`];
  }
  return [
    ...notRising(
      `${where}: levels`,
      indicator.levels.map(({ level }) => new Fraction(level)),
    ),
    ...repeated(
      `${where}: criterion`,
      criteriaOf(indicator).map(({ id }) => id),
    ),
    ...indicator.levels.flatMap((level) => [
      ...problemsOfLevel(`${where}: level ${level.level}`, level, capability),
      ...outsideScale(`${where}: level ${level.level}`, questionnaire, String(level.level)),
      ...unreachableLevel(`${where}: level ${level.level}`, indicator, level),
    ]),
    ...unknownLevels(where, indicator),
    ...unknownReviews(where, indicator),
    ...problemsOfValueRule(where, questionnaire, indicator, capability),
  ];
}

function problemsOfLevel(where: string, level: IndicatorLevel, capability: Capability): readonly string[] {
  const isNamed = capability.levels.some((named) => named.level === level.level);
  return [
    ...(isNamed ? [] : [`${where} has no name`]),
    ...((level.atLeast ?? 0) > level.criteria.length ? [`${where} wants more criteria than it has`] : []),
    ...level.criteria
      .filter((criterion) => !criterion.id.startsWith(`${level.level}.`))
      .map((criterion) => `${where}: criterion ${criterion.id} is numbered for another level`),
  ];
}

/** An outside index sets the value, so its levels need nothing to tick. */
function unreachableLevel(where: string, indicator: Indicator, level: IndicatorLevel): readonly string[] {
  const needsCriteria = indicator.valueRule.kind !== "external-index" && !level.floor;
  return needsCriteria && level.criteria.length === 0 ? [`${where} has no criteria and is no floor`] : [];
}

function unknownLevels(where: string, indicator: Indicator): readonly string[] {
  const known = new Set(indicator.levels.map(({ level }) => level));
  return [
    ...indicator.evidence
      .filter(({ fromLevel }) => !known.has(fromLevel))
      .map(({ fromLevel }) => `${where}: evidence from the unknown level ${fromLevel}`),
    ...indicator.technicalNotes
      .filter(({ level }) => level !== null && !known.has(level))
      .map(({ level }) => `${where}: technical note on the unknown level ${level}`),
  ];
}

function unknownReviews(where: string, indicator: Indicator): readonly string[] {
  const known = new Set(criteriaOf(indicator).map(({ id }) => id));
  return criteriaOf(indicator).flatMap(({ id, proofAge }) =>
    proofAge?.kind === "after-review" && (proofAge.review === id || !known.has(proofAge.review))
      ? [`${where}: criterion ${id} comes after the unknown review ${proofAge.review}`]
      : [],
  );
}

function problemsOfValueRule(
  where: string,
  questionnaire: Questionnaire,
  indicator: Indicator,
  capability: Capability,
): readonly string[] {
  const rule = indicator.valueRule;
  if (rule.kind === "items") {
    const hasBands = capability.levels.every(({ band }) => band !== null);
    return hasBands ? [] : [`${where}: counting items needs a band for every level`];
  }
  if (rule.kind === "external-index") {
    const values = rule.breaks.map(({ value }) => value);
    return [
      ...notRising(
        `${where}: breaks`,
        rule.breaks.map(({ at }) => parseExact(at)),
      ),
      ...notRising(`${where}: values of breaks`, values.map(parseExact)),
      ...values.flatMap((value) => outsideScale(`${where}: value ${value}`, questionnaire, value)),
    ];
  }
  return [];
}
