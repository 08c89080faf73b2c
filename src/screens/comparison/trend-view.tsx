import { useMemo, useState } from "react";
import { cellInTable, differenceInWords } from "#core/comparison/cell-words.ts";
import { STAGES, type Stage, stageInWords, subjectKey } from "#core/comparison/column-facts.ts";
import { type Cell, columnAt, lineAt } from "#core/comparison/comparison.ts";
import { MOST_RADAR_SERIES } from "#core/comparison/radar-of.ts";
import { type SubjectTrend, trendsOf } from "#core/comparison/trend.ts";
import { predicateOfColumn } from "#core/comparison/unofficial-in-words.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { TrendChart, type TrendPanel } from "#ui/charts/trend-chart.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { VirtualTable } from "#ui/virtual-table.tsx";
import type { Compared } from "./compared.ts";
import type { ComparisonControl } from "./use-comparison.ts";

interface TrendViewProps {
  readonly compared: Compared;
  readonly all: readonly Compared[];
  readonly control: ComparisonControl;
}

const COLUMNS = [
  { key: "nama", head: "Nama" },
  { key: "instrumen", head: "Instrumen" },
  { key: "tahap", head: "Tahap" },
  { key: "tahun", head: "Tahun", isNumber: true },
  { key: "indeks", head: "Indeks", isNumber: true },
  { key: "perubahan", head: "Perubahan", isNumber: true },
  { key: "predikat", head: "Predikat" },
];

/** The index over the years: those that are marked, else the first few, as lines; everybody in the table. */
export default function TrendView({ compared, all, control }: TrendViewProps) {
  const trends = useMemo(() => trendsOf(all.map(({ comparison }) => comparison)), [all]);
  const stages = useMemo(() => stagesOf(trends), [trends]);
  const [wish, setWish] = useState<Stage | null>(null);
  const stage = stages.find((one) => one === wish) ?? stages[0];
  const rows = useMemo(() => trends.flatMap((trend) => rowsOf(trend)), [trends]);
  if (trends.length === 0) {
    return (
      <p>
        Tren memerlukan nilai dari sedikitnya dua tahun untuk perangkat daerah atau instansi yang sama.
        Tambahkan penilaian tahun lain, atau tabel nilai dengan kolom tahun.
      </p>
    );
  }
  const wanted = control.marked.map((column) => subjectKey(columnAt(compared.comparison, column).facts));
  const chosen = trends.filter(({ key }) => wanted.includes(key));
  const drawn = (chosen.length === 0 ? trends : chosen).slice(0, MOST_RADAR_SERIES);
  const titleOf = (id: string) =>
    all.find(({ questionnaire }) => questionnaire.id === id)?.questionnaire.shortTitle ?? id;
  const index = lineAt(compared.comparison, 0);
  const cell = (row: number, column: number) => {
    const one = rows[row];
    if (one === undefined) {
      return "";
    }
    return [
      one.name,
      titleOf(one.questionnaire),
      stageInWords(one.stage),
      String(one.point.year),
      cellInTable(index, one.point.figure),
      differenceInWords(one.point.change),
      predicateOfColumn(one.point),
    ][column];
  };
  return (
    <>
      <p>
        Indeks hanya dapat dibandingkan di dalam satu instrumen dan satu tahap. Instrumen lain menanyakan dan
        menimbang hal lain, jadi garisnya terpisah dan perubahannya tidak dihitung.
      </p>
      {stages.length > 1 && (
        <SelectField
          label="Tahap pada grafik"
          value={stage ?? ""}
          onChange={({ currentTarget }) => setWish(STAGES.find((one) => one === currentTarget.value) ?? null)}
          options={stages.map((one) => ({ value: one, label: stageInWords(one) }))}
        />
      )}
      <TrendChart
        caption={`Indeks per tahun${trends.length > drawn.length ? ` (${drawn.length} dari ${trends.length}; tandai kolom untuk memilih)` : ""}`}
        panels={panelsOf(drawn, all, stage)}
        names={drawn.map(({ name }) => name)}
      />
      <VirtualTable
        caption="Indeks per tahun"
        columns={COLUMNS}
        rowCount={rows.length}
        rowKey={(row) => row}
        cell={cell}
      />
    </>
  );
}

function rowsOf({ name, series }: SubjectTrend) {
  return series.flatMap(({ questionnaire, stage, points }) =>
    points.map((point) => ({ name, questionnaire, stage, point })),
  );
}

/** The stage with the longest line says most, of several the latest. */
function stagesOf(trends: readonly SubjectTrend[]): readonly Stage[] {
  const longest = new Map<Stage, number>();
  for (const { stage, points } of trends.flatMap(({ series }) => series)) {
    longest.set(stage, Math.max(longest.get(stage) ?? 0, points.length));
  }
  return STAGES.filter((stage) => longest.has(stage))
    .toReversed()
    .sort((one, other) => (longest.get(other) ?? 0) - (longest.get(one) ?? 0));
}

function panelsOf(
  trends: readonly SubjectTrend[],
  all: readonly Compared[],
  stage: Stage | undefined,
): readonly TrendPanel[] {
  return all
    .toSorted((one, other) => one.questionnaire.years.from - other.questionnaire.years.from)
    .map(({ questionnaire }) => {
      const { min, max } = scaleOf(questionnaire);
      return {
        title: questionnaire.shortTitle,
        scale: { min: min.valueOf(), max: max.valueOf() },
        lines: trends.flatMap((trend) =>
          trend.series
            .filter((one) => one.questionnaire === questionnaire.id && one.stage === stage)
            .map((one) => ({
              name: trend.name,
              points: one.points.flatMap(({ year, figure }) => ({ year, ...endsOf(figure) })),
            })),
        ),
      };
    })
    .filter(({ lines }) => lines.length > 0);
}

function endsOf(figure: Cell): { readonly low: number; readonly high: number } {
  switch (figure.kind) {
    case "value":
      return { low: figure.value.valueOf(), high: figure.value.valueOf() };
    case "range":
      return { low: figure.lowest.valueOf(), high: figure.highest.valueOf() };
    default:
      throw new Error("An index is a value or a range");
  }
}
