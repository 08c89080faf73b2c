import { useEffect, useLayoutEffect, useRef, useState } from "react";

interface ReviewKeys {
  /** The addresses of the reviews in their order, and the place of this one. */
  readonly places: readonly string[];
  readonly place: number;
  /** What a digit does; null where digits do nothing. */
  readonly onDigit: ((digit: number) => void) | null;
}

/** For the whole visit: going on to another indicator must not switch them on again. */
let areOnForVisit = true;

/**
 * j and k go on and back, a digit gives that level. Outside of text fields and dialogs; with Control, Alt or Meta a key belongs to the
 * browser. A step takes a moment to arrive: a second j meanwhile goes one further, and a digit waits for nothing it was not meant for.
 */
export function useReviewKeys(keys: ReviewKeys) {
  const [areOn, setOn] = useState(areOnForVisit);
  const latest = useRef(keys);
  /** Where the last key leads, while that has not arrived. */
  const going = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (latest.current.place !== keys.place) {
      going.current = null;
    }
    latest.current = keys;
  });
  useEffect(() => {
    if (!areOn) {
      return;
    }
    const step = (by: number) => {
      const { places, place } = latest.current;
      const next = (going.current ?? place) + by;
      const address = places[next];
      if (address !== undefined) {
        going.current = next;
        window.location.hash = address;
      }
    };
    const press = (event: KeyboardEvent) => {
      const isForBrowser = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
      if (isForBrowser || isTyping(event.target) || document.querySelector("dialog[open]") !== null) {
        return;
      }
      const { onDigit } = latest.current;
      if (event.key === "j" || event.key === "k") {
        event.preventDefault();
        step(event.key === "j" ? 1 : -1);
      } else if (/^\d$/.test(event.key) && onDigit !== null && going.current === null) {
        event.preventDefault();
        onDigit(Number(event.key));
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [areOn]);
  return {
    areOn,
    onSwitch: () => {
      areOnForVisit = !areOn;
      setOn(!areOn);
    },
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])"))
  );
}
