import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { OverviewScreen } from "#screens/overview/overview-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { useSessionState } from "./use-assessment-session.ts";

export default function OverviewPage({
  session,
  services,
  isSearching,
}: AssessmentPageProps & { readonly isSearching: boolean }) {
  const { view } = useSessionState(session);
  const last = QuestionId.safeParse(services.settings.lastQuestion(view.assessment.id));
  return (
    <OverviewScreen {...view} lastQuestion={last.success ? last.data : null} focusSearch={isSearching} />
  );
}
