import type { Chart, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours.ts";
import type { ChartContent, ChartLine, ChartMark, ChartWords } from "./chart-line.ts";

/** How far from the middle of a bar the baselines of the words above and below it are, in units of the text's size. */
const ABOVE = 1.15;
const BELOW = 1.75;
/** Half of the height of a mark, in pixels: on the bar, and before its word. */
const REACH_ON_BAR = 10;
const REACH_IN_TEXT = 6;

/** Writes name and value above each bar, target and earlier value below it, and marks both on the bar: no key is needed. */
export function barLabels({ lines, words }: ChartContent, colours: ChartColours): Plugin<"bar"> {
  return {
    id: "barLabels",
    afterDatasetsDraw: (chart) => {
      chart.ctx.save();
      for (const [place, line] of lines.entries()) {
        const bar = chart.getDatasetMeta(0).data[place];
        if (bar !== undefined) {
          writeAbove(chart, line, bar.y, colours);
          writeBelow(chart, line, bar.y, words, colours);
        }
      }
      chart.ctx.restore();
    },
  };
}

function writeAbove(chart: Chart<"bar">, line: ChartLine, y: number, { font, ink, paper }: ChartColours) {
  const { ctx, chartArea } = chart;
  const baseline = y - font.size * ABOVE;
  ctx.fillStyle = ink;
  ctx.textAlign = "right";
  ctx.font = `600 ${font.size + 1}px ${font.family}`;
  onPaper(chart, paper, line.shown, chartArea.right, baseline);
  const room = chartArea.width - ctx.measureText(line.shown).width - 12;
  ctx.textAlign = "left";
  ctx.font = `${font.size}px ${font.family}`;
  onPaper(chart, paper, shortened(ctx, line.label, room), chartArea.left, baseline);
}

function writeBelow(
  chart: Chart<"bar">,
  { target, earlier }: ChartLine,
  y: number,
  words: ChartWords,
  colours: ChartColours,
) {
  const { ctx, chartArea } = chart;
  const { font } = colours;
  const baseline = y + font.size * BELOW;
  ctx.textAlign = "left";
  ctx.font = `${font.size - 1}px ${font.family}`;
  let x = chartArea.left;
  const write = (mark: ChartMark, name: string, drawMark: (x: number, y: number, reach: number) => void) => {
    drawMark(chart.scales["x"]?.getPixelForValue(mark.at) ?? 0, y, REACH_ON_BAR);
    const text = `${name} ${mark.shown}`;
    onPaper(chart, colours.paper, text, x + 12, baseline);
    drawMark(x + 4, baseline - font.size * 0.35, REACH_IN_TEXT);
    x += ctx.measureText(text).width + 28;
  };
  if (target !== null) {
    ctx.fillStyle = colours.ink;
    write(target, words.target, (at, middle, reach) => drawTarget(ctx, colours, at, middle, reach));
  }
  if (earlier !== null) {
    ctx.fillStyle = colours.quiet;
    write(earlier, words.earlier, (at, middle) => drawEarlier(ctx, colours, at, middle));
  }
}

/** The grid must not run through the words. */
function onPaper({ ctx }: Chart<"bar">, paper: string, text: string, x: number, y: number) {
  ctx.strokeStyle = paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = "round";
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

function drawTarget(
  ctx: CanvasRenderingContext2D,
  { target, paper }: ChartColours,
  x: number,
  y: number,
  reach: number,
) {
  for (const [width, colour] of [
    [5, paper],
    [2.5, target],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(x, y - reach);
    ctx.lineTo(x, y + reach);
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
}

function drawEarlier(ctx: CanvasRenderingContext2D, { quiet, paper }: ChartColours, x: number, y: number) {
  ctx.beginPath();
  ctx.moveTo(x, y - 5);
  ctx.lineTo(x + 5, y);
  ctx.lineTo(x, y + 5);
  ctx.lineTo(x - 5, y);
  ctx.closePath();
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.strokeStyle = quiet;
  ctx.stroke();
  ctx.fillStyle = quiet;
}

function shortened(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) {
    return text;
  }
  let shorter = text;
  while (shorter.length > 1 && ctx.measureText(`${shorter}…`).width > room) {
    shorter = shorter.slice(0, -1).trimEnd();
  }
  return `${shorter}…`;
}
