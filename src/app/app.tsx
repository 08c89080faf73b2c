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
const OtherPage = lazy(() => import("./other-page.tsx"));

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
    case "other":
      return <OtherPage services={services} parts={route.parts} />;
    case "overview":
    case "indicator":
    case "history":
    case "scorecard":
    case "evidence":
    case "report":
    case "work":
      return <AssessmentPage key={route.assessment} services={services} route={route} />;
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
