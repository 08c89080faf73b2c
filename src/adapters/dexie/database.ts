import { Dexie, type DexieOptions } from "dexie";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { type StorageFailure, storageFailure } from "./storage-failure.ts";
import { declareVersions, SCHEMA_VERSION, type Tables, tablesOf } from "./tables.ts";

export interface DatabaseSignals {
  /** An older version of the app, open elsewhere, keeps this one from opening the database: it has to be closed or loaded anew. */
  readonly onBlocked?: () => void;
  /** A newer version of the app was opened elsewhere: nothing can be saved here any more until the page is loaded anew. */
  readonly onStale?: () => void;
  /** Called once, as soon as the first work on the open connection is done; no write begins before its end. */
  readonly beforeWriting?: () => Promise<void>;
}

export interface Database {
  readonly name: string;
  /**
   * Does work on the open connection, opening it first where needed. What the storage refuses comes back as a value; everything
   * else is thrown.
   */
  readonly attempt: <Value>(
    work: (tables: Tables) => PromiseLike<Value>,
  ) => Promise<Result<Value, StorageFailure>>;
  readonly close: () => void;
}

/** A connection to the browser's database. Opens when first used, so that it never fails here. */
export function openDatabase(name: string, signals: DatabaseSignals = {}): Database {
  const dexie = new Dexie(name, { ...CONNECTION, ...onlyOurVersion() });
  declareVersions(dexie);
  let writable: Promise<void> | undefined;
  const untilWritable = () => {
    writable ??= signals.beforeWriting?.() ?? Promise.resolve();
    return writable;
  };
  const tables = tablesOf(dexie, untilWritable);
  const pending = new Set<Promise<unknown>>();
  let isStale = false;

  async function attempt<Value>(work: (tables: Tables) => PromiseLike<Value>) {
    if (isStale) {
      return fail({ kind: "newer-app-open" } as const);
    }
    const working = openAndDo(work);
    pending.add(working);
    try {
      return succeed(await working);
    } catch (cause) {
      const failure = storageFailure(cause);
      if (failure === null) {
        throw cause;
      }
      return fail(isStale && failure.kind === "storage-unavailable" ? NEWER_APP_OPEN : failure);
    } finally {
      pending.delete(working);
    }
  }

  async function openAndDo<Value>(work: (tables: Tables) => PromiseLike<Value>) {
    if (!dexie.isOpen()) {
      await dexie.open();
    }
    const value = await work(tables);
    void untilWritable();
    return value;
  }

  // Dexie itself would close the connection and quietly open the newer version on the next save, writing rows of the old
  // shape into it. Here what is being saved is finished, and then the connection stays closed.
  dexie.on("versionchange", () => {
    isStale = true;
    signals.onStale?.();
    void Promise.allSettled([...pending]).then(() => dexie.close({ disableAutoOpen: true }));
    return false;
  });
  dexie.on("blocked", () => signals.onBlocked?.());

  return { name, attempt, close: () => dexie.close({ disableAutoOpen: true }) };
}

const NEWER_APP_OPEN = { kind: "newer-app-open" } as const;

/** "strict": a save is done when it is on the disk, not when it is in a buffer that a power cut empties. */
const CONNECTION: DexieOptions = {
  autoOpen: false,
  cache: "disabled",
  chromeTransactionDurability: "strict",
};

/** A database that is newer than this app is refused. Dexie would open it all the same, and add tables that the newer one dropped. */
function onlyOurVersion(): DexieOptions {
  const { indexedDB } = Dexie.dependencies;
  if (indexedDB === undefined) {
    return {};
  }
  const ours = SCHEMA_VERSION * 10;
  const guarded = {
    open: (name: string, version = ours) => indexedDB.open(name, Math.min(version, ours)),
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
  };
  return { indexedDB: guarded };
}
