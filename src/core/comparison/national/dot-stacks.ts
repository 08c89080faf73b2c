import type { Fraction } from "#core/shared/exact.ts";
import type { NationalInstitution } from "./national-results.ts";

/** A dot of the picture: in which column, counted from the lowest figure, and how high in it. */
export interface Dot {
  readonly column: number;
  readonly level: number;
  readonly isPeer: boolean;
}

export interface DotStacks {
  readonly columns: number;
  readonly highest: number;
  readonly dots: readonly Dot[];
}

/** Every border of a predicate is a multiple of it, so that no column stands on both sides of one. */
const WIDTH_IN_HUNDREDTHS = 5;

/** One dot for every institution, stacked in columns of 0.05; peers lie at the bottom of their column. */
export function dotStacks(
  institutions: readonly NationalInstitution[],
  isPeer: (institution: NationalInstitution) => boolean,
  scale: { readonly min: Fraction; readonly max: Fraction },
): DotStacks {
  const columns = columnOf(scale.max, scale.min);
  const heights = new Map<number, number>();
  const peersFirst = institutions
    .map((one) => ({ index: one.index, isPeer: isPeer(one) }))
    .sort((one, other) => Number(other.isPeer) - Number(one.isPeer));
  const dots = peersFirst.map((one) => {
    const column = Math.min(columns - 1, Math.max(0, columnOf(one.index, scale.min)));
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { column, level, isPeer: one.isPeer };
  });
  return { columns, highest: Math.max(0, ...heights.values()), dots };
}

function columnOf(value: Fraction, min: Fraction): number {
  return value.sub(min).mul(100).div(WIDTH_IN_HUNDREDTHS).floor().valueOf();
}
