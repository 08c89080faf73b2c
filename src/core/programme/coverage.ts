import { type AssessmentDetails, isInScope } from "#core/assessment/assessment.ts";
import type { Group, Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { scoringPlanOf } from "#core/scoring/scoring-plan.ts";
import { Fraction } from "#core/shared/exact.ts";
import type { ProgrammeEntry } from "./programme-entry.ts";

/** Which programmes move an indicator. */
export interface IndicatorCoverage {
  readonly indicator: Indicator;
  readonly supporters: readonly ProgrammeEntry[];
}

/** A domain, an aspect: how many of its indicators have a programme. */
export interface GroupCoverage {
  readonly group: Group;
  readonly groups: readonly GroupCoverage[];
  readonly indicators: readonly IndicatorCoverage[];
  readonly supported: number;
  readonly total: number;
}

export interface Coverage {
  readonly groups: readonly GroupCoverage[];
  readonly supported: number;
  readonly total: number;
  /** The part of the index that the supported ones among these indicators carry, as a fraction of 1. */
  readonly supportedShare: Fraction;
  /** In the order of the instrument. */
  readonly unsupported: readonly Indicator[];
}

/** Of the indicators in scope, which ones a programme moves. One that was stopped moves nothing. */
export function coverageOf(
  questionnaire: Questionnaire,
  details: AssessmentDetails,
  entries: readonly ProgrammeEntry[],
): Coverage {
  const supporters = new Map<string, ProgrammeEntry[]>();
  for (const entry of entries.filter(({ programme }) => programme.state !== "stopped")) {
    for (const number of new Set(entry.programme.indicators)) {
      const known = supporters.get(number);
      if (known === undefined) {
        supporters.set(number, [entry]);
      } else {
        known.push(entry);
      }
    }
  }
  const groups = questionnaire.groups.flatMap((group) => groupCoverage(group, details, supporters));
  const all = groups.flatMap(indicatorsIn);
  return {
    groups,
    supported: sumOf(groups, "supported"),
    total: sumOf(groups, "total"),
    supportedShare: supportedShare(questionnaire, details, supporters),
    unsupported: all.filter((one) => one.supporters.length === 0).map(({ indicator }) => indicator),
  };
}

/** None where the group holds nothing that is in scope. */
function groupCoverage(
  group: Group,
  details: AssessmentDetails,
  supporters: ReadonlyMap<string, readonly ProgrammeEntry[]>,
): readonly GroupCoverage[] {
  const groups = group.groups.flatMap((inner) => groupCoverage(inner, details, supporters));
  const indicators = group.indicators
    .filter(({ number }) => isInScope(details, number))
    .map((indicator) => ({ indicator, supporters: supporters.get(indicator.number) ?? [] }));
  const total = indicators.length + sumOf(groups, "total");
  const supported = indicators.filter((one) => one.supporters.length > 0).length + sumOf(groups, "supported");
  return total === 0 ? [] : [{ group, groups, indicators, supported, total }];
}

function sumOf(groups: readonly GroupCoverage[], field: "supported" | "total"): number {
  return groups.reduce((sum, group) => sum + group[field], 0);
}

function indicatorsIn({ groups, indicators }: GroupCoverage): readonly IndicatorCoverage[] {
  return [...groups.flatMap(indicatorsIn), ...indicators];
}

function supportedShare(
  questionnaire: Questionnaire,
  details: AssessmentDetails,
  supporters: ReadonlyMap<string, unknown>,
): Fraction {
  const inScope = questionsOf(questionnaire).filter(({ indicator }) => isInScope(details, indicator.number));
  const supported = new Set(
    inScope.filter(({ indicator }) => supporters.has(indicator.number)).map(({ id }) => id),
  );
  return scoringPlanOf(questionnaire, new Set(inScope.map(({ id }) => id)))
    .questions.filter(({ id }) => supported.has(id))
    .reduce((sum, { share }) => sum.add(share), new Fraction(0));
}

/** "Indikator 45 belum didukung program.": one sentence for all of them. */
export function unsupportedInWords({ unsupported, total }: Coverage): string {
  const numbers = unsupported.map(({ number }) => number);
  const [last, ...others] = [...numbers].reverse();
  if (last === undefined) {
    return total === 0 ? "" : "Setiap indikator didukung sedikitnya satu program.";
  }
  const named = others.length === 0 ? last : `${others.reverse().join(", ")} dan ${last}`;
  return `Indikator ${named} belum didukung program.`;
}
