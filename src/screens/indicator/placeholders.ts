export interface Placeholder {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a template leaves for the person to replace: "[nomor]". */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(/\[[^[\]\n]{1,60}\]/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The first one at or after that place, else the first of all; null when there is none left. */
export function nextPlaceholder(text: string, from: number): Placeholder | null {
  const all = placeholdersIn(text);
  return all.find((one) => one.start >= from) ?? all[0] ?? null;
}

/** The template behind what is written already, or alone. */
export function withTemplate(text: string, template: string): string {
  return text.trim() === "" ? template : `${text.trimEnd()}\n\n${template}`;
}
