import type { Change } from "#core/assessment/change.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { HistoryScreen, type HistoryScreenProps } from "#screens/history/history-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { useSessionState } from "./use-assessment-session.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";

export default function HistoryPage({
  session,
  services,
  question,
}: AssessmentPageProps & { readonly question: Question }) {
  const { view, saveState } = useSessionState(session);
  const { id } = view.assessment;
  const savedAt = saveState.kind === "saved" ? saveState.at : null;
  const loaded = useLoaded(
    () => services.assessments.changes(id, question.id).then(succeed, () => fail(null)),
    [services, id, question.id, savedAt],
  );
  return <HistoryScreen {...view} question={question} changes={changesOf(loaded)} />;
}

type Changes = HistoryScreenProps["changes"];

function changesOf(loaded: Loaded<Result<readonly Change[], null>>): Changes {
  if (loaded.kind === "loading") {
    return loaded;
  }
  return loaded.value.ok ? { kind: "ready", changes: loaded.value.value } : { kind: "unreadable" };
}
