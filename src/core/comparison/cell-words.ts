import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import type { Cell, ComparisonLine } from "./comparison.ts";

/** "3" of a level, "3,25" of every other value. */
function valueInCell({ isLevel }: Pick<ComparisonLine, "isLevel">, value: Fraction): string {
  return isLevel && value.d === 1n ? value.n.toString() : displayIndonesian(value);
}

/** As it stands in a table: "3", "3,25", "2,10–3,95"; "·" without an answer, "–" where nothing was asked. */
export function cellInTable(line: Pick<ComparisonLine, "isLevel">, cell: Cell): string {
  switch (cell.kind) {
    case "value":
      return valueInCell(line, cell.value);
    case "range":
      return `${displayIndonesian(cell.lowest)}–${displayIndonesian(cell.highest)}`;
    case "unanswered":
      return "·";
    case "not-in-scope":
      return "–";
  }
}

/** As it is read out: "tingkat 3", "3,25", "belum dijawab". */
export function cellInWords(line: Pick<ComparisonLine, "isLevel">, cell: Cell): string {
  switch (cell.kind) {
    case "value":
      return line.isLevel ? `tingkat ${valueInCell(line, cell.value)}` : valueInCell(line, cell.value);
    case "range":
      return `sementara, antara ${displayIndonesian(cell.lowest)} dan ${displayIndonesian(cell.highest)}`;
    case "unanswered":
      return "belum dijawab";
    case "not-in-scope":
      return "tidak ditanyakan";
  }
}

/** "+0,30", "−1,00", "0,00"; "–" where nothing can be compared. */
export function differenceInWords(difference: Fraction | null): string {
  if (difference === null) {
    return "–";
  }
  const shown = displayIndonesian(difference);
  return difference.compare(0) > 0 && shown !== "0,00" ? `+${shown}` : shown;
}
