import type { Database } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import type { TextStorage } from "#adapters/local-storage/browser-storage.ts";
import { type Drafts, openDrafts } from "#adapters/local-storage/drafts.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";

/** What every screen inside an assessment needs, and the first screen only when something is done there. */
export interface WorkServices {
  readonly assessments: AssessmentStore;
  readonly drafts: Drafts;
}

/** `visit` tells this page from others of the same browser. */
export function openWorkServices(database: Database, storage: TextStorage, visit: string): WorkServices {
  return { assessments: openDexieAssessmentStore(database), drafts: openDrafts(storage, visit) };
}
