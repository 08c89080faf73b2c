import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { openDexieImportStore } from "#adapters/dexie/import-store.ts";
import { describeAssessmentStore } from "./assessment-store.ts";
import { describeEvidenceStore } from "./evidence-store.ts";
import { describeImportStore } from "./import-store.ts";

describeAssessmentStore("Dexie", () => {
  const name = crypto.randomUUID();
  return () => openDexieAssessmentStore(openDatabase(name));
});

describeEvidenceStore("Dexie", () => {
  const name = crypto.randomUUID();
  return (nowInMs) => openDexieEvidenceStore(openDatabase(name), nowInMs);
});

describeImportStore("Dexie", () => {
  const database = openDatabase(crypto.randomUUID());
  return {
    assessments: openDexieAssessmentStore(database),
    evidence: openDexieEvidenceStore(database),
    imports: openDexieImportStore(database),
  };
});
