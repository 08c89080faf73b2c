import type { Fraction } from "#core/shared/exact.ts";
import { type Comparison, lineAt, NOT_IN_SCOPE, startOfLine, valueAt } from "./comparison.ts";

/**
 * Of each line, how much `to` stands above `from`. Null where either is not known, and for the index or a group where the two were
 * asked different questions: figures over different questions say nothing about one another.
 */
export function columnDifference(
  comparison: Comparison,
  from: number,
  to: number,
): readonly (Fraction | null)[] {
  return comparison.lines.map((_, line) => differenceAt(comparison, line, from, to));
}

export function differenceAt(
  comparison: Comparison,
  line: number,
  from: number,
  to: number,
): Fraction | null {
  const [before, after] = [valueAt(comparison, line, from), valueAt(comparison, line, to)];
  if (before === null || after === null || !isSameScope(comparison, line, from, to)) {
    return null;
  }
  return after.sub(before);
}

/** Whether both columns were asked the same questions of this line. */
function isSameScope(comparison: Comparison, line: number, one: number, other: number): boolean {
  const { end } = lineAt(comparison, line);
  for (let inner = line; inner < end; inner += 1) {
    const start = startOfLine(comparison, inner);
    const isAsked = (column: number) => comparison.lowest[start + column] !== NOT_IN_SCOPE;
    if (isAsked(one) !== isAsked(other)) {
      return false;
    }
  }
  return true;
}
