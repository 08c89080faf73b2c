import { drawBands } from "./draw-bands.ts";
import { drawCells } from "./draw-cells.ts";
import { drawHeads, drawLabels, drawRules } from "./draw-frame.ts";
import type { HeatMapColours } from "./heat-map-colours.ts";
import type { HeatMapContent, HeatMapPlace } from "./heat-map-content.ts";
import type { Geometry } from "./heat-map-geometry.ts";
import type { View } from "./view.ts";

/** Draws what is on show, and nothing else: scrolling through thousands of columns costs what a screenful costs. */
export function drawHeatMap(
  canvas: HTMLCanvasElement,
  content: HeatMapContent,
  geometry: Geometry,
  colours: HeatMapColours,
  view: View,
  cursor: HeatMapPlace,
): void {
  const context = canvas.getContext("2d");
  if (context === null) {
    return;
  }
  const sharpness = window.devicePixelRatio;
  const [width, height] = [Math.round(view.width * sharpness), Math.round(view.height * sharpness)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${view.width}px`;
    canvas.style.height = `${view.height}px`;
  }
  context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, view.width, view.height);
  drawRules(context, content, geometry, colours, view);
  const draw = geometry.zoom === "bands" ? drawBands : drawCells;
  draw(context, content, geometry, colours, view);
  drawLabels(context, content, geometry, colours, view, cursor);
  drawHeads(context, content, geometry, colours, view, cursor);
}
