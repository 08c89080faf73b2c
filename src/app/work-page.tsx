import { type ComponentType, lazy } from "react";
import { WorkScreen } from "#screens/work/work-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { Nowhere } from "./nowhere-page.tsx";
import { useSessionState } from "./use-assessment-session.ts";

/** By the last part of the address. */
const PAGES: ReadonlyMap<string, ComponentType<AssessmentPageProps>> = new Map<
  string,
  ComponentType<AssessmentPageProps>
>([
  ["kerja", WorkListPage],
  ["rapat", lazy(() => import("./meetings-page.tsx"))],
]);

/** What belongs to working with others on an assessment. Fetched when one of its parts is opened. */
export default function WorkPage({ part, ...props }: AssessmentPageProps & { readonly part: string }) {
  const Page = PAGES.get(part);
  return Page === undefined ? <Nowhere /> : <Page {...props} />;
}

function WorkListPage({ session }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  return <WorkScreen assessment={view.assessment} />;
}
