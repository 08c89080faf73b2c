import { useMemo, useState } from "react";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { consolidationWorkbook } from "#core/consolidation/consolidation-workbook.ts";
import { partOfWhole } from "#core/consolidation/part-of-whole.ts";
import { ruleEdit, rulesOf } from "#core/consolidation/rule-record.ts";
import { contributorsOf } from "#core/report/contributions.ts";
import { ConsolidationScreen, type Source } from "#screens/consolidation/consolidation-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { applyConsolidation, droppedPackages, openParts, shelvedParts } from "./consolidation-actions.ts";
import { handOverFile } from "./hand-over-file.ts";
import { importStore } from "./import-services.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

export default function ConsolidationPage(props: AssessmentPageProps) {
  const { session, services } = props;
  const { view } = useSessionState(session);
  const { questionnaire, assessment } = view;
  const [dropped, setDropped] = useState(() => droppedPackages(assessment.id));
  /** What the person ticked or unticked, by id. */
  const [marks, setMarks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const shelved = useLoaded(() => shelvedParts(services, assessment), [services, assessment.id]);
  const { institution } = assessment.details;
  const parts = shelved.kind === "ready" ? shelved.value : NONE;
  const handedOut = useLoaded(() => importStore().handedOut(assessment.id), [assessment.id]);
  const contributors = useMemo(
    () => (handedOut.kind === "ready" ? contributorsOf(handedOut.value) : []),
    [handedOut],
  );
  const sources = useMemo(() => {
    const brought = [
      ...dropped.map((one): Omit<Source, "isUsed"> => one),
      ...parts.map((one) => ({ assessment: one, file: null })),
    ];
    const names = new Set(brought.map((one) => one.assessment.details.agency));
    const ofTasks = contributors
      .filter(({ agency }) => !names.has(agency))
      .map((one, place) => ({
        assessment: partOfWhole(questionnaire, assessment, one, place + 1),
        file: null,
        isFromTask: true,
      }));
    return [...brought, ...ofTasks].map((one) => ({
      ...one,
      isUsed:
        marks.get(one.assessment.id) ??
        (one.file !== null || one.assessment.details.institution === institution),
    }));
  }, [dropped, parts, contributors, marks, questionnaire, assessment, institution]);
  const { records } = assessment;
  const rules = useMemo(() => rulesOf({ records }), [records]);
  if (shelved.kind === "loading") {
    return <LoadingScreen />;
  }
  return (
    <ConsolidationScreen
      questionnaire={questionnaire}
      institution={assessment}
      sources={sources}
      ruleKeeper={{
        rules,
        keep: (changes) =>
          session.edit(changes.map(({ question, rule }): Edit => ruleEdit(assessment, question, rule))),
      }}
      onUse={(chosen, isUsed) =>
        setMarks(new Map([...marks, ...chosen.map(({ assessment: { id } }) => [id, isUsed] as const)]))
      }
      onFiles={(files, progress, signal) =>
        openParts(props, files, progress, signal).finally(() => setDropped(droppedPackages(assessment.id)))
      }
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

const NONE: readonly Assessment[] = [];
