import type { ChartConfiguration } from "chart.js";
import type { ChartColours } from "./chart-colours.ts";
import { wrapLabel } from "./wrap-label.ts";

/**
 * What every radar has in common: a still picture on the instrument's scale, one ring per level, and around it the names of the
 * axes, each with `shown` below it where that is given, or their numbers.
 */
export function radarOptions(
  scale: { readonly min: number; readonly max: number },
  colours: ChartColours,
  axes: { readonly areNumbered: boolean; readonly shown?: readonly string[] },
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
        // Its digits are written by radarDigits.
        ticks: { stepSize: 1, display: false },
        pointLabels: {
          color: colours.ink,
          padding: 6,
          font: { ...font, lineHeight: 1.25, weight: axes.areNumbered ? 600 : 400 },
          callback: (name, place) =>
            axes.areNumbered
              ? String(place + 1)
              : [...wrapLabel(name, 18), ...(axes.shown?.slice(place, place + 1) ?? [])],
        },
      },
    },
  };
}
