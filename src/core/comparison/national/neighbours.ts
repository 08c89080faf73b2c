import type { Fraction } from "#core/shared/exact.ts";
import type { NationalInstitution } from "./national-results.ts";
import { asPublished, ranksIn } from "./standing.ts";

export interface Neighbour {
  readonly institution: NationalInstitution;
  readonly rank: number;
  /** How much higher it is, with two decimals; negative where it is lower. */
  readonly ahead: Fraction;
}

/**
 * Who stands next to an index: every other one that is equal, and the nearest ones above and below, `reach` of each, highest
 * first and equals in the order of the list. `self` is left out, being the one that is compared.
 */
export function neighboursOf(
  index: Fraction,
  institutions: readonly NationalInstitution[],
  reach: number,
  self: string | null = null,
): readonly Neighbour[] {
  const shown = asPublished(index);
  const ranks = ranksIn(institutions.map((one) => one.index));
  const others = institutions
    .map((institution, place) => ({
      institution,
      rank: ranks[place] ?? institutions.length,
      ahead: institution.index.sub(shown),
    }))
    .filter(({ institution }) => institution.name !== self)
    .sort((one, other) => one.rank - other.rank);
  const higher = others.filter(({ ahead }) => ahead.compare(0) > 0);
  const equal = others.filter(({ ahead }) => ahead.equals(0));
  const lower = others.filter(({ ahead }) => ahead.compare(0) < 0);
  return [...higher.slice(-reach), ...equal, ...lower.slice(0, reach)];
}

/** The list with that institution's index replaced, so that nobody is compared with an earlier figure of their own. */
export function withOwnIndex(
  institutions: readonly NationalInstitution[],
  self: string | null,
  index: Fraction,
): readonly NationalInstitution[] {
  return institutions.map((one) => (one.name === self ? { ...one, index: asPublished(index) } : one));
}
