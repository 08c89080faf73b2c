import { type Cell, type Comparison, cellAt } from "./comparison.ts";

/** More shapes in one radar cannot be told apart. */
export const MOST_RADAR_SERIES = 6;

export interface Radar {
  /** The innermost groups that at least one of the columns was asked about. */
  readonly axes: readonly { readonly line: number; readonly name: string }[];
  readonly series: readonly RadarSeries[];
}

export interface RadarSeries {
  readonly column: number;
  readonly name: string;
  /** One per axis. */
  readonly figures: readonly Cell[];
}

/** The innermost groups of up to six columns. */
export function radarOf(comparison: Comparison, columns: readonly number[]): Radar {
  if (columns.length > MOST_RADAR_SERIES) {
    throw new Error(`A radar shows ${MOST_RADAR_SERIES} columns at most, not ${columns.length}`);
  }
  const axes = comparison.lines.flatMap((line, place) => {
    const isInnermost = line.kind === "group" && comparison.lines[place + 1]?.kind === "question";
    const isAsked = columns.some((column) => cellAt(comparison, place, column).kind !== "not-in-scope");
    return isInnermost && isAsked ? [{ line: place, name: line.name }] : [];
  });
  return {
    axes,
    series: columns.map((column) => ({
      column,
      name: comparison.columns[column]?.name ?? "",
      figures: axes.map(({ line }) => cellAt(comparison, line, column)),
    })),
  };
}
