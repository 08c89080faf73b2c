import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { describeAssessmentStore } from "./assessment-store.ts";
import { describeEvidenceStore } from "./evidence-store.ts";

describeAssessmentStore("Dexie", () => {
  const name = crypto.randomUUID();
  return () => openDexieAssessmentStore(openDatabase(name));
});

describeEvidenceStore("Dexie", () => {
  const name = crypto.randomUUID();
  return (nowInMs) => openDexieEvidenceStore(openDatabase(name), nowInMs);
});
