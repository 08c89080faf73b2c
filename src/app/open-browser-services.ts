import { type Database, openDatabase } from "#adapters/dexie/database.ts";
import { listAssessments } from "#adapters/dexie/list-assessments.ts";
import { turnBrowserLog } from "#adapters/dexie/turn-browser-log.ts";
import { browserStorage } from "#adapters/local-storage/browser-storage.ts";
import { openLocalSettings } from "#adapters/local-storage/local-settings.ts";
import {
  listQuestionnaires,
  loadQuestionnaire,
} from "#adapters/questionnaire-files/browser-questionnaires.ts";
import { askPersistence, storageFacts } from "#adapters/storage-facts/storage-facts.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
import { DATABASE_TROUBLE, type DatabaseTrouble } from "./database-notice.tsx";
import type { Services } from "./services.ts";

/** The services of a real browser: IndexedDB, localStorage, and the instruments that were built in. */
export function openBrowserServices(): Services {
  const newId = () => crypto.randomUUID();
  const database = openDatabase("matang", {
    onBlocked: () => announceDatabase("blocked"),
    onStale: () => announceDatabase("stale"),
    beforeWriting: turnBrowserLog,
  });
  const storage = browserStorage();
  const work = onceWanted(async () =>
    (await import("./open-work-services.ts")).openWorkServices(database, storage, newId()),
  );
  return {
    assessments: assessmentStoreWhenUsed(database, async () => (await work()).assessments),
    evidence: evidenceStoreWhenUsed(database),
    settings: openLocalSettings(storage),
    questionnaires: { load: loadQuestionnaire, list: listQuestionnaires },
    openBackups: async () =>
      (await import("#adapters/dexie/dexie-backup-store.ts")).openDexieBackupStore(database),
    openDrafts: async () => (await work()).drafts,
    storageFacts,
    askPersistence,
    now: () => new Date().toISOString(),
    newId,
  };
}

/** The first screen lists what is there; all else is fetched with the first use, or with an assessment's screen. */
function assessmentStoreWhenUsed(database: Database, store: () => Promise<AssessmentStore>): AssessmentStore {
  return {
    list: listAssessments(database),
    load: async (...words) => (await store()).load(...words),
    add: async (...words) => (await store()).add(...words),
    save: async (...words) => (await store()).save(...words),
    takeIn: async (...words) => (await store()).takeIn(...words),
    wholeHistory: async (...words) => (await store()).wholeHistory(...words),
    changes: async (...words) => (await store()).changes(...words),
    noteBackup: async (...words) => (await store()).noteBackup(...words),
    setRemoved: async (...words) => (await store()).setRemoved(...words),
    erase: async (...words) => (await store()).erase(...words),
    neededFiles: async () => (await store()).neededFiles(),
    onChangedElsewhere: (listener) => {
      const listening = store().then((opened) => opened.onChangedElsewhere(listener));
      return () => void listening.then((stop) => stop());
    },
  };
}

/** Most visits to a screen never touch the bytes of evidence: what does is fetched with the first use. */
function evidenceStoreWhenUsed(database: Database): EvidenceStore {
  const store = onceWanted(async () =>
    (await import("#adapters/dexie/dexie-evidence-store.ts")).openDexieEvidenceStore(database),
  );
  return {
    keep: async (...words) => (await store()).keep(...words),
    keepAll: async (...words) => (await store()).keepAll(...words),
    bytesOf: async (...words) => (await store()).bytesOf(...words),
    list: async () => (await store()).list(),
    factsOf: async (...words) => (await store()).factsOf(...words),
    keepFacts: async (...words) => (await store()).keepFacts(...words),
    removeAllBut: async (...words) => (await store()).removeAllBut(...words),
  };
}

/** A fetch that failed is tried again the next time. */
function onceWanted<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return async () => {
    opened ??= open();
    try {
      return await opened;
    } catch (cause) {
      opened = undefined;
      throw cause;
    }
  };
}

/** Tells the page that another tab with another version of the app stands in the way. */
function announceDatabase(trouble: DatabaseTrouble) {
  window.dispatchEvent(new CustomEvent<DatabaseTrouble>(DATABASE_TROUBLE, { detail: trouble }));
}
