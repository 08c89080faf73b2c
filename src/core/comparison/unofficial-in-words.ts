import type { Comparison } from "./comparison.ts";

/** What to know about an index over some of the indicators; null where every column has all of them. */
export function unofficialInWords({ columns }: Comparison): string | null {
  return columns.some(({ coverage }) => coverage === "part")
    ? "Indeks perangkat daerah dihitung hanya atas indikator yang diampunya, jadi tidak resmi."
    : null;
}
