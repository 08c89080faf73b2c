import { useMemo, useState } from "react";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { InstrumentCard } from "#core/questionnaire/instrument-card.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { ComparisonScreen, type SourceLine } from "#screens/comparison/comparison-screen.tsx";
import type { FigureSource } from "./comparison-messages.ts";
import { sourceOnShelf, sourcesIn } from "./comparison-sources.ts";
import { crumbsTo } from "./crumbs-to.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { makeComparisonOutput } from "./make-comparison-output.ts";
import type { Services } from "./services.ts";
import { useCompared } from "./use-compared.ts";
import { useLoaded } from "./use-loaded.ts";
import { useShelf } from "./use-shelf.ts";

const NONE: readonly ShelvedAssessment[] = [];

interface ComparisonPageProps {
  readonly services: Promise<Services>;
  /** The one that the address names. */
  readonly assessment: string | null;
}

export default function ComparisonPage({ services, assessment }: ComparisonPageProps) {
  const shelf = useShelf(services, 0);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  /** Of which the OPDs in them are not shown. */
  const [undivided, setUndivided] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<readonly FigureSource[]>([]);
  const shelved = shelf.kind === "ready" ? shelf.assessments : NONE;
  const summaries = useMemo(() => shelved.filter((one) => one.removedAt === null), [shelved]);
  const loaded = useLoaded(async () => openShelf(await services, summaries), [services, summaries]);
  const onShelf = loaded.kind === "ready" && shelf.kind === "ready" ? loaded.value.sources : null;
  const chosen = useMemo(
    () =>
      onShelf &&
      [...onShelf, ...added]
        .filter(({ id }) => !leftOut.has(id))
        .map((source) => (undivided.has(source.id) ? { ...source, contributors: [] } : source)),
    [onShelf, added, leftOut, undivided],
  );
  const { result, isBusy } = useCompared(chosen);
  const addFiles = async (files: readonly File[], instrument: string, signal: AbortSignal) => {
    const read = await sourcesIn(await services, files, instrument, signal);
    setAdded((known) => [...known, ...read.sources]);
    return read.problems.length === 0 ? succeed(undefined) : fail(read.problems.join(" "));
  };
  if (onShelf === null || loaded.kind === "loading" || result === null) {
    return (
      <Frame context={null} links={generalLinks("comparison")}>
        <LoadingScreen />
      </Frame>
    );
  }
  return (
    <Frame context={null} links={generalLinks("comparison")}>
      <ComparisonScreen
        crumbs={crumbsTo(assessment, shelved)}
        sources={[...linesOfShelf(summaries, onShelf), ...added.map(lineOfAdded)].map(
          ({ contributors, ...line }) => ({
            ...line,
            isChosen: !leftOut.has(line.id),
            parts: contributors === 0 ? null : { count: contributors, areShown: !undivided.has(line.id) },
          }),
        )}
        instruments={loaded.value.instruments}
        compared={result.compared}
        refused={result.refused}
        isBusy={isBusy}
        onChoose={(id, isChosen) => setLeftOut((known) => withOrWithout(known, id, !isChosen))}
        onParts={(id, areShown) => setUndivided((known) => withOrWithout(known, id, !areShown))}
        onRemove={(id) => setAdded((known) => known.filter((source) => source.id !== id))}
        onFiles={addFiles}
        onMake={async (kind, output, progress, signal) =>
          makeComparisonOutput(kind, output, (await services).now(), progress, signal)
        }
      />
    </Frame>
  );
}

async function openShelf(services: Services, shelved: readonly ShelvedAssessment[]) {
  const [onShelf, instruments] = await Promise.all([
    Promise.all(shelved.map(({ summary }) => sourceOnShelf(services, summary))),
    services.questionnaires.list(),
  ]);
  if (instruments.ok) {
    loadAhead(services, instruments.value);
  }
  return {
    sources: onShelf.filter((source) => source !== null),
    instruments: instruments.ok ? instruments.value : [],
  };
}

/** The instruments of tables that may be dropped: by then they are there. */
function loadAhead({ questionnaires }: Services, cards: readonly InstrumentCard[]): void {
  for (const { id } of cards) {
    questionnaires.load(id, null).catch(reportError);
  }
}

function withOrWithout(known: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(known);
  if (isIn) {
    next.add(id);
  } else {
    next.delete(id);
  }
  return next;
}

interface Line extends Omit<SourceLine, "isChosen" | "parts"> {
  /** How many OPDs have a share in it. */
  readonly contributors: number;
}

function linesOfShelf(
  summaries: readonly { readonly summary: AssessmentSummary }[],
  onShelf: readonly FigureSource[],
): readonly Line[] {
  const readable = new Map(onShelf.map((source) => [source.id, contributorsIn(source)]));
  return summaries
    .filter(({ summary }) => readable.has(summary.id))
    .map(({ summary: { id, institution, agency, year, questionnaire } }) => ({
      id,
      name: agency ?? institution,
      about: `${agency === null ? "" : `${institution}, `}${year}, ${questionnaire.shortTitle}`,
      isRemovable: false,
      contributors: readable.get(id) ?? 0,
    }));
}

function contributorsIn(source: FigureSource): number {
  return source.kind === "assessment" ? source.contributors.length : 0;
}

function lineOfAdded(source: FigureSource): Line {
  const { id, questionnaire } = source;
  const contributors = contributorsIn(source);
  if (source.kind === "table") {
    return {
      id,
      name: source.file.name,
      about: `tabel nilai, ${questionnaire.shortTitle}`,
      isRemovable: true,
      contributors,
    };
  }
  const { institution, agency, year } = source.assessment.details;
  const whose = agency === null ? "" : `${institution}, `;
  return {
    id,
    name: agency ?? institution,
    about: `berkas paket, ${whose}${year}, ${questionnaire.shortTitle}`,
    isRemovable: true,
    contributors,
  };
}
