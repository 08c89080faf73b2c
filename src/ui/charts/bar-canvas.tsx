import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
} from "chart.js";
import { useCallback } from "react";
import { barLabels } from "./bar-labels.ts";
import type { ChartColours } from "./chart-colours.ts";
import { type ChartContent, isRange } from "./chart-line.ts";
import { useChart } from "./use-chart.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** The picture alone. `BarChart` puts the words and the table to it. */
export default function BarCanvas(content: ChartContent) {
  const { lines, scale, words } = content;
  const configure = useCallback(
    (colours: ChartColours) => barConfiguration({ lines, scale, words }, colours),
    [lines, scale, words],
  );
  return <canvas ref={useChart(configure)} />;
}

function barConfiguration(content: ChartContent, colours: ChartColours): ChartConfiguration<"bar"> {
  const { lines, scale } = content;
  const { font } = colours;
  return {
    type: "bar",
    data: {
      labels: lines.map((line) => line.label),
      datasets: [
        {
          data: lines.map((line) => [isRange(line) ? line.span.low : scale.min, line.span.high]),
          backgroundColor: lines.map((line) => (isRange(line) ? colours.accentBand : colours.accent)),
          borderColor: colours.accent,
          borderWidth: lines.map((line) => (isRange(line) ? 1.5 : 0)),
          borderSkipped: false,
          borderRadius: 2,
          barThickness: 12,
          minBarLength: 2,
        },
      ],
    },
    plugins: [barLabels(content, colours)],
    options: {
      indexAxis: "y",
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { left: 2, right: 8, top: 2 } },
      scales: {
        x: {
          min: scale.min,
          max: scale.max,
          border: { display: false },
          grid: { color: colours.line, tickLength: 4 },
          ticks: { stepSize: 1, color: colours.quiet, font: { ...font, size: font.size - 1 } },
        },
        // Names stand above their bars (bar-labels.ts): beside them they would take half of a phone.
        y: { display: false },
      },
    },
  };
}
