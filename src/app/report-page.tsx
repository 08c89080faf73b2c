import { useEffect, useState } from "react";
import { canChoosePlace } from "#adapters/file-system/chosen-place.ts";
import { sweepScratch } from "#adapters/file-system/pack-scratch.ts";
import { openAgencyKeys } from "#adapters/signing/agency-keys.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { storedFilesOf } from "#core/evidence/evidence-item.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import { ReportScreen } from "#screens/report/report-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { LoadingScreen } from "./loading-screen.tsx";
import { makeOutput } from "./make-output.ts";
import { makePack } from "./make-pack.ts";
import { sendBackOf } from "./send-back.ts";
import type { Services } from "./services.ts";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

export default function ReportPage({ session, services }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  const { id } = view.assessment;
  const [outputsMade, setOutputsMade] = useState(0);
  const shelf = useLoaded(() => services.assessments.list(), [services, view, outputsMade]);
  const shelved =
    shelf.kind === "ready" && shelf.value.ok
      ? shelf.value.value.assessments.find((one) => one.summary.id === id)
      : undefined;
  const found = useLoaded(
    () => factsOfFiles(services, view.assessment),
    [services, view.assessment.evidence],
  );
  const { facts, keptFiles } = found.kind === "ready" ? found.value : UNKNOWN_FACTS;
  const key = useLoaded(() => openAgencyKeys().load(), []);
  const fingerprint =
    key.kind === "ready" && key.value.ok && key.value.value !== null ? key.value.value.fingerprint : null;
  useEffect(() => {
    // Where there is no scratch space at all, the person is told when a pack is to be made.
    sweepScratch().catch(() => undefined);
  }, []);
  const sending = useLoaded(() => sendBackOf({ session, services }), [session, services]);
  if (key.kind === "loading") {
    return <LoadingScreen />;
  }
  return (
    <ReportScreen
      {...view}
      now={services.now()}
      lastBackupAt={shelved?.lastBackupAt ?? null}
      openedFrom={shelved?.openedFrom}
      facts={facts}
      keptFiles={keptFiles}
      keyFingerprint={fingerprint === null ? null : fingerprintInGroups(fingerprint)}
      canChoosePlace={canChoosePlace()}
      sending={sending.kind === "ready" ? sending.value : null}
      onMakePack={(choices, progress, signal) => makePack(services, session, choices, progress, signal)}
      onMake={async (chosen, progress, signal) => {
        await session.settled();
        const made = await makeOutput(services, session.state().view, chosen, progress, signal);
        setOutputsMade((count) => count + 1); // a package file counts as a backup
        return made;
      }}
    />
  );
}

const UNKNOWN_FACTS = { facts: null, keptFiles: null };

async function factsOfFiles({ evidence }: Services, assessment: Assessment) {
  const files = assessment.evidence.flatMap(storedFilesOf).map(({ sha256 }) => sha256);
  const [facts, kept] = await Promise.all([evidence.factsOf(files), evidence.list()]);
  return { facts, keptFiles: new Set(kept.map(({ sha256 }) => sha256)) };
}
