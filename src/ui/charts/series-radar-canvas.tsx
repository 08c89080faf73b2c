import {
  Chart,
  type ChartConfiguration,
  Filler,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from "chart.js";
import { useCallback } from "react";
import type { ChartColours } from "./chart-colours.ts";
import { seriesLook } from "./series-look.ts";
import type { SeriesRadarProps } from "./series-radar.tsx";
import { useChart } from "./use-chart.ts";
import { wrapLabel } from "./wrap-label.ts";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler);

/** The picture alone. `SeriesRadar` puts the words and the table to it. */
export default function SeriesRadarCanvas({ axes, shapes, scale }: SeriesRadarProps) {
  const configure = useCallback(
    (colours: ChartColours) => configuration(axes, shapes, scale, colours),
    [axes, shapes, scale],
  );
  return <canvas ref={useChart(configure)} />;
}

function configuration(
  axes: SeriesRadarProps["axes"],
  shapes: SeriesRadarProps["shapes"],
  scale: SeriesRadarProps["scale"],
  colours: ChartColours,
): ChartConfiguration<"radar", (number | null)[]> {
  const { font } = colours;
  return {
    type: "radar",
    data: {
      labels: [...axes],
      datasets: shapes.map(({ values }, place) => {
        const { colour, dashes, point } = seriesLook(place);
        return {
          data: [...values],
          fill: false,
          borderColor: colours[colour],
          backgroundColor: colours[colour],
          borderDash: [...dashes],
          borderWidth: 2,
          pointStyle: point,
          pointRadius: 4,
          pointBorderColor: colours[colour],
          spanGaps: false,
        };
      }),
    },
    options: {
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: 4 },
      scales: {
        r: {
          min: scale.min,
          max: scale.max,
          grid: { color: colours.line },
          angleLines: { color: colours.line },
          ticks: {
            stepSize: 1,
            color: colours.quiet,
            backdropColor: colours.paper,
            backdropPadding: 1,
            font: { ...font, size: font.size - 2 },
          },
          pointLabels: {
            color: colours.ink,
            padding: 6,
            font: { ...font, lineHeight: 1.25 },
            callback: (label) => [...wrapLabel(label, 18)],
          },
        },
      },
    },
  };
}
