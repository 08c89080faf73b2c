import type { Fraction } from "#core/shared/exact.ts";
import type { NationalInstitution, NationalResults } from "./national-results.ts";
import { ranksIn } from "./standing.ts";

export interface Mover {
  /** As the later list has it. */
  readonly institution: NationalInstitution;
  readonly before: Fraction;
  readonly change: Fraction;
  /** In the whole list of each year. */
  readonly rankBefore: number;
  readonly rankAfter: number;
}

export interface Movers {
  /** Greatest gain first; equals in the order of the later list. */
  readonly movers: readonly Mover[];
  /** Whom the other list does not name: not compared, and not guessed at. */
  readonly onlyBefore: readonly NationalInstitution[];
  readonly onlyAfter: readonly NationalInstitution[];
}

/** Who rose and who fell between two years. Institutions are the same where their names are the same, letter by letter. */
export function moversBetween(before: NationalResults, after: NationalResults): Movers {
  const earlier = rankedByName(before);
  const later = rankedByName(after);
  const movers = [...later.values()].flatMap(({ institution, rank }) => {
    const old = earlier.get(institution.name);
    return old === undefined ? [] : [moverOf(institution, rank, old)];
  });
  return {
    movers: movers.sort((one, other) => other.change.compare(one.change)),
    onlyBefore: before.institutions.filter(({ name }) => !later.has(name)),
    onlyAfter: after.institutions.filter(({ name }) => !earlier.has(name)),
  };
}

interface Ranked {
  readonly institution: NationalInstitution;
  readonly rank: number;
}

function rankedByName({ institutions }: NationalResults): ReadonlyMap<string, Ranked> {
  const ranks = ranksIn(institutions.map(({ index }) => index));
  return new Map(
    institutions.map((institution, place) => [
      institution.name,
      { institution, rank: ranks[place] ?? institutions.length },
    ]),
  );
}

function moverOf(institution: NationalInstitution, rankAfter: number, old: Ranked): Mover {
  const before = old.institution.index;
  return {
    institution,
    before,
    change: institution.index.sub(before),
    rankBefore: old.rank,
    rankAfter,
  };
}
