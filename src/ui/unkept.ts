import { useEffect, useSyncExternalStore } from "react";

const unkept = new Set<object>();
const listeners = new Set<() => void>();

/** Whether a field on screen holds something that was not handed over because it cannot be kept. */
export function isAnythingUnkept(): boolean {
  return unkept.size > 0;
}

/** The same for a part of the screen, which follows it. */
export function useIsAnythingUnkept(): boolean {
  return useSyncExternalStore(subscribe, isAnythingUnkept);
}

/** Says so of one field, for as long as it is on screen. */
export function useUnkept(isUnkept: boolean): void {
  useEffect(() => {
    if (!isUnkept) {
      return;
    }
    const field = {};
    unkept.add(field);
    tell();
    return () => {
      unkept.delete(field);
      tell();
    };
  }, [isUnkept]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) {
    listener();
  }
}
