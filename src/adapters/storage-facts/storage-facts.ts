export interface StorageFacts {
  readonly usedInBytes: number;
  /** What the browser says it would allow; null when it does not say. It is no promise: a full disk is not foreseen by it. */
  readonly quotaInBytes: number | null;
  /** True when the browser will not clear the data by itself when space runs short. */
  readonly isPersistent: boolean;
}

/** Null where the browser does not tell. */
export async function storageFacts(storage = browserStorageManager()): Promise<StorageFacts | null> {
  if (storage === null) {
    return null;
  }
  try {
    const [estimate, isPersistent] = await Promise.all([storage.estimate(), storage.persisted()]);
    const { usage, quota } = estimate;
    return usage === undefined ? null : { usedInBytes: usage, quotaInBytes: quota ?? null, isPersistent };
  } catch {
    return null;
  }
}

/** Asks the browser to keep the data even when space runs short. False where it refuses or cannot. */
export async function askPersistence(storage = browserStorageManager()): Promise<boolean> {
  try {
    return (await storage?.persist()) ?? false;
  } catch {
    return false;
  }
}

/** Missing in old browsers, and on pages that are not served securely. */
function browserStorageManager(): StorageManager | null {
  return globalThis.navigator?.storage ?? null;
}
