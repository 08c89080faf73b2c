/** One axis of a radar, or one bar: binary floats to draw with, words to read. */
export interface ChartLine {
  readonly label: string;
  /** Equal for a value that is known. */
  readonly span: { readonly low: number; readonly high: number };
  /** The value in words: "3,25", "2,10–3,95". */
  readonly shown: string;
  readonly target: ChartMark | null;
  readonly earlier: ChartMark | null;
}

export interface ChartMark {
  readonly at: number;
  readonly shown: string;
}

/** What the lines are called, in the key and at the head of the table. */
export interface ChartWords {
  /** What one line is: "Aspek". */
  readonly line: string;
  readonly value: string;
  readonly target: string;
  readonly earlier: string;
}

export interface ChartScale {
  readonly min: number;
  readonly max: number;
}

/** What every kind of chart draws. */
export interface ChartContent {
  readonly lines: readonly ChartLine[];
  readonly words: ChartWords;
  /** The ends of the axis, from the instrument: never from the data. */
  readonly scale: ChartScale;
}

export function hasTargets(lines: readonly ChartLine[]): boolean {
  return lines.some((line) => line.target !== null);
}

export function hasEarlier(lines: readonly ChartLine[]): boolean {
  return lines.some((line) => line.earlier !== null);
}

/** True while a value can still fall between two ends. */
export function isRange({ span }: ChartLine): boolean {
  return span.low !== span.high;
}
