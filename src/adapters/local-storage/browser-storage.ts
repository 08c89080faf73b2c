/** The few small things that are kept as text at once: what cannot be kept is simply not there later. */
export interface TextStorage {
  readonly get: (key: string) => string | null;
  /** False when it could not be kept. */
  readonly set: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
}

/** localStorage where the browser grants it; every call is safe where it does not, and where it is full. */
export function browserStorage(storage: () => Storage = () => globalThis.localStorage): TextStorage {
  return {
    get: (key) => attempt(() => storage().getItem(key), null),
    set: (key, text) =>
      attempt(() => {
        storage().setItem(key, text);
        return true;
      }, false),
    remove: (key) => attempt(() => storage().removeItem(key), undefined),
    keys: () => attempt(() => Object.keys(storage()), []),
  };
}

/** Blocked site data makes even reading the property throw. */
function attempt<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
