import { memo } from "react";
import { KIND_WORDS } from "#core/comparison/national/kind-words.ts";
import type { ListRow } from "#core/comparison/national/list-rows.ts";
import type { NamedDomain } from "#core/comparison/national/national-view.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { orDash } from "./standing-words.ts";
import { useGrowingPart } from "./use-growing-part.ts";
import "./list-table.css";

interface ListTableProps {
  readonly rows: readonly ListRow[];
  /** The same object as long as they are the same: rows are drawn anew when it is another. */
  readonly domains: readonly NamedDomain[];
  readonly self: string | null;
  readonly year: number;
}

const ROWS_IN_A_PART = 40;

/** Long: it begins with a part and grows as one scrolls, or to all of it at once for search in the page and for printing. */
export function ListTable({ rows, domains, self, year }: ListTableProps) {
  const { shown, end, showAll } = useGrowingPart(rows.length, ROWS_IN_A_PART);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="list-region" aria-label={`Hasil terbit ${year}, dapat digulir`} tabIndex={0}>
        <table className="list-table" aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">Hasil terbit {year}</caption>
          <Head domains={domains} />
          {partsOf(rows.slice(0, shown)).map((part) => (
            <tbody key={part[0]?.institution.name}>
              {part.map((row) => (
                <Row
                  key={row.institution.name}
                  row={row}
                  domains={domains}
                  isSelf={row.institution.name === self}
                />
              ))}
            </tbody>
          ))}
        </table>
        <div ref={end} />
      </section>
      {shown < rows.length && (
        <Button kind="plain" onClick={showAll}>
          Tampilkan semua {rows.length} baris sekaligus
        </Button>
      )}
    </>
  );
}

function Head({ domains }: Pick<ListTableProps, "domains">) {
  return (
    <thead>
      <tr>
        <th scope="col">Peringkat</th>
        <th scope="col">Instansi</th>
        <th scope="col">Jenis dan provinsi</th>
        {domains.map(({ id, name }) => (
          <th key={id} scope="col" className="list-table__number">
            {name}
          </th>
        ))}
        <th scope="col" className="list-table__number">
          Indeks
        </th>
        <th scope="col">Predikat</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: ListRow;
  readonly domains: readonly NamedDomain[];
  readonly isSelf: boolean;
}

const Row = memo(function Row({ row: { rank, institution }, domains, isSelf }: RowProps) {
  const { name, kind, province, index, predicate } = institution;
  return (
    <tr data-self={isSelf ? "" : undefined}>
      <td className="list-table__rank">{rank}</td>
      <th scope="row">
        {name}
        {isSelf && (
          <span className="list-table__self">
            <Icon name="check" isSmall /> instansi Anda
          </span>
        )}
      </th>
      <td className="list-table__group">
        {province === null || kind === "provinsi" ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}, ${province}`}
      </td>
      {domains.map((domain) => (
        <td key={domain.id} className="list-table__number" data-head={domain.name}>
          {orDash(institution.domains.get(domain.id) ?? null)}
        </td>
      ))}
      <td className="list-table__number list-table__index">{displayIndonesian(index)}</td>
      <td className="list-table__predicate">{predicate}</td>
    </tr>
  );
});

function partsOf(rows: readonly ListRow[]): readonly (readonly ListRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_IN_A_PART) }, (_, part) =>
    rows.slice(part * ROWS_IN_A_PART, (part + 1) * ROWS_IN_A_PART),
  );
}
