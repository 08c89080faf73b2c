import { memo } from "react";
import { KIND_WORDS } from "#core/comparison/national/kind-words.ts";
import type { ListRow } from "#core/comparison/national/list-rows.ts";
import type { DomainStanding } from "#core/comparison/national/national-view.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { Icon } from "#ui/icon.tsx";
import { orDash } from "./standing-words.ts";
import "./list-table.css";

interface ListTableProps {
  readonly rows: readonly ListRow[];
  readonly domains: readonly DomainStanding[];
  readonly self: string | null;
  readonly year: number;
}

const ROWS_IN_A_PART = 40;

/**
 * All rows are in the page, so that searching the page and screen readers reach each of them; the browser lays out and paints
 * only the parts that are near the window.
 */
export function ListTable({ rows, domains, self, year }: ListTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="list-region" aria-label={`Hasil terbit ${year}, dapat digulir`} tabIndex={0}>
      <table className="list-table">
        <caption className="visually-hidden">Hasil terbit {year}</caption>
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
        {partsOf(rows).map((part) => (
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
    </section>
  );
}

interface RowProps {
  readonly row: ListRow;
  readonly domains: readonly DomainStanding[];
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
