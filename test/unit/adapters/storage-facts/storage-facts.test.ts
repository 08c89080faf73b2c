import { describe, expect, it } from "vitest";
import { askPersistence, storageFacts } from "#adapters/storage-facts/storage-facts.ts";

function storageManager(parts: Partial<StorageManager>): StorageManager {
  return {
    estimate: async () => ({ usage: 12, quota: 100 }),
    persisted: async () => true,
    persist: async () => true,
    getDirectory: () => Promise.reject(new Error("not used")),
    ...parts,
  };
}

const refused = () => Promise.reject(new DOMException("refused", "SecurityError"));

describe("storage facts", () => {
  it("are what the browser says", async () => {
    expect(await storageFacts(storageManager({}))).toEqual({
      usedInBytes: 12,
      quotaInBytes: 100,
      isPersistent: true,
    });
  });

  it("leave open what the browser does not say", async () => {
    expect(await storageFacts(storageManager({ estimate: async () => ({ usage: 12 }) }))).toMatchObject({
      quotaInBytes: null,
    });
    expect(await storageFacts(storageManager({ estimate: async () => ({}) }))).toBeNull();
    expect(await storageFacts(storageManager({ estimate: refused }))).toBeNull();
    expect(await storageFacts(null)).toBeNull();
  });
});

describe("asking for persistence", () => {
  it("answers what the browser grants", async () => {
    expect(await askPersistence(storageManager({}))).toBe(true);
    expect(await askPersistence(storageManager({ persist: async () => false }))).toBe(false);
    expect(await askPersistence(storageManager({ persist: refused }))).toBe(false);
    expect(await askPersistence(null)).toBe(false);
  });
});
