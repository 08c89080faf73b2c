/** Stands for a character that the font lacks. */
const MISSING = "\u25AF";

/** Bullets and marks as word processors write them with symbol fonts, in the private use area. */
const FROM_SYMBOL_FONTS: Readonly<Record<string, string>> = {
  "\uF0B7": "•",
  "\uF0A7": "▪",
  "\uF076": "❖",
  "\uF0D8": "➢",
  "\uF0FC": "✓",
  "\uF0E0": "→",
  "\uF0A8": "□",
  "\uF06F": "□",
  "\uF0FE": "☑",
};

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** What stands between the line breaks of a text, however they are written. */
export function linesOf(text: string): readonly string[] {
  return text.replace(LINE_ENDS, "\n").split("\n");
}

/** Has no picture of its own: control characters, soft hyphens, joiners, marks of direction, variation selectors. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;

/**
 * The text as the font can print it. What it lacks becomes a visible box, one for each character; jsPDF itself would drop
 * such a character or cut off everything after it.
 */
export function printableText(text: string, isCovered: (codePoint: number) => boolean): string {
  const composed = text.normalize("NFC").replace(LINE_ENDS, "\n").replaceAll("\t", "    ");
  let printable = "";
  for (const character of composed) {
    printable += character === "\n" ? character : printableCharacter(character, isCovered);
  }
  return printable;
}

function printableCharacter(character: string, isCovered: (codePoint: number) => boolean): string {
  if (character >= " " && character <= "~") {
    return character;
  }
  const known = FROM_SYMBOL_FONTS[character] ?? character;
  if (known.replace(INVISIBLE, "") === "") {
    return "";
  }
  return isCovered(known.codePointAt(0) ?? 0) ? known : MISSING;
}

/**
 * For titles and bookmarks, which the reader's own fonts show. A byte 0D inside UTF-16 would be read as a line end, so the
 * few characters that have one (č is U+010D) are taken apart, or shown as a box where they cannot be.
 */
export function titleText(text: string): string {
  const line = text
    .replace(LINE_ENDS, " ")
    .replace(/[\n\t]/g, " ")
    .replace(INVISIBLE, "");
  return Array.from(line, (character) => {
    const parts = hasLineEndByte(character) ? character.normalize("NFD") : character;
    return hasLineEndByte(parts) ? MISSING : parts;
  }).join("");
}

function hasLineEndByte(text: string): boolean {
  return Array.from({ length: text.length }, (_, place) => text.charCodeAt(place)).some((unit) =>
    [unit >> 8, unit & 0xff].some((byte) => byte === 0x0d || byte === 0x0a),
  );
}
