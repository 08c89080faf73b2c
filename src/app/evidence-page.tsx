import { useEffect, useMemo, useSyncExternalStore } from "react";
import { type EvidenceItem, type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import { EvidenceScreen } from "#screens/evidence/evidence-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { attachDeskOf } from "./attach-desk.ts";
import { factsKeeperOf } from "./facts-keeper.ts";
import { keepFile } from "./keep-file.ts";
import { openEvidence } from "./open-evidence.ts";
import { openPages } from "./open-pages.ts";
import type { Services } from "./services.ts";
import { shrinkKeptPhoto } from "./shrink-kept-photo.ts";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

interface EvidencePageProps extends AssessmentPageProps {
  /** The piece of evidence that is opened at first; null for none. */
  readonly item: string | null;
}

export default function EvidencePage({ session, services, item }: EvidencePageProps) {
  const { view } = useSessionState(session);
  const desk = attachDeskOf(session, services);
  const keeper = factsKeeperOf(services);
  const rows = useSyncExternalStore(desk.subscribe, desk.rows);
  const facts = useSyncExternalStore(keeper.subscribe, keeper.facts);
  const { evidence } = view.assessment;
  useEffect(() => {
    const gone = new AbortController();
    keeper.lookAtAll(evidence, gone.signal).catch((cause: unknown) => {
      if (!gone.signal.aborted) {
        reportError(cause);
      }
    });
    return () => gone.abort();
  }, [keeper, evidence]);
  const absent = useLoaded(() => absentFilesOf(services, evidence), [services, evidence]);
  const actions = useMemo(
    () => ({
      onOpenEvidence: (item: Parameters<typeof openEvidence>[1]) => openEvidence(services.evidence, item),
      onOpenPages: (source: Parameters<typeof openPages>[1], signal: AbortSignal) =>
        openPages(services.evidence, source, signal),
      onKeepFile: (file: File, signal: AbortSignal) => keepFile(services, file, signal),
      onShrink: (source: Parameters<typeof openPages>[1], signal: AbortSignal) =>
        shrinkKeptPhoto(services, source, signal),
    }),
    [services],
  );
  return (
    <EvidenceScreen
      {...view}
      {...actions}
      openedAtFirst={item}
      attaching={{
        rows,
        onFiles: (files) => void desk.add(files, null).catch(reportError),
        onPlace: desk.place,
        onStop: desk.stop,
        onForget: desk.forget,
      }}
      facts={facts}
      absentFiles={absent.kind === "ready" ? absent.value : NONE}
      now={services.now()}
      newId={services.newId}
    />
  );
}

const NONE: ReadonlySet<Sha256> = new Set();

async function absentFilesOf(
  services: Services,
  evidence: readonly EvidenceItem[],
): Promise<ReadonlySet<Sha256>> {
  const kept = new Set((await services.evidence.list()).map(({ sha256 }) => sha256));
  const cited = evidence.flatMap(storedFilesOf).map(({ sha256 }) => sha256);
  return new Set(cited.filter((sha256) => !kept.has(sha256)));
}
