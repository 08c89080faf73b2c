import type { HeatMapGroup, HeatMapPlace, Zoom } from "./heat-map-content.ts";

/** Where everything is, in pixels of the page. Columns begin behind `left`, rows below `top`; both stay when the rest scrolls. */
export interface Geometry {
  readonly zoom: Zoom;
  readonly left: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Between two groups of columns. */
  readonly gap: number;
  readonly groups: readonly HeatMapGroup[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** Of everything, labels and heads included. */
  readonly width: number;
  readonly height: number;
  /** How much larger than usual text is. */
  readonly scale: number;
}

export interface Room {
  readonly width: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly groups: readonly HeatMapGroup[];
  readonly scale: number;
}

const ROW_HEIGHT = 28;
const WIDEST_LABELS = 300;
const NAMES_WIDTH = { least: 72, most: 132 };
const DIGITS_WIDTH = { least: 22, most: 40 };
const BARS_WIDTH = { least: 6, most: 18 };
const GAP = 12;
const NARROW_GAP = 3;
const NAME_HEIGHT = { names: 58, digits: 128, bars: 0, bands: 0 } as const;
const MARK_HEIGHT = 22;
export const GROUP_HEIGHT = 26;

/** The nearest zoom that shows all columns at once; bands, which always do, where there are too many of them. */
export function fittingZoom(room: Room): Zoom {
  const width = room.width - labelWidth(room);
  const fits = (column: number) =>
    room.columnCount * column * room.scale + (room.groups.length - 1) * GAP <= width;
  if (fits(NAMES_WIDTH.least)) {
    return "names";
  }
  if (fits(DIGITS_WIDTH.least)) {
    return "digits";
  }
  return fits(BARS_WIDTH.least) ? "bars" : "bands";
}

export function geometryOf(zoom: Zoom, room: Room): Geometry {
  const { groups, rowCount, columnCount, scale } = room;
  const left = labelWidth(room);
  const isGrouped = groups.some(({ name }) => name !== "");
  const top = (NAME_HEIGHT[zoom] + MARK_HEIGHT + (isGrouped ? GROUP_HEIGHT : 0)) * scale;
  const gap = gapOf(zoom, groups.length, room.width - left);
  const gaps = Math.max(0, groups.length - 1) * gap;
  const columnWidth = widthOfColumn(zoom, room, room.width - left - gaps);
  const rowHeight = ROW_HEIGHT * scale;
  return {
    zoom,
    left,
    top,
    rowHeight,
    columnWidth,
    gap,
    groups,
    rowCount,
    columnCount,
    width: left + columnCount * columnWidth + gaps,
    height: top + rowCount * rowHeight,
    scale,
  };
}

/** On a phone the labels leave room for what they label. */
function labelWidth({ width, scale }: Room): number {
  return Math.round(Math.min(WIDEST_LABELS * scale, width * 0.38));
}

/** Bands must fit, however many groups there are. */
function gapOf(zoom: Zoom, groups: number, width: number): number {
  if (zoom !== "bands") {
    return GAP;
  }
  return groups * NARROW_GAP * 4 < width ? NARROW_GAP : 0;
}

function widthOfColumn(zoom: Zoom, { columnCount, scale }: Room, width: number): number {
  const even = width / Math.max(1, columnCount);
  switch (zoom) {
    case "names":
      return clamped(Math.floor(even), NAMES_WIDTH, scale);
    case "digits":
      return clamped(Math.floor(even), DIGITS_WIDTH, scale);
    case "bars":
      return clamped(even, BARS_WIDTH, scale);
    case "bands":
      return Math.max(1 / Math.max(1, columnCount), even);
  }
}

function clamped(width: number, { least, most }: { least: number; most: number }, scale: number): number {
  return Math.min(most * scale, Math.max(least * scale, width));
}

/** The left edge of the column, from the left edge of everything. */
export function xOf(geometry: Geometry, column: number): number {
  const group = groupAt(geometry.groups, column);
  return geometry.left + column * geometry.columnWidth + group * geometry.gap;
}

export function yOf(geometry: Geometry, row: number): number {
  return geometry.top + row * geometry.rowHeight;
}

/** Which group the column stands in. */
function groupAt(groups: readonly HeatMapGroup[], column: number): number {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column < (groups[middle]?.end ?? 0)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The column at that distance from the left edge of everything; null left of the first one, between groups and behind the last. */
export function columnAtX(geometry: Geometry, x: number): number | null {
  const { left, columnWidth, gap, groups } = geometry;
  let [low, high] = [0, groups.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group === undefined) {
      return null;
    }
    const start = left + group.start * columnWidth + middle * gap;
    if (x < start) {
      high = middle - 1;
    } else if (x >= start + (group.end - group.start) * columnWidth) {
      low = middle + 1;
    } else {
      const column = group.start + Math.floor((x - start) / columnWidth);
      return Math.min(column, group.end - 1);
    }
  }
  return null;
}

export function rowAtY({ top, rowHeight, rowCount }: Geometry, y: number): number | null {
  const row = Math.floor((y - top) / rowHeight);
  return row >= 0 && row < rowCount ? row : null;
}

/** What a press of a key leads to; null for keys that do not move. `page` is how many rows are on show. */
export function movedBy(
  key: string,
  isFar: boolean,
  { row, column }: HeatMapPlace,
  { rowCount, columnCount }: Pick<Geometry, "rowCount" | "columnCount">,
  page: number,
): HeatMapPlace | null {
  const to = (newRow: number, newColumn: number) => ({
    row: Math.min(rowCount - 1, Math.max(0, newRow)),
    column: Math.min(columnCount - 1, Math.max(0, newColumn)),
  });
  switch (key) {
    case "ArrowLeft":
      return to(row, column - (isFar ? 10 : 1));
    case "ArrowRight":
      return to(row, column + (isFar ? 10 : 1));
    case "ArrowUp":
      return to(isFar ? 0 : row - 1, column);
    case "ArrowDown":
      return to(isFar ? rowCount - 1 : row + 1, column);
    case "PageUp":
      return to(row - page, column);
    case "PageDown":
      return to(row + page, column);
    case "Home":
      return to(isFar ? 0 : row, 0);
    case "End":
      return to(isFar ? rowCount - 1 : row, columnCount - 1);
    default:
      return null;
  }
}
