import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, type Fraction, parseExact } from "#core/shared/exact.ts";
import { DataTable } from "#ui/data-table.tsx";

/** The predicates with the range of the index that each one covers, within the instrument's scale. */
export function PredicateTable({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const rows = questionnaire.predicates.map(({ name }, place) => ({
    name,
    range: rangeOf(questionnaire, place),
  }));
  return (
    <DataTable
      caption="Predikat menurut indeks"
      isCaptionHidden
      stacksOnPhone={false}
      columns={[
        { head: "Predikat", cell: (row) => row.name, namesRow: true },
        { head: "Indeks", cell: (row) => row.range },
      ]}
      rows={rows}
      rowKey={(row) => row.name}
    />
  );
}

function rangeOf({ predicates, scale }: Questionnaire, place: number): string {
  const own = predicates[place];
  const above = predicates[place - 1];
  const lowest = parseExact(scale.min);
  const from = own === undefined ? lowest : higherOf(parseExact(own.min), lowest);
  return above === undefined
    ? `${displayIndonesian(from)} sampai ${displayIndonesian(parseExact(scale.max))}`
    : `${displayIndonesian(from)} sampai kurang dari ${displayIndonesian(parseExact(above.min))}`;
}

function higherOf(one: Fraction, other: Fraction): Fraction {
  return one.compare(other) >= 0 ? one : other;
}
