/** The same for texts that a reader takes for the same: capitals, accents, punctuation and spaces make no difference. */
export function foldedText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What tells texts apart by how they read; signs alone, which read as nothing, stand for themselves. */
export function foldKey(text: string): string {
  return foldedText(text) || text.trim();
}

/** The texts of both lists, each once by how it reads; where both have it, as the first list writes it. */
export function unitedTexts(first: readonly string[], second: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const text of [...first, ...second]) {
    if (!byFold.has(foldKey(text))) {
      byFold.set(foldKey(text), text);
    }
  }
  return [...byFold.values()];
}
