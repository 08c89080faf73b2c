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
import { radarDigits } from "./radar-digits.ts";
import { radarOptions } from "./radar-options.ts";
import { seriesLook } from "./series-look.ts";
import type { SeriesRadarProps } from "./series-radar.tsx";
import { useChart } from "./use-chart.ts";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler);

interface SeriesRadarCanvasProps extends Pick<SeriesRadarProps, "axes" | "shapes" | "scale"> {
  /** Whether the axes bear their numbers in place of their names. */
  readonly areNumbered: boolean;
}

/** The picture alone. `SeriesRadar` puts the words and the table to it. */
export default function SeriesRadarCanvas({ axes, shapes, scale, areNumbered }: SeriesRadarCanvasProps) {
  const configure = useCallback(
    (colours: ChartColours) => configuration({ axes, shapes, scale, areNumbered }, colours),
    [axes, shapes, scale, areNumbered],
  );
  return <canvas ref={useChart(configure)} />;
}

function configuration(
  { axes, shapes, scale, areNumbered }: SeriesRadarCanvasProps,
  colours: ChartColours,
): ChartConfiguration<"radar", (number | null)[]> {
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
    plugins: [radarDigits(colours)],
    options: radarOptions(scale, colours, { areNumbered }),
  };
}
