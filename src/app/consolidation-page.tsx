import { useMemo } from "react";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import type { Edit } from "#core/assessment/change.ts";
import { consolidationWorkbook } from "#core/consolidation/consolidation-workbook.ts";
import { ruleEdit, rulesOf } from "#core/consolidation/rule-record.ts";
import { ConsolidationScreen } from "#screens/consolidation/consolidation-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { applyConsolidation, openParts } from "./consolidation-actions.ts";
import { handOverFile } from "./hand-over-file.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { useSessionState } from "./use-assessment-session.ts";
import { useConsolidationSources } from "./use-consolidation-sources.ts";

export default function ConsolidationPage(props: AssessmentPageProps) {
  const { session } = props;
  const { questionnaire, assessment } = useSessionState(session).view;
  const { sources, settledHere, isLoading, onUse, onDropped } = useConsolidationSources(props);
  const { records } = assessment;
  const rules = useMemo(() => rulesOf({ records }), [records]);
  if (isLoading) {
    return <LoadingScreen />;
  }
  return (
    <ConsolidationScreen
      questionnaire={questionnaire}
      institution={assessment}
      sources={sources}
      settledHere={settledHere}
      ruleKeeper={{
        rules,
        keep: (changes) =>
          session.edit(changes.map(({ question, rule }): Edit => ruleEdit(assessment, question, rule))),
      }}
      onUse={onUse}
      onFiles={(files, progress, signal) => openParts(props, files, progress, signal).finally(onDropped)}
      onApply={(edits) => applyConsolidation(props, edits)}
      onExport={(consolidation) =>
        handOverFile(async () => {
          const workbook = consolidationWorkbook(consolidation);
          return { bytes: await writeWorkbook(workbook), fileName: `${workbook.fileName}.xlsx` };
        })
      }
    />
  );
}
