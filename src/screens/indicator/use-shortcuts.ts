import { useCallback, useEffect, useLayoutEffect, useRef } from "react";

/** What a single key does, by `KeyboardEvent.key`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

interface ShortcutOptions {
  readonly areOn: boolean;
  /** What the keys are about, and those of them that lead to another. */
  readonly subject: string;
  readonly stepKeys: readonly string[];
}

/**
 * Single keys, outside of text fields and dialogs; with Control, Alt or Meta a key belongs to the browser.
 * A step takes a moment to arrive: what is pressed meanwhile is meant for where it leads, and waits for it.
 */
export function useShortcuts(shortcuts: Shortcuts, { areOn, subject, stepKeys }: ShortcutOptions): void {
  const latest = useRef({ shortcuts, subject, stepKeys });
  const leaving = useRef<string | null>(null);
  const waiting = useRef<string[]>([]);
  const take = useCallback((key: string) => {
    const now = latest.current;
    if (leaving.current === now.subject) {
      waiting.current.push(key);
      return;
    }
    leaving.current = now.stepKeys.includes(key) ? now.subject : null;
    now.shortcuts[key]?.();
  }, []);
  useLayoutEffect(() => {
    const hasArrived = latest.current.subject !== subject;
    latest.current = { shortcuts, subject, stepKeys };
    if (hasArrived) {
      leaving.current = null;
      waiting.current.splice(0).forEach(take);
    }
  });
  useEffect(() => {
    if (!areOn) {
      return;
    }
    const press = (event: KeyboardEvent) => {
      const isForBrowser = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
      const { key } = event;
      if (
        isForBrowser ||
        isTyping(event.target) ||
        isDialogOpen() ||
        !Object.hasOwn(latest.current.shortcuts, key)
      ) {
        return;
      }
      event.preventDefault();
      take(key);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [areOn, take]);
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
