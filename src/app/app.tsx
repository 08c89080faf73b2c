import { lazy, Suspense, useEffect } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import { unreachable } from "#core/shared/unreachable.ts";
import { DatabaseNotice } from "./database-notice.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Frame } from "./frame.tsx";
import { LoadingScreen } from "./loading-screen.tsx";
import { type Route, routeOf } from "./route.ts";
import type { Services } from "./services.ts";
import { UpdateNotice } from "./update-notice.tsx";

const HomePage = lazy(() => import("./home-page.tsx"));
const AssessmentPage = lazy(() => import("./assessment-page.tsx"));
const StartPage = lazy(() => import("./start-page.tsx"));
const SettingsPage = lazy(() => import("./settings-page.tsx"));
const InstrumentPage = lazy(() => import("./instrument-page.tsx"));
const NowherePage = lazy(() => import("./nowhere-page.tsx"));
const HelpPage = lazy(() => import("./help-page.tsx"));
const CoordinationPage = lazy(() => import("./coordination-page.tsx"));
const NationalPage = lazy(() => import("./national-page.tsx"));
const ComparisonPage = lazy(() => import("./comparison-page.tsx"));
const VerifyPage = lazy(() => import("./verify-page.tsx"));

export function App({ services }: { readonly services: Promise<Services> }) {
  const [path] = useHashLocation();
  const route = routeOf(path);
  useNewScreenTakesFocus(path);
  return (
    <ErrorBoundary resetKey={path}>
      <Suspense
        fallback={
          <Frame context={null} links={[]}>
            <LoadingScreen />
          </Frame>
        }
      >
        <Page route={route} services={services} />
      </Suspense>
      <DatabaseNotice />
      <UpdateNotice />
    </ErrorBoundary>
  );
}

function Page({ route, services }: { readonly route: Route; readonly services: Promise<Services> }) {
  switch (route.screen) {
    case "home":
      return <HomePage services={services} />;
    case "start":
      return <StartPage services={services} />;
    case "settings":
      return <SettingsPage services={services} />;
    case "help":
      return <HelpPage />;
    case "verify":
      return <VerifyPage />;
    case "coordination":
      return <CoordinationPage services={services} />;
    case "national":
      return <NationalPage services={services} assessment={route.assessment} />;
    case "comparison":
      return <ComparisonPage services={services} />;
    case "instrument":
      return <InstrumentPage services={services} id={route.questionnaire} />;
    case "overview":
    case "indicator":
    case "history":
    case "scorecard":
    case "evidence":
    case "report":
    case "incoming":
    case "consolidation":
    case "work":
      return <AssessmentPage key={route.assessment} services={services} route={route} />;
    case "nowhere":
      return <NowherePage />;
    default:
      return unreachable(route);
  }
}

/** After a link was followed, keyboard and screen reader go on at the top of the new screen. */
function useNewScreenTakesFocus(path: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what it waits for
  useEffect(() => {
    if (isFirst) {
      isFirst = false;
      return;
    }
    window.scrollTo(0, 0);
    document.getElementById("isi")?.focus({ preventScroll: true });
  }, [path]);
}
let isFirst = true;
