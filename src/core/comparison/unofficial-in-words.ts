import type { Comparison, ComparisonColumn } from "./comparison.ts";

/** What to know about an index over some of the indicators; null where every column has all of them. */
export function unofficialInWords({ columns }: Comparison): string | null {
  return columns.some(({ coverage }) => coverage === "part")
    ? "Indeks perangkat daerah dihitung hanya atas indikator yang diampunya, jadi tidak resmi."
    : null;
}

/** "Baik", "Cukup–Baik", and of an index over some of the indicators "Baik (tidak resmi)". */
export function predicateOfColumn({
  predicate: { lowest, highest },
  coverage,
}: Pick<ComparisonColumn, "predicate" | "coverage">): string {
  const words = lowest === highest ? lowest : `${lowest}–${highest}`;
  return coverage === "part" ? `${words} (tidak resmi)` : words;
}
