import { useMemo } from "react";
import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { LookAtFile } from "#screens/indicator/look-at-file.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import type { Services } from "./services.ts";

export interface EvidenceActions {
  readonly onAttach: (files: readonly File[], question: QuestionId) => Promise<readonly AttachOutcome[]>;
  readonly onLookAtFile: LookAtFile;
  readonly onOpenEvidence: (item: EvidenceItem) => Promise<Result<void, string>>;
}

/** Fetched when a file is attached or opened, not whenever an indicator is. */
const attaching = () => import("./attach-files.ts");
const looking = () => import("./evidence-file-tools.ts");
const opening = () => import("./open-evidence.ts");

export function useEvidenceActions(session: AssessmentSession, services: Services): EvidenceActions {
  return useMemo(
    () => ({
      onAttach: async (files, question) =>
        (await attaching()).attachFiles(session, services, files, question),
      onLookAtFile: async (item, signal) => (await looking()).lookAtFile(services, item, signal),
      onOpenEvidence: async (item) => (await opening()).openEvidence(services.evidence, item),
    }),
    [session, services],
  );
}
