import { useMemo, useState } from "react";
import { columnAt, lineAt } from "#core/comparison/comparison.ts";
import { predicateOfColumn } from "#core/comparison/unofficial-in-words.ts";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { HeatMap } from "#ui/heat-map/heat-map.tsx";
import type { HeatMapPlace, Zoom } from "#ui/heat-map/heat-map-content.ts";
import { SelectField } from "#ui/select-field.tsx";
import type { Compared } from "./compared.ts";
import { heatMapContent } from "./heat-map-content-of.ts";
import { HeatMapKey } from "./heat-map-key.tsx";
import type { ComparisonControl } from "./use-comparison.ts";

interface HeatMapViewProps {
  readonly compared: Compared;
  readonly control: ComparisonControl;
  readonly onMark: (column: number) => void;
  readonly announce: (sentence: string) => void;
}

const ZOOM_CHOICES: readonly { readonly value: Zoom | "fitting"; readonly label: string }[] = [
  { value: "fitting", label: "Semua kolom sekaligus" },
  { value: "names", label: "Nama lebar" },
  { value: "digits", label: "Angka" },
  { value: "bars", label: "Batang" },
  { value: "bands", label: "Pita sebaran" },
];

/** Indicators by columns; below it what stands in the cell at the mouse or at the cursor. */
export function HeatMapView({ compared, control, onMark, announce }: HeatMapViewProps) {
  const { comparison } = compared;
  const { arrangement, lines, marked, setSort } = control;
  const [zoom, setZoom] = useState<Zoom | "fitting">("fitting");
  const [wanted, setWanted] = useState<HeatMapPlace>({ row: 0, column: 0 });
  const [pointed, setPointed] = useState<HeatMapPlace | null>(null);
  const content = useMemo(
    () => heatMapContent(compared, arrangement, lines, marked),
    [compared, arrangement, lines, marked],
  );
  const cursor = useMemo(() => within(wanted, content), [wanted, content]);
  if (content.columnCount === 0) {
    return <p>Tidak ada kolom yang cocok dengan saringan. Longgarkan saringannya.</p>;
  }
  const columnOf = (place: number) => arrangement.order[place] ?? 0;
  const sortBy = (row: number) => {
    const line = lines[row] ?? 0;
    setSort({ by: { kind: "line", line }, isDescending: true });
    announce(`Kolom diurutkan menurut ${lineAt(comparison, line).name}, tertinggi dulu.`);
  };
  const shown = pointed === null ? cursor : within(pointed, content);
  const column = columnAt(comparison, columnOf(shown.column));
  return (
    <section aria-label="Peta panas" className="comparison__map">
      <div className="comparison__map-head">
        <HeatMapKey questionnaire={compared.questionnaire} />
        <SelectField
          label="Lebar kolom"
          value={zoom}
          onChange={({ currentTarget: { value } }) =>
            setZoom(ZOOM_CHOICES.find((one) => one.value === value)?.value ?? "fitting")
          }
          options={ZOOM_CHOICES}
        />
      </div>
      <HeatMap
        label={`Peta panas ${formatCount(content.rows.length)} baris, ${formatCount(content.columnCount)} kolom. Panah memindahkan, Home dan End ke ujung baris, Page Up dan Page Down beberapa baris, Enter mengurutkan menurut baris, spasi menandai kolom.`}
        content={content}
        zoom={zoom}
        cursor={cursor}
        onCursor={setWanted}
        onPoint={(place) => setPointed((known) => (isSame(known, place) ? known : place))}
        onRow={sortBy}
        onColumn={(place) => onMark(columnOf(place))}
      />
      <div className="comparison__cell">
        <p>
          <strong>{column.name}</strong> · {content.rows[shown.row]?.label}:{" "}
          <strong>{content.wordsAt(shown.row, shown.column)}</strong>
          <span className="quiet">
            {" "}
            · kolom {formatCount(shown.column + 1)}, {predicateOfColumn(column)}
          </span>
        </p>
        <div className="comparison__cell-actions">
          <Button kind="plain" onClick={() => sortBy(cursor.row)}>
            Urutkan menurut baris ini
          </Button>
          <Button kind="plain" onClick={() => onMark(columnOf(cursor.column))}>
            {marked.includes(columnOf(cursor.column)) ? "Lepas tanda kolom" : "Tandai kolom"}
          </Button>
        </div>
      </div>
      <p className="quiet">
        Klik sel untuk memilihnya, nama baris untuk mengurutkan, kepala kolom untuk menandai (paling banyak
        enam, untuk radar dan selisih). Dengan papan ketik: Tab ke peta, lalu panah, Enter, dan spasi.
      </p>
    </section>
  );
}

function within(
  { row, column }: HeatMapPlace,
  { rows, columnCount }: { readonly rows: readonly unknown[]; readonly columnCount: number },
): HeatMapPlace {
  return { row: Math.min(row, rows.length - 1), column: Math.min(column, Math.max(0, columnCount - 1)) };
}

function isSame(one: HeatMapPlace | null, other: HeatMapPlace | null): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
