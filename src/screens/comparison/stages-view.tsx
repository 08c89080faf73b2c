import { useMemo, useState } from "react";
import { cellInTable, differenceInWords } from "#core/comparison/cell-words.ts";
import { STAGES, type Stage, stageInWords } from "#core/comparison/column-facts.ts";
import { type Comparison, cellAt, columnAt, lineAt } from "#core/comparison/comparison.ts";
import { uncountedInWords } from "#core/comparison/counted-columns.ts";
import { laterColumns, type StageGaps, stageGaps, stagesIn } from "#core/comparison/stage-gaps.ts";
import { DataTable } from "#ui/data-table.tsx";
import { formatCount } from "#ui/format.ts";
import { SelectField } from "#ui/select-field.tsx";
import { VirtualTable } from "#ui/virtual-table.tsx";
import type { Compared } from "./compared.ts";
import type { ComparisonControl } from "./use-comparison.ts";

interface StagesViewProps {
  readonly compared: Compared;
  readonly control: ComparisonControl;
}

/** Who rated too high at the earlier stage, and on which indicators. */
export default function StagesView({ compared: { comparison }, control }: StagesViewProps) {
  const stages = useMemo(() => stagesIn(comparison), [comparison]);
  const [wish, setWish] = useState<readonly [from: Stage | null, to: Stage | null]>([null, null]);
  const from = wish[0] ?? stages[0];
  const to = wish[1] ?? stages.at(-1);
  const { order } = control.arrangement;
  const gaps = useMemo(
    () => (from === undefined || to === undefined ? null : stageGaps(comparison, from, to, order)),
    [comparison, from, to, order],
  );
  if (stages.length < 2 || gaps === null || from === undefined || to === undefined) {
    return (
      <p>
        Selisih antartahap memerlukan nilai dari sedikitnya dua tahap (mandiri, internal, dokumen, interviu,
        visitasi, atau akhir) untuk tahun yang sama. Tambahkan tabel nilai dengan kolom tahap.
      </p>
    );
  }
  const options = stages.map((stage) => ({ value: stage, label: stageInWords(stage) }));
  return (
    <>
      <div className="comparison__pair">
        <SelectField
          label="Dari tahap"
          value={from}
          onChange={({ currentTarget }) => setWish([stageIn(currentTarget.value), wish[1]])}
          options={options}
        />
        <SelectField
          label="Ke tahap"
          value={to}
          onChange={({ currentTarget }) => setWish([wish[0], stageIn(currentTarget.value)])}
          options={options}
        />
      </div>
      <Subjects comparison={comparison} gaps={gaps} />
      <Lines comparison={comparison} gaps={gaps} />
    </>
  );
}

function stageIn(text: string): Stage | null {
  return STAGES.find((stage) => stage === text) ?? null;
}

interface GapProps {
  readonly comparison: Comparison;
  readonly gaps: StageGaps;
}

const SUBJECT_COLUMNS = [
  { key: "nama", head: "Nama" },
  { key: "dari", head: "Dari", isNumber: true },
  { key: "ke", head: "Ke", isNumber: true },
  { key: "selisih", head: "Selisih indeks", isNumber: true },
  { key: "turun", head: "Indikator turun", isNumber: true },
  { key: "naik", head: "Naik", isNumber: true },
  { key: "tetap", head: "Tetap", isNumber: true },
];

function Subjects({ comparison, gaps: { subjects } }: GapProps) {
  const fallen = subjects.filter(({ index }) => index !== null && index.compare(0) < 0).length;
  const cell = (row: number, column: number) => {
    const gap = subjects[row];
    if (gap === undefined) {
      return "";
    }
    const line = lineAt(comparison, 0);
    return [
      columnAt(comparison, gap.to).name,
      cellInTable(line, cellAt(comparison, 0, gap.from)),
      cellInTable(line, cellAt(comparison, 0, gap.to)),
      differenceInWords(gap.index),
      formatCount(gap.fell),
      formatCount(gap.rose),
      formatCount(gap.same),
    ][column];
  };
  return (
    <section aria-labelledby="banding-siapa">
      <h2 id="banding-siapa">Siapa menilai terlalu tinggi</h2>
      <p>
        {formatCount(fallen)} dari {formatCount(subjects.length)} turun indeksnya. Yang turun paling banyak
        berada di atas.
      </p>
      <VirtualTable
        caption="Selisih indeks antartahap"
        columns={SUBJECT_COLUMNS}
        rowCount={subjects.length}
        rowKey={(row) => subjects[row]?.to ?? row}
        cell={cell}
      />
    </section>
  );
}

function Lines({ comparison, gaps }: GapProps) {
  const uncounted = uncountedInWords(comparison, laterColumns(gaps.subjects));
  const lines = gaps.lines
    .filter(({ line, compared }) => lineAt(comparison, line).kind === "question" && compared > 0)
    .sort((one, other) => (one.mean ?? ZERO).valueOf() - (other.mean ?? ZERO).valueOf());
  return (
    <section aria-labelledby="banding-indikator">
      <h2 id="banding-indikator">Pada indikator mana</h2>
      {uncounted !== null && <p>{uncounted}</p>}
      <DataTable
        caption="Perubahan setiap indikator antartahap, turun paling banyak dulu"
        isCaptionHidden
        stacksOnPhone={false}
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { head: "Indikator", namesRow: true, cell: ({ line }) => lineAt(comparison, line).name },
          { head: "Rata-rata selisih", isNumber: true, cell: ({ mean }) => differenceInWords(mean) },
          { head: "Turun", isNumber: true, cell: ({ fell }) => formatCount(fell) },
          { head: "Naik", isNumber: true, cell: ({ rose }) => formatCount(rose) },
          { head: "Dibandingkan", isNumber: true, cell: ({ compared }) => formatCount(compared) },
        ]}
      />
    </section>
  );
}

const ZERO = { valueOf: () => 0 };
