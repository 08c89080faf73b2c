const PREFIX = "matang-isian ";

/** What was written in a form that was not sent off, by the names of its fields. */
export type WrittenTexts = Readonly<Record<string, string>>;

/** Keeps what is being written for as long as the tab lives. Null forgets it. */
export function rememberInTab(place: string, texts: WrittenTexts | null): void {
  try {
    if (texts === null) {
      sessionStorage.removeItem(PREFIX + place);
    } else {
      sessionStorage.setItem(PREFIX + place, JSON.stringify(texts));
    }
  } catch {
    // A browser that keeps nothing for the site: the texts live as long as their fields.
  }
}

/** What was kept there; null when nothing was, or when it cannot be read. */
export function recallFromTab(place: string): WrittenTexts | null {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(PREFIX + place) ?? "null");
    if (typeof read !== "object" || read === null) {
      return null;
    }
    const texts: [string, unknown][] = Object.entries(read);
    return Object.fromEntries(
      texts.flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : [])),
    );
  } catch {
    return null;
  }
}
