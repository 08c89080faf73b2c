import type { ChartScale, ScaleBlock, Span } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { INK, levelColour, QUIET, WHITE } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { SMALL, SMALL_STRONG, styled } from "./text-style.ts";

const TRACK_HEIGHT = 4.2;
const NAMES_ABOVE = 5.2;
const MARK_OVERLAP = 1.4;
const NUMBERS_BELOW = 6;

/** Without the space below it. */
export const SCALE_HEIGHT = NAMES_ABOVE + TRACK_HEIGHT + NUMBERS_BELOW + 4;
export const SCALE_BLOCK_HEIGHT = SCALE_HEIGHT + 4;

export function drawScaleBlock(flow: PageFlow, { scale, span, target }: ScaleBlock): void {
  drawScale(flow.pen, scale, span, target, flow.top + 2);
  flow.move(SCALE_BLOCK_HEIGHT);
}

interface Band {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The bands of the predicates, with a mark from the lowest to the highest that the figure can still be. */
export function drawScale(pen: Pen, scale: ChartScale, span: Span, target: number | null, top: number): void {
  const area = { x: MARGIN_SIDE, y: top, width: CONTENT_WIDTH, height: SCALE_HEIGHT };
  pen.tags.figure(scaleWords(scale), area, () => drawBands(pen, scale, span, target, top));
}

/** Where the mark is on it stands in words beside the scale. */
function scaleWords(scale: ChartScale): string {
  const bands = bandsOf(scale).map(({ name, from }) => `${name} mulai ${decimal(from)}`);
  return `Letak nilai pada skala ${decimal(scale.min)} sampai ${decimal(scale.max)}: ${bands.join("; ")}.`;
}

function drawBands(pen: Pen, scale: ChartScale, span: Span, target: number | null, top: number): void {
  const bands = bandsOf(scale);
  const xOf = (value: number) => MARGIN_SIDE + CONTENT_WIDTH * partOf(scale, value);
  const trackTop = top + NAMES_ABOVE;
  for (const [place, { name, from, to }] of bands.entries()) {
    const shade = 1 + Math.round((4 * place) / Math.max(1, bands.length - 1));
    pen.box(xOf(from), trackTop, xOf(to) - xOf(from), TRACK_HEIGHT, levelColour(shade).fill);
    pen.line(fittingName(pen, name, xOf(to) - xOf(from)), (xOf(from) + xOf(to)) / 2, top, SMALL, "center");
    if (place > 0) {
      pen.line(decimal(from), xOf(from), trackTop + TRACK_HEIGHT + 1.8, SMALL, "center");
    }
  }
  pen.line(decimal(scale.min), xOf(scale.min), trackTop + TRACK_HEIGHT + 1.8, SMALL);
  pen.line(decimal(scale.max), xOf(scale.max), trackTop + TRACK_HEIGHT + 1.8, SMALL, "right");
  drawMark(pen, xOf(span.low), xOf(span.high), trackTop);
  if (target !== null) {
    drawTarget(pen, xOf(target), trackTop);
  }
}

/** A name that is wider than its band would run into the next. */
function fittingName(pen: Pen, name: string, width: number): string {
  return pen.widthOf(name, SMALL) <= width ? name : "";
}

export function bandsOf({ min, max, thresholds }: ChartScale): readonly Band[] {
  return thresholds
    .map(({ name, min: from }, place) => ({
      name,
      from: Math.max(min, from),
      to: Math.min(max, thresholds[place + 1]?.min ?? max),
    }))
    .filter((band) => band.to > band.from);
}

export function partOf({ min, max }: ChartScale, value: number): number {
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** "3,50": a border of the scale, as it is drawn. */
export function decimal(value: number): string {
  return value.toFixed(2).replace(".", ",");
}

const POINT_WIDTH = 1.6;

function drawMark(pen: Pen, low: number, high: number, trackTop: number): void {
  const width = Math.max(POINT_WIDTH, high - low);
  const x = low + (high - low) / 2 - width / 2;
  const [top, height] = [trackTop - MARK_OVERLAP, TRACK_HEIGHT + 2 * MARK_OVERLAP];
  if (high - low < POINT_WIDTH) {
    pen.shape((doc) =>
      doc
        .setDrawColor(WHITE)
        .setLineWidth(0.4)
        .setFillColor(INK)
        .roundedRect(x, top, width, height, 0.6, 0.6, "FD"),
    );
    return;
  }
  pen.shape((doc) =>
    doc.setDrawColor(INK).setLineWidth(0.6).roundedRect(x, top, width, height, 0.8, 0.8, "S"),
  );
}

const TARGET_STYLE = styled(SMALL_STRONG, { colour: QUIET, sizePt: 7.2 });

/** The line ends above the numbers, one of which may stand right below it. */
function drawTarget(pen: Pen, x: number, trackTop: number): void {
  const top = trackTop + TRACK_HEIGHT + 5.4;
  pen.shape((doc) =>
    doc
      .setDrawColor(QUIET)
      .setLineWidth(0.35)
      .line(x, trackTop - 0.8, x, trackTop + TRACK_HEIGHT + 1.4),
  );
  pen.line("sasaran", x, top, TARGET_STYLE, x > MARGIN_SIDE + CONTENT_WIDTH - 8 ? "right" : "center");
}
