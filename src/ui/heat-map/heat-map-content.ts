/** In place of a step: there is no answer, nothing was asked, or the figure is still open. */
export const NO_ANSWER = -1;
export const NOT_ASKED = -2;
export const STILL_OPEN = -3;

/** What a heat map shows. Functions are asked for what is on show only; a new content is a new object. */
export interface HeatMapContent {
  readonly rows: readonly HeatMapRow[];
  readonly columnCount: number;
  /** Cover all columns, one behind the other. One group without a name where nothing is grouped. */
  readonly groups: readonly HeatMapGroup[];
  readonly nameOf: (column: number) => string;
  /** The end of its name that tells it from others of the same beginning, and is kept where the name is cut; may be empty. */
  readonly tellingEndOf: (column: number) => string;
  /** The shade 0 to 5, or one of the constants above. */
  readonly stepAt: (row: number, column: number) => number;
  /** As it stands in the cell: "3", "3,25". */
  readonly textAt: (row: number, column: number) => string;
  /** As it is read out, without row and column: "tingkat 3". */
  readonly wordsAt: (row: number, column: number) => string;
  /** The number with which a column is marked; 0 for one that is not. */
  readonly markOf: (column: number) => number;
}

export interface HeatMapRow {
  readonly label: string;
  /** Sums up the rows below it: stands out. */
  readonly isHead: boolean;
  readonly depth: number;
}

export interface HeatMapGroup {
  readonly name: string;
  /** `end` is not in it. */
  readonly start: number;
  readonly end: number;
}

export interface HeatMapPlace {
  readonly row: number;
  readonly column: number;
}

/** From near to far: names and digits, digits, one bar for each cell, bands that each sum up several columns. */
export const ZOOMS = ["names", "digits", "bars", "bands"] as const;
export type Zoom = (typeof ZOOMS)[number];
