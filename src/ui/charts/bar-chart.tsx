import { lazy } from "react";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartContent, hasEarlier, hasTargets } from "./chart-line.ts";

const BarCanvas = lazy(() => import("./bar-canvas.tsx"));

const AXIS_REM = 2;

/** Values side by side on one scale, with what was wanted and what was before. All words stand at their bars. */
export function BarChart({ caption, ...content }: ChartContent & { readonly caption: string }) {
  const { lines } = content;
  const rowRem = hasTargets(lines) || hasEarlier(lines) ? 4.75 : 3.5;
  return (
    <ChartFigure {...content} caption={caption} height={`${AXIS_REM + rowRem * lines.length}rem`}>
      <BarCanvas {...content} />
    </ChartFigure>
  );
}
