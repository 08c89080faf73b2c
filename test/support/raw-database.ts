/** A database as a browser holds it, as data: what an app of some version left behind. */
export interface RawDatabase {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly indexes: readonly {
      readonly name: string;
      readonly keyPath: string;
      readonly multiEntry: boolean;
    }[];
    readonly rows: readonly unknown[];
  }[];
}

/** Writes it without any of the app's own code. Rows may hold `{ "$bytes": "text" }` where a Blob belongs. */
export async function writeRawDatabase(name: string, { version, stores }: RawDatabase): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes, rows } of stores) {
      const created = opening.result.createObjectStore(store, { keyPath });
      for (const index of indexes) {
        created.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      }
      for (const row of rows) {
        created.add(withBlobs(row));
      }
    }
  };
  (await done(opening)).close();
}

/** A connection as an app has one that knows nothing of versions: it neither upgrades nor gives way. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return done(indexedDB.open(name, version));
}

export async function rawRows(name: string, store: string): Promise<readonly unknown[]> {
  const database = await openRaw(name);
  const rows: readonly unknown[] = await done(database.transaction(store).objectStore(store).getAll());
  database.close();
  return rows;
}

export async function putRawRow(name: string, store: string, row: unknown): Promise<void> {
  const database = await openRaw(name);
  const transaction = database.transaction(store, "readwrite");
  await done(transaction.objectStore(store).put(row));
  database.close();
}

/** What a database is made of, as the browser says. */
export async function rawShape(name: string) {
  const database = await openRaw(name);
  const shape = { version: database.version, stores: [...database.objectStoreNames] };
  database.close();
  return shape;
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function withBlobs(row: unknown): unknown {
  if (typeof row !== "object" || row === null) {
    return row;
  }
  if ("$bytes" in row) {
    return new Blob([String(row.$bytes)]);
  }
  return Array.isArray(row)
    ? row.map(withBlobs)
    : Object.fromEntries(Object.entries(row).map(([key, value]) => [key, withBlobs(value)]));
}
