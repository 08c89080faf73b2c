import {
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Filler,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from "chart.js";
import { useCallback } from "react";
import type { ChartColours } from "./chart-colours.ts";
import { type ChartContent, type ChartLine, hasEarlier, hasTargets, isRange } from "./chart-line.ts";
import { radarDigits } from "./radar-digits.ts";
import { radarOptions } from "./radar-options.ts";
import { useChart } from "./use-chart.ts";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler);

interface RadarCanvasProps extends Pick<ChartContent, "lines" | "scale"> {
  /** Whether the axes bear their numbers in place of their names. */
  readonly areNumbered: boolean;
}

/** The picture alone. `RadarChart` puts the words and the table to it. */
export default function RadarCanvas({ lines, scale, areNumbered }: RadarCanvasProps) {
  const configure = useCallback(
    (colours: ChartColours) => radarConfiguration({ lines, scale, areNumbered }, colours),
    [lines, scale, areNumbered],
  );
  return <canvas ref={useChart(configure)} />;
}

function radarConfiguration(
  { lines, scale, areNumbered }: RadarCanvasProps,
  colours: ChartColours,
): ChartConfiguration<"radar"> {
  return {
    type: "radar",
    data: { labels: lines.map((line) => line.label), datasets: datasetsOf(lines, colours) },
    plugins: [radarDigits(colours)],
    options: radarOptions(scale, colours, { areNumbered, shown: lines.map((line) => line.shown) }),
  };
}

type Dataset = ChartDataset<"radar", (number | null)[]>;

/** Chart.js draws the first one on top. */
function datasetsOf(lines: readonly ChartLine[], colours: ChartColours): Dataset[] {
  return [
    ...valueDatasets(lines, colours),
    ...(hasTargets(lines) ? [targetDataset(lines, colours)] : []),
    ...(hasEarlier(lines) ? [earlierDataset(lines, colours)] : []),
  ];
}

/** A value that can still fall between two ends is a band, with both its edges. */
function valueDatasets(lines: readonly ChartLine[], colours: ChartColours): Dataset[] {
  const edge = {
    borderColor: colours.accent,
    backgroundColor: colours.accentBand,
    pointBackgroundColor: colours.accent,
    pointBorderColor: colours.accent,
    pointRadius: 3,
    borderWidth: 2.5,
  };
  const low = { ...edge, data: lines.map((line) => line.span.low) };
  if (!lines.some(isRange)) {
    return [{ ...low, fill: true }];
  }
  const high = { ...edge, data: lines.map((line) => line.span.high), borderWidth: 1.5 };
  return [
    { ...low, fill: false, borderWidth: 1.5 },
    { ...high, fill: "-1" },
  ];
}

function targetDataset(lines: readonly ChartLine[], colours: ChartColours): Dataset {
  return {
    data: lines.map((line) => line.target?.at ?? null),
    fill: false,
    borderColor: colours.target,
    borderDash: [6, 4],
    borderWidth: 2,
    pointRadius: 0,
  };
}

function earlierDataset(lines: readonly ChartLine[], colours: ChartColours): Dataset {
  return {
    data: lines.map((line) => line.earlier?.at ?? null),
    fill: false,
    borderColor: colours.quiet,
    borderDash: [1.5, 3],
    borderWidth: 2,
    pointRadius: 0,
  };
}
