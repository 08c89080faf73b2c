import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import * as builders from "#test/support/assessment-builders.ts";
import * as stored from "#test/support/stored-assessments.ts";

/** What a page that holds nothing but the app's storage offers to storage-limits.test.ts. */
const storagePage = {
  openShelf: (name = "matang") => {
    const database = openDatabase(name);
    return {
      assessments: openDexieAssessmentStore(database),
      evidence: openDexieEvidenceStore(database),
    };
  },
  ...builders,
  ...stored,
};

declare global {
  var storage: typeof storagePage;
}

globalThis.storage = storagePage;
