import { type Fill, hatchOf } from "./draw-cells.ts";
import type { HeatMapColours } from "./heat-map-colours.ts";
import { type HeatMapContent, NOT_ASKED } from "./heat-map-content.ts";
import { type Geometry, xOf, yOf } from "./heat-map-geometry.ts";
import type { View } from "./view.ts";

const BAND_WIDTH = 5;
const STEPS = 6;
/** One place for each step, one for what is not known, one for what was not asked. */
const UNKNOWN = STEPS;
const PARTS = STEPS + 2;

/** Columns that stand side by side in one band, each group with bands of its own. */
export interface Band {
  readonly x: number;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

export function bandsOf(geometry: Geometry): readonly Band[] {
  const { groups, columnWidth } = geometry;
  const bandWidth = Math.max(BAND_WIDTH * geometry.scale, columnWidth);
  return groups.flatMap(({ start, end }) => {
    const width = (end - start) * columnWidth;
    const count = Math.min(end - start, Math.max(1, Math.floor(width / bandWidth)));
    const x = xOf(geometry, start);
    return Array.from({ length: count }, (_, place) => ({
      x: x + (place * width) / count,
      width: width / count,
      start: start + Math.floor((place * (end - start)) / count),
      end: start + Math.floor(((place + 1) * (end - start)) / count),
    }));
  });
}

/** Each band is a column of shares: the higher levels below, the lower ones above, then what is not known. */
export function drawBands(
  context: CanvasRenderingContext2D,
  content: HeatMapContent,
  geometry: Geometry,
  colours: HeatMapColours,
  view: View,
): void {
  const bands = bandsOf(geometry);
  const hatch = hatchOf(context, colours);
  const counts = new Uint32Array(PARTS);
  for (let row = view.firstRow; row < view.endRow; row += 1) {
    const y = yOf(geometry, row) - view.top;
    for (const band of bands) {
      counts.fill(0);
      for (let column = band.start; column < band.end; column += 1) {
        const part = partOf(content.stepAt(row, column));
        counts[part] = (counts[part] ?? 0) + 1;
      }
      drawBand(context, band, { counts, y, height: geometry.rowHeight, left: view.left }, colours, hatch);
    }
  }
}

function partOf(step: number): number {
  if (step >= 0) {
    return step;
  }
  return step === NOT_ASKED ? UNKNOWN + 1 : UNKNOWN;
}

interface BandCell {
  readonly counts: Uint32Array;
  readonly y: number;
  readonly height: number;
  readonly left: number;
}

function drawBand(
  context: CanvasRenderingContext2D,
  { x, width, start, end }: Band,
  { counts, y, height, left }: BandCell,
  { fills, paper }: HeatMapColours,
  hatch: Fill,
): void {
  const inner = height - 4;
  const [from, to] = [Math.round(x - left), Math.round(x + width - left)];
  const room = Math.max(1, to - from - (width > 3 ? 1 : 0));
  let bottom = y + 2 + inner;
  for (let part = STEPS - 1; part >= -1; part -= 1) {
    const count = counts[part === -1 ? UNKNOWN : part] ?? 0;
    if (count > 0) {
      const tall = (inner * count) / (end - start);
      context.fillStyle = part === -1 ? hatch : (fills[part] ?? paper);
      context.fillRect(from, bottom - tall, room, tall);
      bottom -= tall;
    }
  }
}
