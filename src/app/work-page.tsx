import { type ComponentType, lazy } from "react";
import { WorkScreen } from "#screens/work/work-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { Nowhere } from "./nowhere-page.tsx";
import { useSessionState } from "./use-assessment-session.ts";

interface WorkPartProps extends AssessmentPageProps {
  /** The question that the address names, where it names one. */
  readonly question: string | undefined;
}

/** By the last part of the address. */
const PAGES: ReadonlyMap<string, ComponentType<WorkPartProps>> = new Map<
  string,
  ComponentType<WorkPartProps>
>([
  ["kerja", WorkListPage],
  ["kiriman", lazy(() => import("./incoming-page.tsx"))],
  ["gabungan", lazy(() => import("./consolidation-page.tsx"))],
  ["papan", lazy(() => import("./board-page.tsx"))],
  ["rencana", lazy(() => import("./plan-page.tsx"))],
  ["program", lazy(() => import("./programmes-page.tsx"))],
  ["rapat", lazy(() => import("./meetings-page.tsx"))],
  ["reviu", lazy(() => import("./review-page.tsx"))],
]);

/** What belongs to working with others on an assessment. Fetched when one of its parts is opened. */
export default function WorkPage({ part, ...props }: WorkPartProps & { readonly part: string }) {
  const Page = PAGES.get(part);
  return Page === undefined ? <Nowhere /> : <Page {...props} />;
}

function WorkListPage({ session }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  return <WorkScreen assessment={view.assessment} />;
}
