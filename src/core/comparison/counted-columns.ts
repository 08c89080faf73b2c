import { type Comparison, columnAt } from "./comparison.ts";

/** Those among the columns that are counted: an institution is not one more beside the OPDs that it consists of. */
export function countedColumns(comparison: Comparison, order: Uint32Array): Uint32Array {
  const split = new Set<string>();
  for (const column of order) {
    const { institution, agency } = columnAt(comparison, column).facts;
    if (agency !== null) {
      split.add(institution);
    }
  }
  return order.filter((column) => {
    const { institution, agency } = columnAt(comparison, column).facts;
    return agency !== null || !split.has(institution);
  });
}

const MOST_NAMES = 3;

/** Which institutions are not counted, and why; null where every column is. */
export function uncountedInWords(comparison: Comparison, order: Uint32Array): string | null {
  const counted = new Set(countedColumns(comparison, order));
  const left = Array.from(order).filter((column) => !counted.has(column));
  if (left.length === 0) {
    return null;
  }
  const names = [...new Set(left.map((column) => columnAt(comparison, column).facts.institution))];
  const who = names.length > MOST_NAMES ? `${names.length.toLocaleString("id")} instansi` : names.join("; ");
  return `${who} tidak ikut dihitung, karena yang dihitung perangkat daerahnya satu per satu.`;
}
