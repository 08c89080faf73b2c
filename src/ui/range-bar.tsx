import "./range-bar.css";

export interface RangeBarNote {
  readonly at: number;
  readonly text: string;
}

interface RangeBarProps {
  /** All of the picture in one sentence: "Rentang 1,78 sampai 4,14 pada skala 1 sampai 5". */
  readonly label: string;
  readonly scale: { readonly min: number; readonly max: number };
  /** Where a new colour begins, lowest first; the ends of the scale need not be given. */
  readonly thresholds: readonly number[];
  /** A single value where both are the same; null while there is nothing to mark. */
  readonly mark: { readonly from: number; readonly to: number } | null;
  /** A wanted value. */
  readonly goal?: number | null;
  /** What is written under the scale. */
  readonly notes: readonly RangeBarNote[];
}

/** A scale with its bands, and a value or a range on it. */
export function RangeBar({ label, scale, thresholds, mark, goal = null, notes }: RangeBarProps) {
  const place = (value: number) => {
    const part = (value - scale.min) / (scale.max - scale.min);
    return 100 * Math.min(1, Math.max(0, part));
  };
  return (
    <div className="range-bar" role="img" aria-label={label}>
      {bandsBetween(scale, thresholds).map((band) => (
        <span
          key={band.from}
          className="range-bar__part"
          data-step={band.step}
          data-last={band.to === scale.max ? "" : undefined}
          style={{ left: `${place(band.from)}%`, width: `${place(band.to) - place(band.from)}%` }}
        />
      ))}
      {goal !== null && <span className="range-bar__goal" style={{ left: `${place(goal)}%` }} />}
      {mark !== null && (
        <span
          className={mark.from === mark.to ? "range-bar__mark range-bar__mark--point" : "range-bar__mark"}
          style={
            mark.from === mark.to
              ? { left: `${place(mark.from)}%` }
              : { left: `${place(mark.from)}%`, width: `${place(mark.to) - place(mark.from)}%` }
          }
        />
      )}
      {notes.map((note) => (
        <span
          key={`${note.at} ${note.text}`}
          className="range-bar__label"
          data-at={endOf(place(note.at))}
          style={{ left: `${place(note.at)}%` }}
        >
          {note.text}
        </span>
      ))}
    </div>
  );
}

/** Text near an end of the scale must not stick out. */
function endOf(place: number): "start" | "end" | undefined {
  if (place < 6) {
    return "start";
  }
  return place > 94 ? "end" : undefined;
}

function bandsBetween(
  { min, max }: { readonly min: number; readonly max: number },
  thresholds: readonly number[],
): readonly { readonly from: number; readonly to: number; readonly step: number }[] {
  const borders = [min, ...thresholds.filter((one) => one > min && one < max), max];
  const count = borders.length - 1;
  return borders.slice(0, -1).map((from, index) => ({
    from,
    to: borders[index + 1] ?? max,
    step: count === 1 ? 3 : 1 + Math.round((4 * index) / (count - 1)),
  }));
}
