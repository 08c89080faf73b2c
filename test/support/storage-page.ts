import { Dexie } from "dexie";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import * as builders from "./assessment-builders.ts";
import * as stored from "./stored-assessments.ts";

/** What a page that holds nothing but the app's storage offers to the test that drives it. */
const storagePage = {
  openShelf: (name = "matang") => {
    const database = openDatabase(name);
    return {
      assessments: openDexieAssessmentStore(database),
      evidence: openDexieEvidenceStore(database),
    };
  },
  Dexie,
  ...builders,
  ...stored,
};

declare global {
  var storage: typeof storagePage;
}

globalThis.storage = storagePage;
