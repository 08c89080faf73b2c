import { EvidenceScreen } from "#screens/evidence/evidence-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { useSessionState } from "./use-assessment-session.ts";
import { useEvidenceActions } from "./use-evidence-actions.ts";

export default function EvidencePage({ session, services }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  const evidence = useEvidenceActions(session, services);
  return <EvidenceScreen {...view} {...evidence} now={services.now()} newId={services.newId} />;
}
