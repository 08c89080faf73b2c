import * as z from "zod/mini";
import { PublicKey } from "#core/pack/seal.ts";

/** A closed key can be stored and used, but not read out: not by this app either. */
export const KeptKey = z.readonly(
  z.object({
    privateKey: z.instanceof(CryptoKey),
    publicKey: PublicKey,
    keptSince: z.string(),
  }),
);
export type KeptKey = z.infer<typeof KeptKey>;

/** A place for one key, apart from the assessments: what erases or upgrades those leaves it alone. */
export interface KeyDatabase {
  readonly read: () => Promise<KeptKey | null>;
  readonly write: (key: KeptKey) => Promise<void>;
  readonly erase: () => Promise<void>;
}

export function openKeyDatabase(name: string): KeyDatabase {
  return {
    read: async () => {
      const kept = KeptKey.safeParse(await attempt(name, "readonly", (store) => store.get(ONLY_KEY)));
      return kept.success ? kept.data : null;
    },
    write: async (key) => void (await attempt(name, "readwrite", (store) => store.put(key, ONLY_KEY))),
    erase: async () => void (await attempt(name, "readwrite", (store) => store.delete(ONLY_KEY))),
  };
}

const STORE = "keys";
const ONLY_KEY = "agency";

/** One piece of work on a connection of its own: nothing stays open that could stand in another tab's way. */
async function attempt(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await open(name);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
  } finally {
    database.close();
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
