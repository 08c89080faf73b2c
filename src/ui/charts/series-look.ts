import type { ChartColours } from "./chart-colours.ts";

/** How one of several series looks: even without its colour the dashes and the points tell it from the others. */
export interface SeriesLook {
  readonly colour: keyof Pick<ChartColours, "accent" | "target" | "ink" | "quiet">;
  readonly dashes: readonly number[];
  readonly point: "circle" | "rect" | "triangle" | "rectRot" | "cross" | "star";
}

const FIRST: SeriesLook = { colour: "accent", dashes: [], point: "circle" };
const LOOKS: readonly SeriesLook[] = [
  FIRST,
  { colour: "target", dashes: [7, 4], point: "rect" },
  { colour: "ink", dashes: [2, 3], point: "triangle" },
  { colour: "accent", dashes: [10, 3, 2, 3], point: "rectRot" },
  { colour: "target", dashes: [2, 2], point: "cross" },
  { colour: "quiet", dashes: [12, 5], point: "star" },
];

/** The look of the series at that place; from the seventh on they repeat. */
export function seriesLook(place: number): SeriesLook {
  return LOOKS[place % LOOKS.length] ?? FIRST;
}
