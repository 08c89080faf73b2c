import { useMediaQuery } from "#ui/use-media-query.ts";

interface AxisNamesProps {
  readonly names: readonly string[];
  /** Beside each name. */
  readonly shown?: readonly string[];
}

/** True where names around a radar would be cut off: its axes then bear numbers, and `AxisNames` tells whose they are. */
export function useNumberedAxes(): boolean {
  return useMediaQuery("(max-width: 640px)");
}

/** The names of numbered axes; for eyes, since the table says the same. */
export function AxisNames({ names, shown }: AxisNamesProps) {
  return (
    <ol className="chart-figure__axes" aria-hidden="true">
      {names.map((name, place) => (
        <li key={name}>
          <span>
            {name}
            {shown !== undefined && <b>{shown[place]}</b>}
          </span>
        </li>
      ))}
    </ol>
  );
}
