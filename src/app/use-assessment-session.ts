import { startTransition, useEffect, useState, useSyncExternalStore } from "react";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { LoadError } from "#core/assessment/assessment-store.ts";
import type { LoadQuestionnaireError } from "#core/questionnaire/questionnaire-library.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { isAnythingUnkept } from "#ui/unkept.ts";
import { AssessmentSession, type SessionState } from "./assessment-session.ts";
import type { Services } from "./services.ts";
import { reportUnsaved } from "./unsaved.ts";

export type OpenSessionError = LoadError | LoadQuestionnaireError;

export type OpenedSession =
  | { readonly kind: "opening" }
  | { readonly kind: "failed"; readonly error: OpenSessionError }
  | { readonly kind: "open"; readonly session: AssessmentSession; readonly services: Services };

/** Opens the assessment for as long as the caller is on screen. */
export function useAssessmentSession(services: Promise<Services>, id: string): OpenedSession {
  const [opened, setOpened] = useState<OpenedSession>({ kind: "opening" });
  useEffect(() => {
    let session: AssessmentSession | null = null;
    let isOnScreen = true;
    void openSession(services, id).then((result) => {
      if (result.ok && isOnScreen) {
        session = result.value.session;
        const open = { kind: "open", ...result.value } as const;
        startTransition(() => setOpened(open));
      } else if (result.ok) {
        result.value.session.close();
      } else if (isOnScreen) {
        setOpened({ kind: "failed", error: result.error });
      }
    });
    return () => {
      isOnScreen = false;
      session?.close();
    };
  }, [services, id]);
  useWarningBeforeLeaving(opened);
  return opened;
}

export function useSessionState(session: AssessmentSession): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

async function openSession(
  promised: Promise<Services>,
  idText: string,
): Promise<Result<{ readonly session: AssessmentSession; readonly services: Services }, OpenSessionError>> {
  const services = await promised;
  const id = AssessmentId.safeParse(idText);
  if (!id.success) {
    return fail({ kind: "assessment-gone" });
  }
  const stored = await services.assessments.load(id.data);
  if (!stored.ok) {
    return stored;
  }
  const { questionnaire: edition } = stored.value;
  const questionnaire = await services.questionnaires.load(edition.id, edition.edition);
  if (!questionnaire.ok) {
    return questionnaire;
  }
  const drafts = await services.openDrafts();
  const session = new AssessmentSession(questionnaire.value, stored.value, {
    store: services.assessments,
    now: services.now,
    newId: services.newId,
    personName: services.settings.personName,
    keepDrafts: drafts.keep,
  });
  session.resume(await drafts.take(id.data));
  return succeed({ session, services });
}

/** The browser asks before it closes a page that holds something the disk does not have. */
function useWarningBeforeLeaving(opened: OpenedSession) {
  useEffect(() => {
    if (opened.kind !== "open") {
      return;
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (opened.session.state().saveState.kind === "unsaved" || isAnythingUnkept()) {
        event.preventDefault();
      }
    };
    window.addEventListener("beforeunload", ask);
    const stopReporting = reportUnsaved(opened.session.hasUnsaved);
    return () => {
      window.removeEventListener("beforeunload", ask);
      stopReporting();
    };
  }, [opened]);
}
