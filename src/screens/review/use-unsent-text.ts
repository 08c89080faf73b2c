import { useState } from "react";

const PREFIX = "matang-reviu ";

/** A text that is being written and was not said yet: still there after going elsewhere and coming back, for as long as the tab lives. */
export function useUnsentText(place: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => read(place));
  const keep = (next: string) => {
    setText(next);
    write(place, next);
  };
  return [text, keep];
}

/** Whether something was begun there. */
export function hasUnsentText(place: string): boolean {
  return read(place) !== "";
}

function read(place: string): string {
  try {
    return sessionStorage.getItem(PREFIX + place) ?? "";
  } catch {
    return ""; // a browser that keeps nothing for the site: the text lives as long as the field
  }
}

function write(place: string, text: string): void {
  try {
    if (text === "") {
      sessionStorage.removeItem(PREFIX + place);
    } else {
      sessionStorage.setItem(PREFIX + place, text);
    }
  } catch {
    // As above: nothing is kept, and nothing is lost that was said.
  }
}
