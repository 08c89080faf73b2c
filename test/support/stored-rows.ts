import type { Page } from "playwright";

/** How many rows each table of the browser's database has, as they lie there, without the app. */
export function countRows(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open("matang"));
    const counts: Record<string, number> = {};
    for (const store of database.objectStoreNames) {
      counts[store] = await ask(database.transaction(store).objectStore(store).count());
    }
    database.close();
    return counts;
  });
}

const LONGEST_SWEEP_MS = 90_000;

/** Until what a killed browser had begun is swept away, some time after the start. */
export async function untilSwept(page: Page): Promise<void> {
  const deadline = Date.now() + LONGEST_SWEEP_MS;
  for (;;) {
    const { unfinishedImports = 0 } = await countRows(page);
    if (unfinishedImports === 0) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error("What was begun and killed was never swept away");
    }
    await page.waitForTimeout(500);
  }
}

/** Contents that no piece of evidence and no change speaks of, and contents that are spoken of and not there. */
export function strayContents(page: Page): Promise<{ readonly orphans: number; readonly missing: number }> {
  return page.evaluate(async () => {
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open("matang"));
    const keysOf = async (store: string, index?: string) => {
      const source = database.transaction(store).objectStore(store);
      const keys: IDBValidKey[] = [];
      const cursor = (index === undefined ? source : source.index(index)).openKeyCursor();
      await new Promise<void>((resolve, reject) => {
        cursor.onerror = () => reject(cursor.error);
        cursor.onsuccess = () => {
          if (cursor.result === null) {
            resolve();
          } else {
            keys.push(cursor.result.key);
            cursor.result.continue();
          }
        };
      });
      return new Set(keys);
    };
    const [kept, cited, remembered] = await Promise.all([
      keysOf("fileBytes"),
      keysOf("evidence", "files"),
      keysOf("changes", "files"),
    ]);
    database.close();
    return {
      orphans: [...kept].filter((key) => !cited.has(key) && !remembered.has(key)).length,
      missing: [...cited].filter((key) => !kept.has(key)).length,
    };
  });
}
