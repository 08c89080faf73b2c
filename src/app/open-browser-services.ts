import { type Database, openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { browserStorage } from "#adapters/local-storage/browser-storage.ts";
import { openDrafts } from "#adapters/local-storage/drafts.ts";
import { openLocalSettings } from "#adapters/local-storage/local-settings.ts";
import {
  listQuestionnaires,
  loadQuestionnaire,
} from "#adapters/questionnaire-files/browser-questionnaires.ts";
import { askPersistence, storageFacts } from "#adapters/storage-facts/storage-facts.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
import { DATABASE_TROUBLE, type DatabaseTrouble } from "./database-notice.tsx";
import type { Services } from "./services.ts";

/** The services of a real browser: IndexedDB, localStorage, and the instruments that were built in. */
export function openBrowserServices(): Services {
  const newId = () => crypto.randomUUID();
  const database = openDatabase("matang", {
    onBlocked: () => announceDatabase("blocked"),
    onStale: () => announceDatabase("stale"),
    beforeWriting: async () => (await import("#adapters/dexie/turn-browser-log.ts")).turnBrowserLog(),
  });
  const storage = browserStorage();
  const drafts = openDrafts(storage, newId());
  return {
    assessments: openDexieAssessmentStore(database),
    evidence: evidenceStoreWhenUsed(database),
    settings: openLocalSettings(storage),
    questionnaires: { load: loadQuestionnaire, list: listQuestionnaires },
    keepDrafts: drafts.keep,
    takeDrafts: drafts.take,
    storageFacts,
    askPersistence,
    now: () => new Date().toISOString(),
    newId,
  };
}

/** Most visits to a screen never touch the bytes of evidence: what does is fetched with the first use. */
function evidenceStoreWhenUsed(database: Database): EvidenceStore {
  let opened: Promise<EvidenceStore> | undefined;
  const store = () => {
    opened ??= import("#adapters/dexie/dexie-evidence-store.ts").then((module) =>
      module.openDexieEvidenceStore(database),
    );
    return opened;
  };
  return {
    keep: async (...words) => (await store()).keep(...words),
    bytesOf: async (...words) => (await store()).bytesOf(...words),
    list: async () => (await store()).list(),
    factsOf: async (...words) => (await store()).factsOf(...words),
    keepFacts: async (...words) => (await store()).keepFacts(...words),
    removeAllBut: async (...words) => (await store()).removeAllBut(...words),
  };
}

/** Tells the page that another tab with another version of the app stands in the way. */
function announceDatabase(trouble: DatabaseTrouble) {
  window.dispatchEvent(new CustomEvent<DatabaseTrouble>(DATABASE_TROUBLE, { detail: trouble }));
}
