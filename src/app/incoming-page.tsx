import { useEffect, useState } from "react";
import { navigate } from "wouter/use-hash-location";
import { IncomingScreen } from "#screens/exchange/incoming-screen.tsx";
import { fileLeftFor, takeUpFile } from "./arriving-file.ts";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { importStore } from "./import-services.ts";
import { lookAt, turnImport } from "./incoming-actions.ts";
import { openAsNew } from "./package-actions.ts";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

export default function IncomingPage(props: AssessmentPageProps) {
  const { session, services } = props;
  const { view } = useSessionState(session);
  const [visit, setVisit] = useState(0);
  const imports = useLoaded(() => importStore().imports(view.assessment.id), [view.assessment.id, visit]);
  const [arrived] = useState(() => fileLeftFor(view.assessment.id));
  useEffect(takeUpFile, []);
  const refresh = () => setVisit((count) => count + 1);
  return (
    <IncomingScreen
      questionnaire={view.questionnaire}
      assessment={view.assessment}
      arrivedFile={arrived}
      now={services.now()}
      imports={imports.kind === "ready" ? imports.value : []}
      onLook={async (...words) => {
        const seen = await lookAt(props, ...words);
        if (!seen.ok) {
          return seen;
        }
        const { takeIn } = seen.value;
        return {
          ...seen,
          value: { ...seen.value, takeIn: (...words) => takeIn(...words).finally(refresh) },
        };
      }}
      onTurn={(record) => turnImport(props, record).finally(refresh)}
      onOpenAsNew={async (file) => {
        const opened = await openAsNew(services, file);
        if (opened.ok) {
          navigate(opened.value.slice(1));
        }
        return opened;
      }}
    />
  );
}
