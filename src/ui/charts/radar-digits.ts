import { type Plugin, RadialLinearScale } from "chart.js";
import type { ChartColours } from "./chart-colours.ts";

/**
 * Writes the digits of the scale on the rings between the last axis and the first. On an axis, where Chart.js has them, they lie
 * under its points. The one at the centre is left out: there all axes meet.
 */
export function radarDigits({ font, quiet, paper }: ChartColours): Plugin<"radar"> {
  return {
    id: "radarDigits",
    afterDatasetsDraw: ({ ctx, scales, data }) => {
      const scale = scales["r"];
      if (!(scale instanceof RadialLinearScale)) {
        return;
      }
      const halfStep = Math.PI / Math.max(data.labels?.length ?? 0, 1);
      ctx.save();
      ctx.font = `${font.size - 2}px ${font.family}`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.lineJoin = "round";
      ctx.lineWidth = 3;
      ctx.strokeStyle = paper;
      ctx.fillStyle = quiet;
      for (const { value } of scale.ticks) {
        if (value > scale.min) {
          const height = scale.getDistanceFromCenterForValue(value) * Math.cos(halfStep);
          const x = scale.xCenter - height * Math.sin(halfStep);
          const y = scale.yCenter - height * Math.cos(halfStep);
          ctx.strokeText(String(value), x, y);
          ctx.fillText(String(value), x, y);
        }
      }
      ctx.restore();
    },
  };
}
