import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { SettingsStore } from "#core/assessment/settings-store.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
import type { QuestionnaireLibrary } from "#core/questionnaire/questionnaire-library.ts";

export interface StorageFacts {
  readonly usedInBytes: number;
  readonly quotaInBytes: number | null;
  readonly isPersistent: boolean;
}

/** Everything outside that the browser app needs, in one place, so that it can be given something else in a test. */
export interface Services {
  readonly assessments: AssessmentStore;
  readonly evidence: EvidenceStore;
  readonly settings: SettingsStore;
  readonly questionnaires: QuestionnaireLibrary;
  readonly keepDrafts: (assessment: AssessmentId, edits: readonly Edit[]) => void;
  readonly takeDrafts: (assessment: AssessmentId) => readonly Edit[];
  readonly storageFacts: () => Promise<StorageFacts | null>;
  readonly askPersistence: () => Promise<boolean>;
  readonly now: () => string;
  readonly newId: () => string;
}
