import { useEffect } from "react";
import type { Question } from "#core/questionnaire/questions.ts";
import { IndicatorScreen } from "#screens/indicator/indicator-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { useSessionState } from "./use-assessment-session.ts";
import { useEvidenceActions } from "./use-evidence-actions.ts";

export default function IndicatorPage({
  session,
  services,
  question,
}: AssessmentPageProps & { readonly question: Question }) {
  const { view } = useSessionState(session);
  const { id } = view.assessment;
  const evidence = useEvidenceActions(session, services);
  useEffect(() => services.settings.setLastQuestion(id, question.id), [services, id, question]);
  return (
    <IndicatorScreen
      {...view}
      {...evidence}
      question={question}
      now={services.now()}
      newId={services.newId}
    />
  );
}
