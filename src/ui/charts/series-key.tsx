import { seriesLook } from "./series-look.ts";

const TOKENS = { accent: "--accent", target: "--warn", ink: "--ink", quiet: "--ink-2" } as const;

/** Which line stands for whom. */
export function SeriesKey({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="chart-figure__key">
      {names.map((name, place) => (
        <li key={name}>
          <SeriesSample place={place} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function SeriesSample({ place }: { readonly place: number }) {
  const { colour, dashes, point } = seriesLook(place);
  const stroke = `var(${TOKENS[colour]})`;
  return (
    <svg viewBox="0 0 28 12" aria-hidden="true" style={{ stroke, fill: stroke }}>
      <path d="M0 6h28" strokeWidth="2" strokeDasharray={dashes.join(" ")} />
      <path d={POINTS[point]} strokeWidth="1.5" transform="translate(14 6)" />
    </svg>
  );
}

/** Around the origin, 8 wide. */
export const POINTS = {
  circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  rect: "M-3.5-3.5h7v7h-7z",
  triangle: "M0-4.5L4.2 3.2h-8.4z",
  rectRot: "M0-4.8L4.8 0L0 4.8L-4.8 0z",
  cross: "M-4 0h8M0-4v8",
  star: "M-4 0h8M0-4v8M-3-3l6 6M-3 3l6-6",
} as const;
