import { useMemo, useState } from "react";
import { cellInTable, differenceInWords } from "#core/comparison/cell-words.ts";
import { columnDifference } from "#core/comparison/column-difference.ts";
import { type Cell, type Comparison, cellAt, columnAt, lineAt } from "#core/comparison/comparison.ts";
import { radarOf } from "#core/comparison/radar-of.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { Button } from "#ui/button.tsx";
import { SeriesRadar } from "#ui/charts/series-radar.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { Compared } from "./compared.ts";
import { MarkByName } from "./mark-by-name.tsx";
import type { ComparisonControl } from "./use-comparison.ts";

interface MarkedViewProps {
  readonly compared: Compared;
  readonly control: ComparisonControl;
  readonly onMark: (column: number) => void;
}

const FEWEST_AXES = 3;
const FIGURE: { readonly isLevel: boolean } = { isLevel: false };

/** Up to six columns as shapes, and two of them line by line. */
export default function MarkedView({ compared, control, onMark }: MarkedViewProps) {
  const { comparison } = compared;
  const { marked } = control;
  return (
    <>
      <MarkByName compared={compared} control={control} onMark={onMark} />
      {marked.length > 0 && (
        <ul className="comparison__marks">
          {marked.map((column) => (
            <li key={column}>
              {columnAt(comparison, column).name}
              <Button kind="plain" onClick={() => onMark(column)}>
                Lepas <VisuallyHidden>{columnAt(comparison, column).name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {marked.length > 0 && <MarkedRadar compared={compared} marked={marked} />}
      {marked.length > 1 && <Differences comparison={comparison} marked={marked} />}
    </>
  );
}

interface MarkedRadarProps {
  readonly compared: Compared;
  readonly marked: readonly number[];
}

function MarkedRadar({ compared: { questionnaire, comparison }, marked }: MarkedRadarProps) {
  const radar = useMemo(() => radarOf(comparison, marked), [comparison, marked]);
  const scale = useMemo(() => {
    const { min, max } = scaleOf(questionnaire);
    return { min: min.valueOf(), max: max.valueOf() };
  }, [questionnaire]);
  const axes = useMemo(() => radar.axes.map(({ name }) => name), [radar]);
  const shapes = useMemo(
    () =>
      radar.series.map(({ name, figures }) => ({
        name,
        values: figures.map(drawnValue),
        shown: figures.map((figure) => cellInTable(FIGURE, figure)),
      })),
    [radar],
  );
  const term = questionnaire.groupTerms.at(-1) ?? "Kelompok";
  if (axes.length < FEWEST_AXES) {
    return (
      <p className="quiet">
        Radar memerlukan sedikitnya {FEWEST_AXES} {term.toLowerCase()}.
      </p>
    );
  }
  return (
    <SeriesRadar
      caption={`Nilai setiap ${term.toLowerCase()}`}
      axisTerm={term}
      axes={axes}
      shapes={shapes}
      scale={scale}
    />
  );
}

/** What is still open is drawn at its lowest; the table has both ends. */
function drawnValue(cell: Cell): number | null {
  switch (cell.kind) {
    case "value":
      return cell.value.valueOf();
    case "range":
      return cell.lowest.valueOf();
    default:
      return null;
  }
}

interface DifferencesProps {
  readonly comparison: Comparison;
  readonly marked: readonly number[];
}

function Differences({ comparison, marked }: DifferencesProps) {
  const [wish, setWish] = useState<readonly [from: number, to: number]>([0, 1]);
  const placeIn = (place: number, other: number) => (place < marked.length ? place : other);
  const [from, to] = [marked[placeIn(wish[0], 0)] ?? 0, marked[placeIn(wish[1], 1)] ?? 0];
  const differences = useMemo(() => columnDifference(comparison, from, to), [comparison, from, to]);
  const options = marked.map((column, place) => ({
    value: String(place),
    label: columnAt(comparison, column).name,
  }));
  return (
    <section aria-labelledby="banding-selisih" className="comparison__differences">
      <h2 id="banding-selisih">Selisih dua kolom</h2>
      <div className="comparison__pair">
        <SelectField
          label="Dari"
          value={String(placeIn(wish[0], 0))}
          onChange={({ currentTarget }) => setWish([Number(currentTarget.value), wish[1]])}
          options={options}
        />
        <SelectField
          label="Ke"
          value={String(placeIn(wish[1], 1))}
          onChange={({ currentTarget }) => setWish([wish[0], Number(currentTarget.value)])}
          options={options}
        />
      </div>
      <p className="quiet">
        Tanda – berarti tidak dapat dibandingkan: salah satu belum lengkap, atau pertanyaannya tidak sama.
      </p>
      <DataTable
        caption="Selisih setiap baris"
        isCaptionHidden
        stacksOnPhone={false}
        rows={differences.map((difference, line) => ({ line, difference }))}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            head: "Baris",
            namesRow: true,
            cell: ({ line }) => <LineName comparison={comparison} line={line} />,
          },
          { head: "Dari", isNumber: true, cell: ({ line }) => shownAt(comparison, line, from) },
          { head: "Ke", isNumber: true, cell: ({ line }) => shownAt(comparison, line, to) },
          { head: "Selisih", isNumber: true, cell: ({ difference }) => differenceInWords(difference) },
        ]}
      />
    </section>
  );
}

function LineName({ comparison, line }: { readonly comparison: Comparison; readonly line: number }) {
  const { kind, name } = lineAt(comparison, line);
  return kind === "question" ? name : <strong>{name}</strong>;
}

function shownAt(comparison: Comparison, line: number, column: number): string {
  return cellInTable(lineAt(comparison, line), cellAt(comparison, line, column));
}
