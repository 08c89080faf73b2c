import type { ChartLine, RadarBlock } from "#core/report/report-blocks.ts";
import { radarWords } from "./chart-words.ts";
import { drawLegend } from "./draw-legend.ts";
import { partOf } from "./draw-scale.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { ACCENT, ACCENT_SOFT, INK, LINE, QUIET } from "./palette.ts";
import type { Align, Pen } from "./pen.ts";
import { lineHeight, SMALL, SMALL_STRONG, styled } from "./text-style.ts";

const RADIUS = 38;
const LABEL_WIDTH = 44;
const LABEL_GAP = 4;
const CAPTION_HEIGHT = 7;
export const RADAR_HEIGHT = CAPTION_HEIGHT + 2 * RADIUS + 34;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A net with an axis for each group. Open questions leave a band between the lowest and the highest that is still possible. */
export function drawRadar(flow: PageFlow, block: RadarBlock): void {
  const { pen } = flow;
  const captionStyle = styled(SMALL_STRONG, { colour: INK, sizePt: 8.8 });
  pen.tags.tagged("P", () => pen.line(block.caption, MARGIN_SIDE, flow.top, captionStyle));
  const y = flow.top + CAPTION_HEIGHT;
  const area = { x: MARGIN_SIDE, y, width: CONTENT_WIDTH, height: RADAR_HEIGHT - CAPTION_HEIGHT };
  pen.tags.figure(radarWords(block), area, () => drawChart(pen, block, flow.top));
  flow.move(RADAR_HEIGHT);
}

function drawChart(pen: Pen, block: RadarBlock, top: number): void {
  const { axes, scale } = block;
  const centre = { x: MARGIN_SIDE + CONTENT_WIDTH / 2, y: top + CAPTION_HEIGHT + RADIUS + 11 };
  const at = (place: number, part: number) => onAxis(centre, place, axes.length, part);
  const outline = (pick: (axis: ChartLine) => number | null) =>
    outlineOf(axes, pick, (value) => partOf(scale, value), at);

  const isOpen = axes.some(({ span }) => span.high > span.low);
  fillOutline(
    pen,
    outline(({ span }) => span.high),
    ACCENT_SOFT,
  );
  drawNet(pen, block, at);
  if (isOpen) {
    strokeOutline(
      pen,
      outline(({ span }) => span.high),
      ACCENT,
      [1, 0.8],
    );
  }
  strokeOutline(
    pen,
    outline((axis) => axis.earlier),
    QUIET,
    [0.4, 1],
  );
  strokeOutline(
    pen,
    outline((axis) => axis.target),
    INK,
    [2, 1.2],
  );
  strokeOutline(
    pen,
    outline(({ span }) => span.low),
    ACCENT,
    [],
  );
  drawDots(pen, outline(({ span }) => span.low) ?? []);
  for (const [place, axis] of axes.entries()) {
    drawAxisLabel(pen, axis, at(place, 1), centre);
  }
  drawLegend(pen, { ...block, isOpen }, top + RADAR_HEIGHT - 9);
}

function onAxis(centre: Point, place: number, count: number, part: number): Point {
  const angle = (2 * Math.PI * place) / count - Math.PI / 2;
  return { x: centre.x + RADIUS * part * Math.cos(angle), y: centre.y + RADIUS * part * Math.sin(angle) };
}

/** Null where one of the values was not set: a line with a hole would seem to say something. */
function outlineOf(
  axes: readonly ChartLine[],
  pick: (axis: ChartLine) => number | null,
  partOfValue: (value: number) => number,
  at: (place: number, part: number) => Point,
): readonly Point[] | null {
  const points: Point[] = [];
  for (const [place, axis] of axes.entries()) {
    const value = pick(axis);
    if (value === null) {
      return null;
    }
    points.push(at(place, partOfValue(value)));
  }
  return points;
}

function drawNet(pen: Pen, { axes, scale }: RadarBlock, at: (place: number, part: number) => Point): void {
  for (let value = Math.ceil(scale.min); value <= scale.max; value += 1) {
    strokeOutline(
      pen,
      axes.map((_, place) => at(place, partOf(scale, value))),
      LINE,
      [],
      0.2,
    );
  }
  pen.shape((doc) => {
    doc.setDrawColor(LINE).setLineWidth(0.2);
    for (const place of axes.keys()) {
      const [from, to] = [at(place, 0), at(place, 1)];
      doc.line(from.x, from.y, to.x, to.y);
    }
  });
  const style = styled(SMALL, { sizePt: 6.6 });
  for (let value = Math.ceil(scale.min); value <= scale.max; value += 1) {
    const { x, y } = at(0, partOf(scale, value));
    pen.line(String(value), x + 1, y - 1.2, style);
  }
}

function steps(points: readonly Point[]): number[][] {
  return points
    .slice(1)
    .map((point, place) => [point.x - (points[place]?.x ?? 0), point.y - (points[place]?.y ?? 0)]);
}

function fillOutline(pen: Pen, points: readonly Point[] | null, fill: string): void {
  const first = points?.[0];
  if (points !== null && first !== undefined) {
    pen.shape((doc) => doc.setFillColor(fill).lines(steps(points), first.x, first.y, [1, 1], "F", true));
  }
}

function strokeOutline(
  pen: Pen,
  points: readonly Point[] | null,
  colour: string,
  dashes: number[],
  thickness = 0.5,
): void {
  const first = points?.[0];
  if (points !== null && first !== undefined) {
    pen.shape((doc) => {
      doc.setDrawColor(colour).setLineWidth(thickness).setLineJoin("round").setLineDashPattern(dashes, 0);
      doc.lines(steps(points), first.x, first.y, [1, 1], "S", true).setLineDashPattern([], 0);
    });
  }
}

function drawDots(pen: Pen, points: readonly Point[]): void {
  pen.shape((doc) => {
    doc.setFillColor(ACCENT);
    for (const { x, y } of points) {
      doc.circle(x, y, 0.8, "F");
    }
  });
}

/** Beside the end of the axis, on its outer side: the name, and the value as it stands in the table. */
function drawAxisLabel(pen: Pen, { label, value }: ChartLine, end: Point, centre: Point): void {
  const style = styled(SMALL, { sizePt: 7.6, leading: 1.2 });
  const valueStyle = styled(SMALL_STRONG, { colour: INK, sizePt: 9, leading: 1.2 });
  const lines = pen.wrap(label, LABEL_WIDTH, style).slice(0, 4);
  const height = lines.length * lineHeight(style) + lineHeight(valueStyle);
  const [sideways, down] = [(end.x - centre.x) / RADIUS, (end.y - centre.y) / RADIUS];
  const align = alignAt(sideways);
  const x = end.x + LABEL_GAP * sideways;
  const top = end.y + LABEL_GAP * down - (height * (1 - down)) / 2;
  pen.line(value, x, top, valueStyle, align);
  pen.lines(lines, x, top + lineHeight(valueStyle), style, align);
}

function alignAt(sideways: number): Align {
  if (Math.abs(sideways) < 0.15) {
    return "center";
  }
  return sideways > 0 ? "left" : "right";
}
