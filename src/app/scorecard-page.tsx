import { ScorecardScreen } from "#screens/scorecard/scorecard-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { useSessionState } from "./use-assessment-session.ts";

export default function ScorecardPage({ session }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  return <ScorecardScreen {...view} />;
}
