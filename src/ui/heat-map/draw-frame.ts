import { fitEnds, fitText, wrapEnds } from "./fit-text.ts";
import type { HeatMapColours } from "./heat-map-colours.ts";
import type { HeatMapContent, HeatMapPlace } from "./heat-map-content.ts";
import { type Geometry, GROUP_HEIGHT, xOf, yOf } from "./heat-map-geometry.ts";
import type { View } from "./view.ts";

const MARK_RADIUS = 8;

/** The labels of the rows, over whatever has scrolled below them. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  content: HeatMapContent,
  geometry: Geometry,
  colours: HeatMapColours,
  view: View,
  cursor: HeatMapPlace,
): void {
  const { left, rowHeight, scale } = geometry;
  context.fillStyle = colours.paper;
  context.fillRect(0, geometry.top, left - 4, view.height);
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (let row = view.firstRow; row < view.endRow; row += 1) {
    const { label = "", isHead = false, depth = 0 } = content.rows[row] ?? {};
    const y = yOf(geometry, row) - view.top;
    context.font = `${isHead ? 700 : 400} ${13 * scale}px ${colours.family}`;
    if (row === cursor.row) {
      context.fillStyle = colours.head;
      context.fillRect(0, y, left - 4, rowHeight);
    }
    const indent = left > 200 * scale ? Math.max(0, depth - 1) * 10 * scale : 0;
    context.fillStyle = isHead || row === cursor.row ? colours.ink : colours.quiet;
    context.fillText(fitText(context, label, left - indent - 14), 4 + indent, y + rowHeight / 2);
  }
}

/** Lines between the parts of the instrument, behind the cells. */
export function drawRules(
  context: CanvasRenderingContext2D,
  content: HeatMapContent,
  geometry: Geometry,
  { line, track }: HeatMapColours,
  view: View,
): void {
  for (let row = view.firstRow; row < view.endRow; row += 1) {
    if (content.rows[row]?.isHead === true) {
      const y = yOf(geometry, row) - view.top;
      const end = Math.min(view.width, geometry.width - view.left);
      context.fillStyle = track;
      context.fillRect(0, y, end, geometry.rowHeight);
      context.fillStyle = line;
      context.fillRect(0, Math.round(y), end, 1);
    }
  }
}

/** The names of the columns and of their groups, over whatever has scrolled below them. */
export function drawHeads(
  context: CanvasRenderingContext2D,
  content: HeatMapContent,
  geometry: Geometry,
  colours: HeatMapColours,
  view: View,
  cursor: HeatMapPlace,
): void {
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, view.width, geometry.top);
  context.save();
  context.beginPath();
  context.rect(geometry.left, 0, view.width - geometry.left, geometry.top);
  context.clip();
  if (geometry.groups.some(({ name }) => name !== "")) {
    drawGroupNames(context, geometry, colours, view);
  }
  const isCloseUp = geometry.zoom === "names" || geometry.zoom === "digits";
  for (let column = view.firstColumn; column < view.endColumn; column += 1) {
    const x = xOf(geometry, column) - view.left;
    if (isCloseUp) {
      const name = { text: content.nameOf(column), end: content.tellingEndOf(column) };
      drawName(context, name, x, geometry, colours, column === cursor.column);
    }
    const mark = content.markOf(column);
    if (mark > 0) {
      drawMark(context, mark, x + geometry.columnWidth / 2, geometry, colours);
    }
  }
  drawPointer(context, xOf(geometry, cursor.column) - view.left, geometry, colours);
  context.restore();
}

function drawGroupNames(
  context: CanvasRenderingContext2D,
  geometry: Geometry,
  colours: HeatMapColours,
  view: View,
): void {
  const { groups, columnWidth, scale } = geometry;
  context.font = `600 ${13 * scale}px ${colours.family}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const { name, start, end } of groups) {
    const from = xOf(geometry, start) - view.left;
    const to = from + (end - start) * columnWidth;
    const shownFrom = Math.max(from, geometry.left);
    if (to > geometry.left && from < view.width) {
      const room = Math.min(to, view.width) - shownFrom;
      context.fillStyle = colours.line;
      context.fillRect(shownFrom, (GROUP_HEIGHT - 5) * scale, room - 1, 2);
      context.fillStyle = colours.ink;
      context.fillText(
        groupText(context, name, end - start, room),
        shownFrom,
        ((GROUP_HEIGHT - 6) * scale) / 2,
      );
    }
  }
}

/** With the number of its columns where there is room for it. */
function groupText(context: CanvasRenderingContext2D, name: string, count: number, room: number): string {
  const long = `${name} (${count.toLocaleString("id")})`;
  return context.measureText(long).width <= room - 4 ? long : fitText(context, name, room - 4);
}

function drawName(
  context: CanvasRenderingContext2D,
  { text, end }: { readonly text: string; readonly end: string },
  x: number,
  { zoom, top, columnWidth, scale }: Geometry,
  { family, ink, quiet }: HeatMapColours,
  isCurrent: boolean,
): void {
  context.fillStyle = isCurrent ? ink : quiet;
  context.font = `${isCurrent ? 700 : 500} ${12 * scale}px ${family}`;
  const foot = top - 22 * scale;
  if (zoom === "digits") {
    context.save();
    context.translate(x + columnWidth / 2, foot);
    context.rotate(-Math.PI / 2);
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillText(fitEnds(context, text, end, 124 * scale), 0, 0);
    context.restore();
    return;
  }
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  const lines = wrapEnds(context, text, end, columnWidth - 6);
  for (const [place, line] of lines.entries()) {
    context.fillText(line, x + columnWidth / 2, foot - (lines.length - place - 1) * 15 * scale - 2);
  }
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: number,
  x: number,
  { top, scale }: Geometry,
  { accent, onAccent, family }: HeatMapColours,
): void {
  const y = top - 12 * scale;
  context.fillStyle = accent;
  context.beginPath();
  context.arc(x, y, MARK_RADIUS * scale, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = onAccent;
  context.font = `700 ${11 * scale}px ${family}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(mark), x, y + 0.5);
}

/** A line below the head of the column where the cursor is. */
function drawPointer(
  context: CanvasRenderingContext2D,
  x: number,
  { top, columnWidth }: Geometry,
  { accent }: HeatMapColours,
): void {
  const width = Math.max(3, columnWidth - 1);
  context.fillStyle = accent;
  context.fillRect(x + (columnWidth - width) / 2, top - 3, width, 3);
}
