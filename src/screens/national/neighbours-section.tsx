import { peersInWords } from "#core/comparison/national/kind-words.ts";
import type { NationalInstitution } from "#core/comparison/national/national-results.ts";
import type { GroupStanding, OwnResult } from "#core/comparison/national/national-view.ts";
import { type Neighbour, neighboursOf, withOwnIndex } from "#core/comparison/national/neighbours.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { DataTable } from "#ui/data-table.tsx";
import { changeInWords } from "./standing-words.ts";

interface NeighboursSectionProps {
  readonly group: GroupStanding;
  readonly own: OwnResult;
  readonly label: string;
}

interface Line {
  readonly key: string;
  readonly rank: number;
  readonly name: string;
  readonly institution: NationalInstitution | null;
  readonly index: Fraction;
  readonly ahead: Fraction | null;
}

const REACH = 5;

/** Who stands next in the narrowest group, and by how much. Nothing while the index is open: nobody is next to a range. */
export function NeighboursSection({ group, own, label }: NeighboursSectionProps) {
  if (own.index.kind === "range" || group.span === null) {
    return null;
  }
  const lines = linesOf(group, own, own.index.exact, label);
  return (
    <section aria-labelledby="nasional-tetangga">
      <h2 id="nasional-tetangga">Yang terdekat: {peersInWords(group.choice)}</h2>
      <DataTable
        caption="Instansi dengan indeks terdekat"
        isCaptionHidden
        rows={lines}
        rowKey={({ key }) => key}
        stacksOnPhone={false}
        columns={[
          { head: "Peringkat", cell: ({ rank }) => rank },
          { head: "Instansi", namesRow: true, cell: (line) => <Name line={line} /> },
          { head: "Indeks", isNumber: true, cell: ({ index }) => displayIndonesian(index) },
          {
            head: "Selisih",
            isNumber: true,
            cell: ({ ahead }) => (ahead === null ? "" : changeInWords(ahead)),
          },
        ]}
      />
    </section>
  );
}

function Name({ line: { name, institution } }: { readonly line: Line }) {
  if (institution === null) {
    return <b>{name}</b>;
  }
  return (
    <>
      {name}
      <span className="quiet national__beneath">{institution.predicate}</span>
    </>
  );
}

/** One's own line stands after those that are higher or equal. */
function linesOf(group: GroupStanding, own: OwnResult, index: Fraction, label: string): readonly Line[] {
  const self = own.listed?.name ?? null;
  const around = neighboursOf(index, withOwnIndex(group.members, self, index), REACH, self);
  const above = around.filter(({ ahead }) => ahead.compare(0) >= 0);
  const mine: Line = {
    key: "",
    rank: group.span?.best.rank ?? 0,
    name: label,
    institution: null,
    index,
    ahead: null,
  };
  return [...above.map(lineOf), mine, ...around.slice(above.length).map(lineOf)];
}

function lineOf({ institution, rank, ahead }: Neighbour): Line {
  const { name, index } = institution;
  return { key: name, rank, name, institution, index, ahead };
}
