import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const PAUSE_MS = 400;

export interface DraftText {
  /** What is in the field now. */
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Hands the text over at once: when the field loses the focus. */
  readonly keepNow: () => void;
  /** What came from elsewhere while the person was typing; null when nothing did. The field keeps the person's text. */
  readonly elsewhere: string | null;
  readonly takeElsewhere: () => void;
}

/**
 * The text of a field while it is being typed: it lives here, so that a keystroke concerns this field alone, and is handed
 * over after a pause, when the field is left, when the page is hidden, and when the field goes away. A text that changes
 * from outside is followed unless something here was not handed over yet.
 */
export function useDraftText(value: string, onKeep: (before: string, after: string) => void): DraftText {
  const [text, show] = useState(value);
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const latest = useRef(value);
  /** What the owner of the text holds, as far as this field knows. */
  const held = useRef(value);
  /** What the owner said last. */
  const given = useRef(value);
  const keep = useRef(onKeep);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useLayoutEffect(() => {
    keep.current = onKeep;
    given.current = value;
  });

  useLayoutEffect(() => {
    const before = held.current;
    held.current = value;
    if (value === before) {
      return;
    }
    if (latest.current !== before) {
      setElsewhere(value);
      return;
    }
    latest.current = value;
    show(value);
  }, [value]);

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    const after = latest.current;
    const before = given.current;
    if (after === before) {
      return;
    }
    held.current = after;
    given.current = after;
    keep.current(before, after);
  }, []);

  const setText = useCallback(
    (next: string) => {
      latest.current = next;
      show(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, PAUSE_MS);
    },
    [keepNow],
  );

  const takeElsewhere = useCallback(() => {
    if (elsewhere !== null) {
      setText(elsewhere);
      setElsewhere(null);
      keepNow();
    }
  }, [elsewhere, setText, keepNow]);

  useKeptBeforeLeaving(keepNow);
  return { text, setText, keepNow, elsewhere, takeElsewhere };
}

function useKeptBeforeLeaving(keepNow: () => void) {
  useEffect(() => {
    const keepWhenHidden = () => {
      if (document.visibilityState === "hidden") {
        keepNow();
      }
    };
    window.addEventListener("pagehide", keepNow);
    document.addEventListener("visibilitychange", keepWhenHidden);
    return () => {
      window.removeEventListener("pagehide", keepNow);
      document.removeEventListener("visibilitychange", keepWhenHidden);
      keepNow();
    };
  }, [keepNow]);
}
