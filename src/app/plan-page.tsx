import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { Day } from "#core/evidence/evidence-item.ts";
import { viewPlan } from "#core/plan/plan-view.ts";
import { type RoadmapInput, roadmap, roadmapWorkbook } from "#core/report/roadmap.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { PlanScreen } from "#screens/plan/plan-screen.tsx";
import { localDay } from "#ui/local-day.ts";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { handOverFile } from "./hand-over-file.ts";
import { useSessionState } from "./use-assessment-session.ts";

export default function PlanPage({ session, services }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  return (
    <PlanScreen
      {...view}
      now={services.now()}
      newId={services.newId}
      onMake={(kind) => makeRoadmap(view, services.now(), kind)}
    />
  );
}

function makeRoadmap({ questionnaire, assessment }: AssessmentView, madeAt: string, kind: "pdf" | "xlsx") {
  const plan = viewPlan(questionnaire, assessment, Day.parse(localDay(madeAt)));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const input: RoadmapInput = { questionnaire, assessment, plan, madeAt, timeZone };
  return handOverFile(() => (kind === "pdf" ? drawn(input) : written(input)));
}

async function drawn(input: RoadmapInput) {
  const document = roadmap(input);
  const bytes = await makeReportPdf(document, () => undefined, new AbortController().signal);
  return { bytes: new Blob([bytes], { type: "application/pdf" }), fileName: `${document.meta.fileName}.pdf` };
}

async function written(input: RoadmapInput) {
  const workbook = roadmapWorkbook(input);
  return { bytes: await writeWorkbook(workbook), fileName: `${workbook.fileName}.xlsx` };
}
