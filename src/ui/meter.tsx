import "./meter.css";

interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  /** The value in words, "22 dari 47". */
  readonly valueText: string;
  /** For figures of second rank. */
  readonly isFaint?: boolean;
}

/** How much of a whole. The number itself must stand beside it. */
export function Meter({ label, value, min = 0, max, valueText, isFaint = false }: MeterProps) {
  return (
    <meter
      className={isFaint ? "meter meter--faint" : "meter"}
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      value={value}
    >
      {valueText}
    </meter>
  );
}
