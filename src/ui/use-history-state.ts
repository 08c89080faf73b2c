import { useState } from "react";

/**
 * A text that belongs to this visit of the screen: kept in the browser's history entry, so that it is there again when the
 * person comes back to it, and gone for a new visit.
 */
export function useHistoryState(name: string, initial: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => readState()[name] ?? initial);
  const keep = (next: string) => {
    setValue(next);
    history.replaceState({ ...history.state, [name]: next }, "");
  };
  return [value, keep];
}

function readState(): Readonly<Record<string, string>> {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(state).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
