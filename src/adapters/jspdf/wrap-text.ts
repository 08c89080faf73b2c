/** After these a line may break between letters; digits ("3-5") stay together. */
const BREAKS_AFTER = /[-–—/]/;
/** After these a word is broken that is too long for any line: addresses, file names. */
const BREAKS_LONG_WORDS_AFTER = /[./_?&=:,;@%+\-–—]/;
const LETTER = /\p{L}/u;

/**
 * Breaks text into lines no wider than `width`. Line breaks in the text are kept, so is the space at the start of a line; of the
 * spaces at a break one is left at the end of the line, beyond its width: who hears the text, or copies it, hears where the
 * word ends. `widthOf` gives the width of one character: without kerning they add up.
 */
export function wrapText(
  text: string,
  width: number,
  widthOf: (character: string) => number,
): readonly string[] {
  const lines = text.split("\n").map((line) => line.trimEnd());
  return lines.flatMap((line, place) => {
    const isLast = place === lines.length - 1;
    return wrapLine(isLast || line === "" ? line : `${line} `, width, widthOf);
  });
}

function wrapLine(line: string, width: number, widthOf: (character: string) => number): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  let breaks = noBreaks(start);
  for (let place = 0; place < line.length; place += 1) {
    const character = line.charAt(place);
    used += widthOf(character);
    if (used > width && character !== " " && place > start) {
      const end = bestBreak(breaks, start, place);
      lines.push(withOneSpace(line.slice(start, end)));
      start = skipSpaces(line, end);
      breaks = noBreaks(start);
      used = 0;
      place = start - 1;
      continue;
    }
    breaks = withBreak(breaks, line, start, place);
  }
  lines.push(line.slice(start));
  return lines;
}

function withOneSpace(line: string): string {
  const words = line.trimEnd();
  return words === "" || words === line ? words : `${words} `;
}

/** Where the current line could end: after a whole word, or else within one. */
interface Breaks {
  readonly afterWord: number;
  readonly withinWord: number;
}

function noBreaks(start: number): Breaks {
  return { afterWord: start, withinWord: start };
}

function withBreak(breaks: Breaks, line: string, start: number, place: number): Breaks {
  const character = line.charAt(place);
  if (endsWord(line, start, place) || breaksBetweenLetters(line, place)) {
    return { ...breaks, afterWord: place + 1 };
  }
  return BREAKS_LONG_WORDS_AFTER.test(character) ? { ...breaks, withinWord: place + 1 } : breaks;
}

/** The first space after a word, not one that sets a line in. */
function endsWord(line: string, start: number, place: number): boolean {
  return line.charAt(place) === " " && place > start && line.charAt(place - 1) !== " ";
}

function breaksBetweenLetters(line: string, place: number): boolean {
  return (
    BREAKS_AFTER.test(line.charAt(place)) &&
    LETTER.test(line.charAt(place - 1)) &&
    LETTER.test(line.charAt(place + 1))
  );
}

function bestBreak({ afterWord, withinWord }: Breaks, start: number, place: number): number {
  const ends = [afterWord, withinWord].filter((end) => end > start);
  return ends[0] ?? place;
}

function skipSpaces(line: string, from: number): number {
  let place = from;
  while (line.charAt(place) === " ") {
    place += 1;
  }
  return place;
}
