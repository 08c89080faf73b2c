import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieImportStore } from "#adapters/dexie/import-store.ts";
import type { ImportStore } from "#core/assessment/import-store.ts";

let opened: ImportStore | undefined;

/** What came from others and what was handed out, on a connection of its own: no other screen has to fetch it. */
export function importStore(): ImportStore {
  opened ??= openDexieImportStore(openDatabase("matang"));
  return opened;
}

/** Held while contents are kept for an import, in whichever tab. */
const LOCK = "matang import";

export function whileImporting<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(LOCK, { mode: "shared" }, work);
}

/** Removes what an import that was broken off left behind; nothing while one is under way. */
export async function sweepBrokenImports(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) {
      await importStore().sweep();
    }
  });
}
