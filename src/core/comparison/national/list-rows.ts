import type { Fraction } from "#core/shared/exact.ts";
import type { NationalInstitution } from "./national-results.ts";
import { ranksIn } from "./standing.ts";

/** An institution with its rank among the list it was taken from. */
export interface ListRow {
  readonly rank: number;
  readonly institution: NationalInstitution;
}

/** The list as published, by rank; equals in the order of the list. */
export function listRows(institutions: readonly NationalInstitution[]): readonly ListRow[] {
  const ranks = ranksIn(institutions.map(({ index }) => index));
  return institutions
    .map((institution, place) => ({ institution, rank: ranks[place] ?? institutions.length }))
    .sort((one, other) => one.rank - other.rank);
}

/** Those that hold every word of the text in name, province or predicate. */
export function rowsWith(rows: readonly ListRow[], text: string): readonly ListRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ institution: { name, province, predicate } }) => {
    const searched = `${name} ${province ?? ""} ${predicate}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

/** By rank, by name, or by the figure of a domain, highest first and the illegible ones last. */
export type ListOrder =
  | { readonly by: "rank" }
  | { readonly by: "name" }
  | { readonly by: "domain"; readonly domain: string };

export function rowsInOrder(rows: readonly ListRow[], order: ListOrder): readonly ListRow[] {
  if (order.by === "rank") {
    return [...rows].sort((one, other) => one.rank - other.rank);
  }
  if (order.by === "name") {
    return [...rows].sort((one, other) => one.institution.name.localeCompare(other.institution.name, "id"));
  }
  const figure = ({ institution }: ListRow) => institution.domains.get(order.domain) ?? null;
  return [...rows].sort((one, other) => highestFirst(figure(one), figure(other)) || one.rank - other.rank);
}

function highestFirst(one: Fraction | null, other: Fraction | null): number {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  return other.compare(one);
}
