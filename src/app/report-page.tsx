import { ReportScreen } from "#screens/report/report-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { makeOutput } from "./make-output.ts";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

export default function ReportPage({ session, services }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  const { id } = view.assessment;
  const shelf = useLoaded(() => services.assessments.list(), [services, view]);
  const shelved =
    shelf.kind === "ready" && shelf.value.ok
      ? shelf.value.value.assessments.find((one) => one.summary.id === id)
      : undefined;
  return (
    <ReportScreen
      {...view}
      now={services.now()}
      lastBackupAt={shelved?.lastBackupAt ?? null}
      onMake={async (kind, progress, signal) => {
        await session.settled();
        return makeOutput(services, session.state().view, kind, progress, signal);
      }}
    />
  );
}
