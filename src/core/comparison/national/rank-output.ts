import { displayExact, type Fraction } from "#core/shared/exact.ts";
import type { InstitutionKind, NationalInstitution } from "./national-results.ts";
import { neighboursOf, withOwnIndex } from "./neighbours.ts";
import { standingAmong } from "./standing.ts";

/** What the command `rank` prints. Numbers are rounded to two decimals, half up. */
export interface RankOutput {
  readonly rank: number;
  readonly of: number;
  readonly percentile: number;
  readonly neighbours: readonly OutputNeighbour[];
}

interface OutputNeighbour {
  readonly rank: number;
  readonly name: string;
  readonly kind: InstitutionKind;
  readonly province: string | null;
  readonly index: number;
  readonly predicate: string;
}

/** Where an index stands among those institutions; `self` is the one whose index it is. Null when there are none. */
export function rankOutput(
  index: Fraction,
  institutions: readonly NationalInstitution[],
  reach: number,
  self: string | null,
): RankOutput | null {
  const list = withOwnIndex(institutions, self, index);
  const standing = standingAmong(
    index,
    list.map((one) => one.index),
  );
  return standing === null
    ? null
    : {
        rank: standing.rank,
        of: standing.of,
        percentile: Number(displayExact(standing.percentile)),
        neighbours: neighboursOf(index, list, reach, self).map(({ rank, institution }) => ({
          rank,
          name: institution.name,
          kind: institution.kind,
          province: institution.province,
          index: Number(displayExact(institution.index)),
          predicate: institution.predicate,
        })),
      };
}
