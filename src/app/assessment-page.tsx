import { lazy, Suspense } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import { AssessmentTools } from "./assessment-tools.tsx";
import { Frame } from "./frame.tsx";
import { assessmentLinks } from "./frame-links.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import type { Route } from "./route.ts";
import type { Services } from "./services.ts";
import { useAssessmentSession, useSessionState } from "./use-assessment-session.ts";
import { useAssessmentShortcuts } from "./use-assessment-shortcuts.ts";

const AssessmentNotOpened = lazy(() => import("./assessment-not-opened.tsx"));
/** Fetched when saving fails; where it cannot be had, the plain words must do. */
const SaveProblemNotice = lazy(() =>
  import("./save-problem-notice.tsx").catch(() => ({ default: PlainNotice })),
);
const Nowhere = lazy(async () => ({ default: (await import("./nowhere-page.tsx")).Nowhere }));
const OverviewPage = lazy(() => import("./overview-page.tsx"));
const IndicatorPage = lazy(() => import("./indicator-page.tsx"));
const HistoryPage = lazy(() => import("./history-page.tsx"));
const ScorecardPage = lazy(() => import("./scorecard-page.tsx"));
const EvidencePage = lazy(() => import("./evidence-page.tsx"));
const WorkPage = lazy(() => import("./work-page.tsx"));
const ReportPage = lazy(() => import("./report-page.tsx"));

type AssessmentRoute = Extract<Route, { readonly assessment: string }>;

/** Everything that is shown inside one assessment. What every such page gets: the open session and its surroundings. */
export interface AssessmentPageProps {
  readonly session: AssessmentSession;
  readonly services: Services;
}

export default function AssessmentPage(props: {
  readonly services: Promise<Services>;
  readonly route: AssessmentRoute;
}) {
  const opened = useAssessmentSession(props.services, props.route.assessment);
  switch (opened.kind) {
    case "opening":
      return (
        <Frame context={null} links={[]}>
          <LoadingScreen />
        </Frame>
      );
    case "failed":
      return <AssessmentNotOpened error={opened.error} />;
    case "open":
      return <OpenAssessment session={opened.session} services={opened.services} route={props.route} />;
  }
}

function OpenAssessment({
  session,
  services,
  route,
}: AssessmentPageProps & { readonly route: AssessmentRoute }) {
  const { view, saveState, canUndo, canRedo } = useSessionState(session);
  useAssessmentShortcuts(session, route);
  return (
    <Frame
      context={contextOf(view.assessment)}
      links={assessmentLinks(route.assessment, route.screen)}
      tools={
        <AssessmentTools
          saveState={saveState}
          onUndo={canUndo ? session.undo : null}
          onRedo={canRedo ? session.redo : null}
        />
      }
      notices={
        saveState.kind === "unsaved" && (
          <Suspense fallback={<PlainNotice />}>
            <SaveProblemNotice error={saveState.error} onRetry={(choice) => void session.retry(choice)} />
          </Suspense>
        )
      }
    >
      <Suspense fallback={<LoadingScreen />}>
        <RoutedPage session={session} services={services} route={route} />
      </Suspense>
    </Frame>
  );
}

function PlainNotice() {
  return (
    <div className="frame__notices" role="alert">
      Perubahan terakhir belum tersimpan. Biarkan halaman ini terbuka.
    </div>
  );
}

function RoutedPage({ session, services, route }: AssessmentPageProps & { readonly route: AssessmentRoute }) {
  switch (route.screen) {
    case "overview":
      return <OverviewPage session={session} services={services} isSearching={route.isSearching} />;
    case "indicator":
    case "history": {
      const question = findQuestion(session.state().view.questionnaire, route.question);
      if (question === null) {
        return <Nowhere />;
      }
      const OneQuestion = route.screen === "history" ? HistoryPage : IndicatorPage;
      return <OneQuestion session={session} services={services} question={question} />;
    }
    case "scorecard":
      return <ScorecardPage session={session} services={services} />;
    case "evidence":
      return <EvidencePage session={session} services={services} item={route.item} />;
    case "work":
      return <WorkPage session={session} services={services} part={route.part} question={route.question} />;
    case "report":
      return <ReportPage session={session} services={services} />;
  }
}

/** "Dinas Kominfo · Kalimantan Timur · 2025" */
function contextOf({ details }: Assessment): string {
  return [details.agency, details.institution, String(details.year)]
    .filter((part) => part !== null)
    .join(" · ");
}
