import "./scale-bar.css";

interface ScaleBarProps {
  readonly scale: { readonly min: number; readonly max: number };
  /** Equal for a known value, which is drawn from the start of the scale; otherwise the part where it can still fall. */
  readonly low: number;
  readonly high: number;
  readonly target?: number | null;
  /** For figures of second rank. */
  readonly isFaint?: boolean;
}

/** A figure of a row as a length. Only for eyes: the row says the same in words. */
export function ScaleBar({ scale, low, high, target = null, isFaint = false }: ScaleBarProps) {
  const place = (value: number) => (100 * (value - scale.min)) / (scale.max - scale.min);
  const isRange = low !== high;
  const start = isRange ? place(low) : 0;
  return (
    <span className={isFaint ? "scale-bar scale-bar--faint" : "scale-bar"} aria-hidden="true">
      <span
        className="scale-bar__value"
        data-range={isRange ? "" : undefined}
        style={{ left: `${start}%`, width: `${place(high) - start}%` }}
      />
      {target !== null && <span className="scale-bar__target" style={{ left: `${place(target)}%` }} />}
    </span>
  );
}
