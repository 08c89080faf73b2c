import type { ChartConfiguration, RadialLinearScaleOptions } from "chart.js";
import type { ChartColours } from "./chart-colours.ts";

type PointLabels = Partial<RadialLinearScaleOptions["pointLabels"]>;

/** What every radar has in common: a still picture on the instrument's scale, one ring per level. Its words are its own. */
export function radarOptions(
  scale: { readonly min: number; readonly max: number },
  colours: ChartColours,
  pointLabels: PointLabels,
): NonNullable<ChartConfiguration<"radar">["options"]> {
  const { font } = colours;
  return {
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
        pointLabels: { color: colours.ink, padding: 6, ...pointLabels },
      },
    },
  };
}
