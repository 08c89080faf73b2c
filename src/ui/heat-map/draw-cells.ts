import type { HeatMapColours } from "./heat-map-colours.ts";
import { type HeatMapContent, NO_ANSWER, NOT_ASKED, STILL_OPEN } from "./heat-map-content.ts";
import { type Geometry, xOf, yOf } from "./heat-map-geometry.ts";
import type { View } from "./view.ts";

/** Cells one by one: a digit on its colour, or a bar as high as its level. */
export function drawCells(
  context: CanvasRenderingContext2D,
  content: HeatMapContent,
  geometry: Geometry,
  colours: HeatMapColours,
  view: View,
): void {
  const hatch = hatchOf(context, colours);
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (let row = view.firstRow; row < view.endRow; row += 1) {
    const y = yOf(geometry, row) - view.top;
    const isHead = content.rows[row]?.isHead === true;
    const size = fontSize(geometry, isHead);
    context.font = `${isHead ? 700 : 500} ${size}px ${colours.family}`;
    for (let column = view.firstColumn; column < view.endColumn; column += 1) {
      const cell = {
        x: xOf(geometry, column) - view.left,
        y,
        width: geometry.columnWidth,
        height: geometry.rowHeight,
        step: content.stepAt(row, column),
        isHead,
      };
      if (geometry.zoom === "bars") {
        drawBar(context, cell, colours, hatch);
      } else {
        drawDigit(context, cell, content.textAt(row, column), colours, hatch);
      }
    }
  }
}

interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly step: number;
  readonly isHead: boolean;
}

export type Fill = CanvasPattern | string;

/** A figure has four signs where a level has one: in narrow columns it is written as large as fits. */
function fontSize({ zoom, columnWidth, scale }: Geometry, isHead: boolean): number {
  if (zoom === "names") {
    return 14 * scale;
  }
  return isHead ? Math.min(12 * scale, columnWidth * 0.385) : 13 * scale;
}

function drawDigit(
  context: CanvasRenderingContext2D,
  { x, y, width, height, step, isHead }: CellBox,
  text: string,
  { fills, inks, ink, quiet, paper }: HeatMapColours,
  hatch: Fill,
): void {
  const [right, down] = [Math.round(x + width) - 1, Math.round(y + height) - 1];
  const [left, up] = [Math.round(x), Math.round(y)];
  const isLevel = step >= 0;
  if (isLevel) {
    context.fillStyle = fills[step] ?? paper;
    context.fillRect(left, isHead ? down - 3 : up, right - left, isHead ? 3 : down - up);
  }
  if (step === NO_ANSWER || step === STILL_OPEN) {
    context.fillStyle = hatch;
    context.fillRect(left, up, right - left, down - up);
  }
  if (text.length > 1 && context.measureText(text).width > width - 2) {
    return;
  }
  const plain = isHead ? ink : quiet;
  context.fillStyle = isLevel && !isHead ? (inks[step] ?? ink) : plain;
  context.fillText(text, x + width / 2, y + height / 2 + 0.5 - (isHead ? 1.5 : 0));
}

/** Even without its colour a bar says its level: by its height. */
function drawBar(
  context: CanvasRenderingContext2D,
  { x, y, width, height, step }: CellBox,
  { fills, track, paper }: HeatMapColours,
  hatch: Fill,
): void {
  if (step === NOT_ASKED) {
    return;
  }
  const inner = height - 4;
  const [left, room] = [Math.round(x), Math.round(x + width) - Math.round(x) - 1];
  context.fillStyle = step < 0 ? hatch : track;
  context.fillRect(left, y + 2, room, inner);
  if (step >= 0) {
    const tall = Math.max(2, (inner * step) / 5);
    context.fillStyle = fills[step] ?? paper;
    context.fillRect(left, y + 2 + inner - tall, room, tall);
  }
}

const HATCH_SIZE = 6;

/** Slanting lines: nothing is known here yet. */
export function hatchOf(context: CanvasRenderingContext2D, { quiet, paper }: HeatMapColours): Fill {
  const tile = document.createElement("canvas");
  tile.width = HATCH_SIZE;
  tile.height = HATCH_SIZE;
  const own = tile.getContext("2d");
  if (own === null) {
    return quiet;
  }
  own.fillStyle = paper;
  own.fillRect(0, 0, HATCH_SIZE, HATCH_SIZE);
  own.strokeStyle = quiet;
  own.globalAlpha = 0.45;
  own.beginPath();
  for (const from of [-HATCH_SIZE, 0, HATCH_SIZE]) {
    own.moveTo(from, HATCH_SIZE);
    own.lineTo(from + HATCH_SIZE, 0);
  }
  own.stroke();
  return context.createPattern(tile, "repeat") ?? quiet;
}
