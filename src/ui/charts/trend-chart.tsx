import { useId } from "react";
import type { ChartScale } from "./chart-line.ts";
import { POINTS, SeriesKey } from "./series-key.tsx";
import { seriesLook } from "./series-look.ts";
import "./chart-figure.css";
import "./trend-chart.css";

export interface TrendLine {
  readonly name: string;
  /** In the order of the years. A value that is still open has two ends. */
  readonly points: readonly { readonly year: number; readonly low: number; readonly high: number }[];
}

/** Lines that may be compared with one another: of one instrument. */
export interface TrendPanel {
  readonly title: string;
  readonly scale: ChartScale;
  readonly lines: readonly TrendLine[];
}

interface TrendChartProps {
  readonly caption: string;
  readonly panels: readonly TrendPanel[];
  /** Of all lines, in the order of their looks; one look stands for one name in every panel. */
  readonly names: readonly string[];
}

const HEIGHT = 280;
const YEAR_WIDTH = 150;
const EDGE = { left: 34, right: 30, top: 14, bottom: 28 };

/** Values over the years, one panel for each instrument: never a line from one to the next. The table beside it says the same. */
export function TrendChart({ caption, panels, names }: TrendChartProps) {
  const id = useId();
  return (
    <figure className="chart-figure" aria-labelledby={id}>
      <figcaption className="chart-figure__caption" id={id}>
        {caption}
      </figcaption>
      <SeriesKey names={names} />
      <div className="trend-chart" aria-hidden="true">
        {panels.map((panel) => (
          <Panel key={panel.title} panel={panel} names={names} />
        ))}
      </div>
    </figure>
  );
}

function Panel({ panel, names }: { readonly panel: TrendPanel; readonly names: readonly string[] }) {
  const { title, scale, lines } = panel;
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const width = EDGE.left + EDGE.right + Math.max(1, last - first) * YEAR_WIDTH;
  const x = (year: number) =>
    last === first
      ? width / 2
      : EDGE.left + ((year - first) * (width - EDGE.left - EDGE.right)) / (last - first);
  const y = (value: number) =>
    EDGE.top + ((scale.max - value) * (HEIGHT - EDGE.top - EDGE.bottom)) / (scale.max - scale.min);
  return (
    <div className="trend-chart__panel">
      <p className="trend-chart__title">{title}</p>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        {ticksOf(scale).map((value) => (
          <g key={value}>
            <path className="trend-chart__grid" d={`M${EDGE.left - 6} ${y(value)}H${width - 8}`} />
            <text x={EDGE.left - 12} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {Array.from({ length: last - first + 1 }, (_, place) => first + place).map((year) => (
          <text key={year} x={x(year)} y={HEIGHT - 6} textAnchor="middle">
            {year}
          </text>
        ))}
        {lines.map((line) => (
          <Line key={line.name} line={line} place={names.indexOf(line.name)} x={x} y={y} />
        ))}
      </svg>
    </div>
  );
}

function ticksOf({ min, max }: ChartScale): readonly number[] {
  return Array.from({ length: Math.floor(max) - Math.ceil(min) + 1 }, (_, place) => Math.ceil(min) + place);
}

interface LineProps {
  readonly line: TrendLine;
  readonly place: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

function Line({ line: { points }, place, x, y }: LineProps) {
  const { colour, dashes, point } = seriesLook(place);
  const corners = points.map(({ year, low }) => `${x(year)} ${y(low)}`);
  return (
    <g className={`trend-chart__line trend-chart__line--${colour}`}>
      <path d={`M${corners.join("L")}`} fill="none" strokeWidth="2" strokeDasharray={dashes.join(" ")} />
      {points.map(({ year, low, high }) => (
        <g key={year}>
          {high > low && <path d={`M${x(year)} ${y(low)}V${y(high)}`} strokeWidth="1.5" />}
          <path d={POINTS[point]} transform={`translate(${x(year)} ${y(low)})`} strokeWidth="1.5" />
        </g>
      ))}
    </g>
  );
}
