import { peersInWords } from "#core/comparison/national/kind-words.ts";
import { countPredicates } from "#core/comparison/national/list-summary.ts";
import type { GroupStanding } from "#core/comparison/national/national-view.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, type Fraction, parseExact } from "#core/shared/exact.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";

interface Line {
  readonly predicate: string;
  /** "3,50", the lowest index of it; null for the lowest predicate. */
  readonly from: string | null;
  readonly counts: readonly { readonly count: number; readonly share: Fraction }[];
}

/** How many were given each predicate, in each group. */
export function PredicateTable({
  questionnaire,
  groups,
}: {
  readonly questionnaire: Questionnaire;
  readonly groups: readonly GroupStanding[];
}) {
  const { predicates } = questionnaire;
  const names = predicates.map(({ name }) => name);
  const counted = groups.map(({ members }) => countPredicates(members, names));
  const lines: readonly Line[] = predicates.map(({ name, min }, place) => ({
    predicate: name,
    from: place === predicates.length - 1 ? null : displayIndonesian(parseExact(min)),
    counts: counted.flatMap((counts) => counts[place] ?? []),
  }));
  return (
    <DataTable
      caption="Predikat seperti yang diterbitkan"
      isCaptionHidden
      rows={lines}
      rowKey={({ predicate }) => predicate}
      columns={[
        { head: "Predikat", namesRow: true, cell: ({ predicate }) => predicate },
        { head: "Mulai dari", isNumber: true, cell: ({ from }) => from ?? "–" },
        ...groups.map(
          ({ choice }, place): Column<Line> => ({
            head: peersInWords(choice),
            isNumber: true,
            cell: ({ counts }) => <Count {...counts[place]} />,
          }),
        ),
      ]}
    />
  );
}

function Count({ count, share }: { readonly count?: number; readonly share?: Fraction }) {
  return count === undefined || share === undefined ? (
    "–"
  ) : (
    <span>
      {count} <span className="quiet">({displayIndonesian(share.mul(100), 1)}%)</span>
    </span>
  );
}
