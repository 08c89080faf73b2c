import {
  type FormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { recallFromTab, rememberInTab } from "./tab-memory.ts";
import { tooLong } from "./too-long.ts";
import { useUnkept } from "./unkept.ts";

const PAUSE_MS = 400;

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface DraftText<Element extends TextElement> {
  /** To be spread onto the field. The field holds the text itself: React has no part in a keystroke. */
  readonly field: {
    readonly ref: RefObject<Element | null>;
    readonly defaultValue: string;
    readonly onInput: (event: FormEvent<Element>) => void;
    readonly onBlur: () => void;
  };
  /** For what is drawn from the text: as it was when it was last handed over. */
  readonly text: string;
  /** Where it is too long to be kept: that it is not, and by how much. */
  readonly problem: string | null;
  /** Puts another text into the field, and hands it over at once. */
  readonly replace: (text: string) => void;
  /** What came from elsewhere while the person was typing; null when nothing did. The field keeps the person's text. */
  readonly elsewhere: string | null;
  readonly takeElsewhere: () => void;
}

/**
 * The text of a field while it is being typed. It is handed over after a pause, when the field is left, when the page is
 * hidden, and when the field goes away. A text that changes from outside is followed unless something here was not handed
 * over yet. A text longer than `longest` stays in the field and is not handed over; whoever comes back to `place`, the name of the
 * field among all others, finds it again for as long as the tab lives.
 */
export function useDraftText<Element extends TextElement>(
  value: string,
  onKeep: (before: string, after: string) => void,
  longest: number,
  place: string | null,
): DraftText<Element> {
  const ref = useRef<Element>(null);
  const [first] = useState(() => unkeptText(place, value) ?? value);
  const [text, show] = useState(first);
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const { latest, keepNow, keepSoon, follow } = useKeeping({ value, first, onKeep, show, longest, place });
  const excess = tooLong(text, longest);
  useUnkept(excess !== null);

  const put = useCallback(
    (next: string) => {
      latest.current = next;
      if (ref.current !== null) {
        ref.current.value = next;
      }
      show(next);
    },
    [latest],
  );
  const replace = useCallback(
    (next: string) => {
      put(next);
      setElsewhere(null);
      keepNow();
    },
    [put, keepNow],
  );
  const onInput = useCallback(
    (event: FormEvent<Element>) => {
      latest.current = event.currentTarget.value;
      keepSoon();
    },
    [latest, keepSoon],
  );

  useLayoutEffect(() => {
    const outcome = follow(value);
    if (outcome === "changed") {
      put(value);
    } else if (outcome === "changed-while-typing") {
      setElsewhere(value);
    }
  }, [value, follow, put]);

  return {
    field: { ref, defaultValue: first, onInput, onBlur: keepNow },
    text,
    problem: excess && `${excess} Belum tersimpan.`,
    replace,
    elsewhere,
    takeElsewhere: () => {
      if (elsewhere !== null) {
        replace(elsewhere);
      }
    },
  };
}

interface Keeping {
  readonly value: string;
  /** What the field holds at first. */
  readonly first: string;
  readonly onKeep: (before: string, after: string) => void;
  readonly show: (text: string) => void;
  readonly longest: number;
  readonly place: string | null;
}

/** What could not be kept there; null where there is nothing, or something else was kept in the meantime. */
function unkeptText(place: string | null, kept: string): string | null {
  const unkept = place === null ? null : recallFromTab(place);
  return unkept?.["kept"] === kept ? (unkept["text"] ?? null) : null;
}

/** What the field holds, what its owner holds, and the handing over from one to the other. */
function useKeeping({ value, first, onKeep, show, longest, place }: Keeping) {
  const latest = useRef(first);
  /** What the owner holds, as far as is known here: what it said last, or what was handed over since. */
  const held = useRef(value);
  /** What the owner said last. An owner that did not take what was handed over is offered it again. */
  const given = useRef(value);
  const keep = useRef(onKeep);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    keep.current = onKeep;
    given.current = value;
  });
  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    const [before, after] = [given.current, latest.current];
    show(after);
    const fits = after.length <= longest;
    if (place !== null && !(fits && recallFromTab(place) === null)) {
      rememberInTab(place, fits ? null : { text: after, kept: before });
    }
    if (after !== before && fits) {
      held.current = after;
      given.current = after;
      keep.current(before, after);
    }
  }, [show, longest, place]);
  const keepSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(keepNow, PAUSE_MS);
  }, [keepNow]);
  const follow = useCallback((next: string) => {
    const before = held.current;
    held.current = next;
    if (next === before) {
      return "same";
    }
    return latest.current === before ? "changed" : "changed-while-typing";
  }, []);
  useKeptBeforeLeaving(keepNow);
  return { latest, keepNow, keepSoon, follow };
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
