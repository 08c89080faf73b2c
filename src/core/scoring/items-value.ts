import type {
  Capability,
  Indicator,
  IndicatorLevel,
  Questionnaire,
} from "#core/questionnaire/questionnaire.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { capabilityOf } from "#core/questionnaire/questions.ts";
import { Fraction, parseExact } from "#core/shared/exact.ts";

export interface Band {
  readonly from: Fraction;
  readonly to: Fraction;
}

/**
 * Band by band: the lower end of the first band that is not complete, plus the accepted part of its items times its width.
 * Items of a higher level count only when every level below is complete.
 */
export function itemsValue(
  questionnaire: Questionnaire,
  indicator: Indicator,
  criteria: readonly CriterionId[],
): Fraction {
  const filling = indicator.levels.find((level) => acceptedItems(level, criteria) < neededItems(level));
  if (filling === undefined) {
    return bandOf(questionnaire, indicator, indicator.levels.at(-1)).to;
  }
  const band = bandOf(questionnaire, indicator, filling);
  const share = new Fraction(acceptedItems(filling, criteria), neededItems(filling));
  return band.from.add(share.mul(band.to.sub(band.from)));
}

function neededItems(level: IndicatorLevel): number {
  return level.floor ? 0 : Math.max(1, level.atLeast ?? level.criteria.length);
}

function acceptedItems(level: IndicatorLevel, criteria: readonly CriterionId[]): number {
  return level.criteria.filter((criterion) => criteria.includes(criterion.id)).length;
}

const bandsByCapability = new WeakMap<Capability, ReadonlyMap<number, Band>>();

/** The values that the level covers for this indicator. */
export function bandOf(
  questionnaire: Questionnaire,
  indicator: Indicator,
  level: IndicatorLevel | undefined,
): Band {
  const band = level && bandsOf(capabilityOf(questionnaire, indicator)).get(level.level);
  if (band === undefined) {
    throw new Error(`Indicator ${indicator.number} counts items, but its level ${level?.level} has no band`);
  }
  return band;
}

function bandsOf(capability: Capability): ReadonlyMap<number, Band> {
  const known = bandsByCapability.get(capability);
  if (known !== undefined) {
    return known;
  }
  const bands = new Map<number, Band>();
  for (const { level, band } of capability.levels) {
    if (band !== null) {
      bands.set(level, { from: parseExact(band.from), to: parseExact(band.to) });
    }
  }
  bandsByCapability.set(capability, bands);
  return bands;
}
