import type { Drafts } from "#adapters/local-storage/drafts.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import type { SettingsStore } from "#core/assessment/settings-store.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
import type { BackupStore } from "#core/exchange/backup-store.ts";
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
  /** Where backups are restored to; fetched with the first use. */
  readonly openBackups: () => Promise<BackupStore>;
  readonly openDrafts: () => Promise<Drafts>;
  readonly storageFacts: () => Promise<StorageFacts | null>;
  readonly askPersistence: () => Promise<boolean>;
  readonly now: () => string;
  readonly newId: () => string;
}
