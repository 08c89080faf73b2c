import { useMemo, useState } from "react";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { InstrumentCard } from "#core/questionnaire/instrument-card.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { ComparisonScreen, type SourceLine } from "#screens/comparison/comparison-screen.tsx";
import type { FigureSource } from "./comparison-messages.ts";
import { sourceOnShelf, sourcesIn } from "./comparison-sources.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { makeComparisonOutput } from "./make-comparison-output.ts";
import type { Services } from "./services.ts";
import { useCompared } from "./use-compared.ts";
import { useLoaded } from "./use-loaded.ts";
import { useShelf } from "./use-shelf.ts";

const NONE: readonly ShelvedAssessment[] = [];

export default function ComparisonPage({ services }: { readonly services: Promise<Services> }) {
  const shelf = useShelf(services, 0);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<readonly FigureSource[]>([]);
  const shelved = shelf.kind === "ready" ? shelf.assessments : NONE;
  const summaries = useMemo(() => shelved.filter((one) => one.removedAt === null), [shelved]);
  const loaded = useLoaded(async () => {
    const ready = await services;
    const [onShelf, instruments] = await Promise.all([
      Promise.all(summaries.map(({ summary }) => sourceOnShelf(ready, summary))),
      ready.questionnaires.list(),
    ]);
    if (instruments.ok) {
      loadAhead(ready, instruments.value);
    }
    return {
      sources: onShelf.filter((source) => source !== null),
      instruments: instruments.ok ? instruments.value : [],
    };
  }, [services, summaries]);
  const onShelf = loaded.kind === "ready" && shelf.kind === "ready" ? loaded.value.sources : null;
  const chosen = useMemo(
    () => onShelf && [...onShelf, ...added].filter(({ id }) => !leftOut.has(id)),
    [onShelf, added, leftOut],
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
        sources={[...linesOfShelf(summaries, onShelf), ...added.map(lineOfAdded)].map((line) => ({
          ...line,
          isChosen: !leftOut.has(line.id),
        }))}
        instruments={loaded.value.instruments}
        compared={result.compared}
        refused={result.refused}
        isBusy={isBusy}
        onChoose={(id, isChosen) => setLeftOut((known) => withOrWithout(known, id, !isChosen))}
        onRemove={(id) => setAdded((known) => known.filter((source) => source.id !== id))}
        onFiles={addFiles}
        onMake={async (kind, output, progress, signal) =>
          makeComparisonOutput(kind, output, (await services).now(), progress, signal)
        }
      />
    </Frame>
  );
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

type Line = Omit<SourceLine, "isChosen">;

function linesOfShelf(
  summaries: readonly { readonly summary: AssessmentSummary }[],
  onShelf: readonly FigureSource[],
): readonly Line[] {
  const readable = new Set(onShelf.map(({ id }) => id));
  return summaries
    .filter(({ summary }) => readable.has(summary.id))
    .map(({ summary: { id, institution, agency, year, questionnaire } }) => ({
      id,
      name: agency ?? institution,
      about: `${agency === null ? "" : `${institution}, `}${year}, ${questionnaire.shortTitle}`,
      isRemovable: false,
    }));
}

function lineOfAdded(source: FigureSource): Line {
  const { id, questionnaire } = source;
  if (source.kind === "table") {
    return {
      id,
      name: source.file.name,
      about: `tabel nilai, ${questionnaire.shortTitle}`,
      isRemovable: true,
    };
  }
  const { institution, agency, year } = source.assessment.details;
  const whose = agency === null ? "" : `${institution}, `;
  return {
    id,
    name: agency ?? institution,
    about: `berkas paket, ${whose}${year}, ${questionnaire.shortTitle}`,
    isRemovable: true,
  };
}
