import { useEffect, useLayoutEffect, useRef } from "react";

/** What a single key does, by `KeyboardEvent.key`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Single keys, outside of text fields and dialogs; with Control, Alt or Meta a key belongs to the browser. */
export function useShortcuts(shortcuts: Shortcuts, areOn: boolean): void {
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!areOn) {
      return;
    }
    const press = (event: KeyboardEvent) => {
      const isForBrowser = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
      const { key } = event;
      if (isForBrowser || isTyping(event.target) || isDialogOpen() || !Object.hasOwn(latest.current, key)) {
        return;
      }
      event.preventDefault();
      latest.current[key]?.();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [areOn]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])"))
  );
}

function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
