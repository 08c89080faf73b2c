import type { ValueRule } from "#core/questionnaire/questionnaire.ts";
import { type ExactText, type Fraction, parseExact } from "#core/shared/exact.ts";

export type ExternalIndexRule = Extract<ValueRule, { readonly kind: "external-index" }>;

/** The outside index cannot be what was typed: the instrument knows it only between these two ends. */
export interface OutsideBreaks {
  readonly kind: "below-breaks" | "above-breaks";
  readonly lowest: Fraction;
  readonly highest: Fraction;
}

interface Break {
  readonly at: Fraction;
  readonly value: Fraction;
}

/** Null where the index lies between the first and the last break, ends included. */
export function externalIndexProblem(rule: ExternalIndexRule, external: ExactText): OutsideBreaks | null {
  const breaks = breaksOf(rule);
  const lowest = endOf(breaks, 0).at;
  const highest = endOf(breaks, -1).at;
  const index = parseExact(external);
  if (index.compare(lowest) < 0) {
    return { kind: "below-breaks", lowest, highest };
  }
  return index.compare(highest) > 0 ? { kind: "above-breaks", lowest, highest } : null;
}

/** Piecewise linear between the breaks, exactly. Throws outside them: ask `externalIndexProblem` first. */
export function externalIndexValue(rule: ExternalIndexRule, index: Fraction): Fraction {
  const breaks = breaksOf(rule);
  const upperPlace = breaks.findIndex((point, place) => place > 0 && index.compare(point.at) <= 0);
  const upper = breaks[upperPlace];
  const lower = breaks[upperPlace - 1];
  if (upper === undefined || lower === undefined || index.compare(lower.at) < 0) {
    throw new Error(`${rule.index} ${index.toFraction()} lies outside its breaks`);
  }
  const way = index.sub(lower.at).div(upper.at.sub(lower.at));
  return lower.value.add(way.mul(upper.value.sub(lower.value)));
}

export function breaksOf(rule: ExternalIndexRule): readonly Break[] {
  return rule.breaks.map((point) => ({ at: parseExact(point.at), value: parseExact(point.value) }));
}

function endOf(breaks: readonly Break[], place: number): Break {
  const end = breaks.at(place);
  if (end === undefined) {
    throw new Error("An outside index needs breaks");
  }
  return end;
}
