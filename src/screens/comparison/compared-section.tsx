import { lazy, Suspense, useMemo, useState } from "react";
import { unofficialInWords } from "#core/comparison/unofficial-in-words.ts";
import { Alert } from "#ui/alert.tsx";
import { formatCount } from "#ui/format.ts";
import { useAnnouncer } from "#ui/use-announcer.tsx";
import type { Compared, MakeOutput } from "./compared.ts";
import { ComparisonToolbar } from "./comparison-toolbar.tsx";
import { ExportSection } from "./export-section.tsx";
import { HeatMapView } from "./heat-map-view.tsx";
import { useComparison, VIEWS, type View } from "./use-comparison.ts";

const TableView = lazy(() => import("./table-view.tsx"));
const DistributionView = lazy(() => import("./distribution-view.tsx"));
const MarkedView = lazy(() => import("./marked-view.tsx"));
const StagesView = lazy(() => import("./stages-view.tsx"));
const TrendView = lazy(() => import("./trend-view.tsx"));

interface ComparedSectionProps {
  readonly compared: Compared;
  /** Of every instrument: trends go beyond one. */
  readonly all: readonly Compared[];
  readonly isBusy: boolean;
  readonly onMake: MakeOutput;
}

const VIEW_NAMES: Readonly<Record<View, string>> = {
  map: "Peta panas",
  table: "Tabel",
  distribution: "Sebaran",
  marked: "Radar dan selisih",
  stages: "Antartahap",
  trend: "Tren",
};

/** One comparison in the way the person wants to see it. */
export function ComparedSection({ compared, all, isBusy, onMake }: ComparedSectionProps) {
  const { questionnaire, comparison } = compared;
  const control = useComparison(comparison);
  const unofficial = useMemo(() => unofficialInWords(comparison), [comparison]);
  const [view, setView] = useState<View>("map");
  const { announce, region } = useAnnouncer();
  const shown = control.arrangement.order.length;
  const mark = (column: number) => {
    const name = comparison.columns[column]?.name ?? "";
    const wasMarked = control.marked.includes(column);
    const isDone = control.toggleMark(column);
    const outcome = wasMarked ? "tidak lagi ditandai" : "ditandai";
    announce(isDone ? `${name} ${outcome}.` : "Sudah enam kolom ditandai. Lepaskan satu lebih dulu.");
  };
  return (
    <>
      {questionnaire.disclaimer !== null && <Alert kind="warn">{questionnaire.disclaimer}</Alert>}
      <ComparisonToolbar comparison={comparison} questionnaire={questionnaire} control={control} />
      <p className="comparison__count" role="status">
        {formatCount(shown)} dari {formatCount(comparison.columns.length)} kolom
        {isBusy && " · memperbarui…"}
      </p>
      {unofficial !== null && <p className="quiet">{unofficial} Di peta panas indeks itu bertanda *.</p>}
      <ViewChoice view={view} onView={setView} />
      <Suspense fallback={<p className="quiet">Memuat…</p>}>
        {view === "map" && (
          <HeatMapView compared={compared} control={control} onMark={mark} announce={announce} />
        )}
        {view === "table" && <TableView compared={compared} control={control} onMark={mark} />}
        {view === "distribution" && <DistributionView compared={compared} control={control} />}
        {view === "marked" && <MarkedView compared={compared} control={control} onMark={mark} />}
        {view === "stages" && <StagesView compared={compared} control={control} />}
        {view === "trend" && <TrendView compared={compared} all={all} control={control} />}
      </Suspense>
      <ExportSection compared={compared} control={control} onMake={onMake} />
      {region}
    </>
  );
}

function ViewChoice({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <fieldset className="comparison__views">
      <legend className="visually-hidden">Tampilan</legend>
      {VIEWS.map((one) => (
        <label key={one} className="comparison__view">
          <input type="radio" name="banding-tampilan" checked={one === view} onChange={() => onView(one)} />
          <span>{VIEW_NAMES[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
