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
import { radarOptions } from "./radar-options.ts";
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
    options: radarOptions(scale, colours, {
      font: { ...font, lineHeight: 1.25 },
      callback: (label) => [...wrapLabel(label, 18)],
    }),
  };
}
