import { Fraction } from "#core/shared/exact.ts";

/**
 * The mean of values (targets, last year's) each in proportion to its share of the scorecard. Null unless every one is there:
 * half a target is no target.
 */
export function meanOfAll(
  parts: readonly { readonly share: Fraction; readonly value: Fraction | null }[],
): Fraction | null {
  let sum = new Fraction(0);
  let share = new Fraction(0);
  for (const part of parts) {
    if (part.value === null) {
      return null;
    }
    sum = sum.add(part.value.mul(part.share));
    share = share.add(part.share);
  }
  return share.equals(0) ? null : sum.div(share);
}
