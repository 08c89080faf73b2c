import { useMemo } from "react";
import { cellInTable } from "#core/comparison/cell-words.ts";
import { attributeInWords, COLUMN_ATTRIBUTES } from "#core/comparison/column-facts.ts";
import { cellAt, columnAt, lineAt } from "#core/comparison/comparison.ts";
import { predicateOfColumn } from "#core/comparison/unofficial-in-words.ts";
import { type VirtualColumn, VirtualTable } from "#ui/virtual-table.tsx";
import type { Compared } from "./compared.ts";
import type { ComparisonControl } from "./use-comparison.ts";

interface TableViewProps {
  readonly compared: Compared;
  readonly control: ComparisonControl;
  readonly onMark: (column: number) => void;
}

const FACT_HEADS = { kind: "Kelompok", year: "Tahun", stage: "Tahap", institution: "Instansi" } as const;

/** The same cells as the heat map, one row for each OPD or institution. */
export default function TableView({ compared: { comparison }, control, onMark }: TableViewProps) {
  const { arrangement, lines, marked } = control;
  const facts = useMemo(
    () =>
      COLUMN_ATTRIBUTES.filter(
        (one) => new Set(comparison.columns.map(({ facts }) => attributeInWords(facts, one))).size > 1,
      ),
    [comparison],
  );
  const columns: readonly VirtualColumn[] = [
    { key: "nama", head: "Nama" },
    ...facts.map((fact) => ({ key: fact, head: FACT_HEADS[fact] })),
    { key: "predikat", head: "Predikat" },
    ...lines.map((line) => {
      const { kind, id, name } = lineAt(comparison, line);
      return { key: `${kind} ${id}`, ...headOf(kind, id, name), isNumber: true };
    }),
  ];
  const cell = (row: number, column: number) => {
    const place = arrangement.order[row] ?? 0;
    const found = columnAt(comparison, place);
    const { name, facts: known } = found;
    if (column === 0) {
      return (
        <label className="comparison__mark">
          <input type="checkbox" checked={marked.includes(place)} onChange={() => onMark(place)} />
          <span title={name}>{name}</span>
        </label>
      );
    }
    const fact = facts[column - 1];
    if (fact !== undefined) {
      return attributeInWords(known, fact) ?? "";
    }
    const line = lines[column - facts.length - 2];
    if (line === undefined) {
      return predicateOfColumn(found);
    }
    return cellInTable(lineAt(comparison, line), cellAt(comparison, line, place));
  };
  return (
    <VirtualTable
      caption="Nilai setiap kolom; centang untuk menandainya"
      columns={columns}
      rowCount={arrangement.order.length}
      rowKey={(row) => arrangement.order[row] ?? row}
      cell={cell}
    />
  );
}

function headOf(kind: "index" | "group" | "question", id: string, name: string) {
  return kind === "index" ? { head: "Indeks" } : { head: id, longHead: name };
}
