import { lazy, Suspense, useId } from "react";
import { DataTable } from "#ui/data-table.tsx";
import { AxisNames, useNumberedAxes } from "./axis-names.tsx";
import type { ChartScale } from "./chart-line.ts";
import { SeriesKey } from "./series-key.tsx";
import "./chart-figure.css";
import "./series-radar.css";

const SeriesRadarCanvas = lazy(() => import("./series-radar-canvas.tsx"));

export interface RadarShape {
  readonly name: string;
  /** One per axis; null where there is no value that could be drawn. */
  readonly values: readonly (number | null)[];
  /** The same in words, for the table. */
  readonly shown: readonly string[];
}

export interface SeriesRadarProps {
  readonly caption: string;
  /** What one axis is: "Aspek". */
  readonly axisTerm: string;
  readonly axes: readonly string[];
  readonly shapes: readonly RadarShape[];
  readonly scale: ChartScale;
}

/** Up to six shapes over the same axes, with the table that says the same. */
export function SeriesRadar(props: SeriesRadarProps) {
  const { caption, axisTerm, axes, shapes } = props;
  const id = useId();
  const areNumbered = useNumberedAxes();
  return (
    <figure className="chart-figure series-radar" aria-labelledby={id}>
      <figcaption className="chart-figure__caption" id={id}>
        {caption}
      </figcaption>
      <SeriesKey names={shapes.map(({ name }) => name)} />
      <div className="chart-figure__picture" aria-hidden="true" style={{ height: "min(28rem, 94vw)" }}>
        <Suspense fallback={<p className="quiet">Menggambar…</p>}>
          <SeriesRadarCanvas axes={axes} shapes={shapes} scale={props.scale} areNumbered={areNumbered} />
        </Suspense>
      </div>
      {areNumbered && <AxisNames names={axes} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with keys */}
      <section className="chart-figure__scroll" tabIndex={0} aria-label={`Tabel: ${caption}`}>
        <DataTable
          caption={caption}
          isCaptionHidden
          stacksOnPhone={false}
          rows={axes.map((axis, place) => ({ axis, place }))}
          rowKey={({ axis }) => axis}
          columns={[
            { head: axisTerm, cell: ({ axis }) => axis, namesRow: true },
            ...shapes.map((shape) => ({
              head: shape.name,
              cell: ({ place }: { readonly place: number }) => shape.shown[place] ?? "",
              isNumber: true,
            })),
          ]}
        />
      </section>
    </figure>
  );
}
