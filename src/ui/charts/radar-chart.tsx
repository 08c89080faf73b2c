import { lazy } from "react";
import { AxisNames, useNumberedAxes } from "./axis-names.tsx";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartContent, hasEarlier, hasTargets, isRange } from "./chart-line.ts";
import { LookKey } from "./look-key.tsx";

const RadarCanvas = lazy(() => import("./radar-canvas.tsx"));

/** The fewest axes that make a shape. */
export const FEWEST_AXES = 3;

/** Values that belong together, each on its own axis: where the shape caves in, there is work to do. */
export function RadarChart({ caption, ...content }: ChartContent & { readonly caption: string }) {
  const { lines, words } = content;
  const areNumbered = useNumberedAxes();
  return (
    <ChartFigure
      {...content}
      caption={caption}
      height="min(26rem, 94vw)"
      lookKey={
        <LookKey
          looks={[
            { look: lines.some(isRange) ? "band" : "value", text: words.value },
            ...(hasTargets(lines) ? [{ look: "target", text: words.target } as const] : []),
            ...(hasEarlier(lines) ? [{ look: "earlier", text: words.earlier } as const] : []),
          ]}
        />
      }
      below={
        areNumbered && (
          <AxisNames names={lines.map(({ label }) => label)} shown={lines.map(({ shown }) => shown)} />
        )
      }
    >
      <RadarCanvas lines={lines} scale={content.scale} areNumbered={areNumbered} />
    </ChartFigure>
  );
}
