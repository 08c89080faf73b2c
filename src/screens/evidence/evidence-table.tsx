import { memo } from "react";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { ListedEvidence } from "./evidence-list.ts";
import { EvidenceRow } from "./evidence-row.tsx";
import "./evidence-table.css";

export interface EvidenceRowActions {
  readonly linkTo: (question: string) => string;
  readonly onOpen: (item: EvidenceItem) => void;
  readonly onArrange: (item: EvidenceItem) => void;
  readonly onRemove: (item: EvidenceItem) => void;
}

interface EvidenceTableProps extends EvidenceRowActions {
  readonly rows: readonly ListedEvidence[];
}

/** Every piece of evidence once. Drawn anew only when its rows change, not while somebody types. */
export const EvidenceTable = memo(function EvidenceTable({ rows, ...actions }: EvidenceTableProps) {
  return (
    <table className="evidence-table">
      <caption className="visually-hidden">Bukti dukung</caption>
      <thead>
        <tr>
          <th scope="col">Bukti</th>
          <th scope="col">Jenis</th>
          <th scope="col" className="num">
            Ukuran
          </th>
          <th scope="col">Dipakai di indikator</th>
          <th scope="col">Ditambahkan</th>
          <th scope="col">Keadaan</th>
          <th scope="col">
            <span className="visually-hidden">Tindakan</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <EvidenceRow key={row.item.id} row={row} {...actions} />
        ))}
      </tbody>
    </table>
  );
});
