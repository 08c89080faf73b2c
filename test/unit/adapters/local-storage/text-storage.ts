import type { TextStorage } from "#adapters/local-storage/browser-storage.ts";

/** Keeps text as localStorage does; refuses to keep more while `isFull`. */
export function memoryTextStorage(): TextStorage & { isFull: boolean } {
  const textByKey = new Map<string, string>();
  const storage = {
    isFull: false,
    get: (key: string) => textByKey.get(key) ?? null,
    set: (key: string, text: string) => {
      if (!storage.isFull) {
        textByKey.set(key, text);
      }
      return !storage.isFull;
    },
    remove: (key: string) => void textByKey.delete(key),
    keys: () => [...textByKey.keys()],
  };
  return storage;
}
