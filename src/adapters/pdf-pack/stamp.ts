import type { CopiedPage } from "./copied-page.ts";
import type { PageBox, PageRotation } from "./page-box.ts";
import { numbersText, numberText } from "./pdf-syntax.ts";
import type { StampFont } from "./stamp-font.ts";

/** What stands at the foot of a page of evidence. */
export interface StampWords {
  readonly claim: string;
  readonly source: string;
  /** "hal. 3 dari 14" */
  readonly page: string;
  /** "Paket 2 · Jilid 1 · halaman 57" */
  readonly place: string;
}

export interface StampFonts {
  readonly regular: StampFont;
  readonly bold: StampFont;
}

export interface Stamp {
  /** The page with its strip. */
  readonly box: PageBox;
  readonly strip: PageBox;
  /** Draws the strip, and leaves the graphics state as it was. */
  readonly content: string;
}

/**
 * A white strip below the page, in the direction in which it is read, so that nothing of the page is covered. Large pages get
 * large letters; on narrow ones the lines break and the strip grows.
 */
export function stampPage(
  { visible, rotation, userUnit }: Pick<CopiedPage, "visible" | "rotation" | "userUnit">,
  words: StampWords,
  fonts: StampFonts,
): Stamp {
  const [across, along] = [visible.right - visible.left, visible.top - visible.bottom];
  const isTurned = rotation === 90 || rotation === 270;
  const width = isTurned ? along : across;
  const measures = measuresOf(width, Math.max(across, along), userUnit);
  const lines = layOut(words, fonts, width, measures);
  const needed = lines.reduce((sum, line) => sum + line.height, 2 * measures.inset);
  // Whole points keep the page's own pixels where they were, whoever draws it.
  const height = Math.ceil(needed * userUnit) / userUnit;
  const box = extended(visible, rotation, height);
  return {
    box,
    strip: stripOf(visible, box),
    content: drawn(lines, { box, rotation, width, height, measures }),
  };
}

interface Measures {
  readonly claim: number;
  readonly source: number;
  readonly margin: number;
  readonly inset: number;
  readonly gap: number;
}

/** In the page's units; on an A4 page in points. */
function measuresOf(width: number, longest: number, userUnit: number): Measures {
  const inPoints = Math.min(longest / A4_LONG, width / A4_NARROWEST);
  const scale = Math.min(Math.max(inPoints * userUnit, SMALLEST), LARGEST) / userUnit;
  return {
    claim: 8.5 * scale,
    source: 7.5 * scale,
    margin: Math.min(14 * scale, width * 0.06),
    inset: 5 * scale,
    gap: 14 * scale,
  };
}

const A4_LONG = 842;
const A4_NARROWEST = 400;
/** The smallest letters that are still read on paper: 6 points. */
const SMALLEST = 0.8;
const LARGEST = 12;

interface Line {
  readonly height: number;
  readonly size: number;
  readonly pieces: readonly { readonly text: string; readonly font: StampFont; readonly x: number }[];
}

function layOut(
  { claim, source, page, place }: StampWords,
  { regular, bold }: StampFonts,
  width: number,
  measures: Measures,
): readonly Line[] {
  const room = width - 2 * measures.margin;
  const right = Math.max(bold.widthOf(page, measures.claim), regular.widthOf(place, measures.source));
  const isWide = room - right - measures.gap >= room * 0.5;
  const left = isWide ? room - right - measures.gap : room;
  const lines = (text: string, font: StampFont, size: number, aside: string): readonly Line[] =>
    wrapped(text, font, size, left).map((line, index) => {
      const last = { text: aside, font, x: width - measures.margin - font.widthOf(aside, size) };
      const first = { text: line, font, x: measures.margin };
      return { height: size * 1.3, size, pieces: index === 0 && isWide ? [first, last] : [first] };
    });
  const below = isWide ? [] : [page, place].flatMap((text) => lines(text, regular, measures.source, ""));
  return [
    ...lines(claim, bold, measures.claim, page),
    ...lines(source, regular, measures.source, place),
    ...below,
  ];
}

/** Breaks between words; a word that is wider than the line, anywhere. */
function wrapped(text: string, font: StampFont, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (candidate: string) => font.widthOf(candidate, size) <= room;
  for (const word of text.split(/\s+/).filter((piece) => piece !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") {
      lines.push(line);
    }
    line = "";
    for (const character of word) {
      if (line !== "" && !fits(line + character)) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Down, as the page is read, is another way for each rotation. */
function extended(box: PageBox, rotation: PageRotation, height: number): PageBox {
  switch (rotation) {
    case 0:
      return { ...box, bottom: box.bottom - height };
    case 90:
      return { ...box, right: box.right + height };
    case 180:
      return { ...box, top: box.top + height };
    case 270:
      return { ...box, left: box.left - height };
  }
}

function stripOf(visible: PageBox, box: PageBox): PageBox {
  return {
    left: box.right > visible.right ? visible.right : box.left,
    right: box.left < visible.left ? visible.left : box.right,
    bottom: box.top > visible.top ? visible.top : box.bottom,
    top: box.bottom < visible.bottom ? visible.bottom : box.top,
  };
}

function drawn(
  lines: readonly Line[],
  place: {
    readonly box: PageBox;
    readonly rotation: PageRotation;
    readonly width: number;
    readonly height: number;
    readonly measures: Measures;
  },
): string {
  const { width, height, measures } = place;
  const thin = measures.source / 15;
  let top = height - measures.inset;
  // The space at the end parts the words of one piece from those of the next when they are read aloud.
  const text = lines.map(({ height: lineHeight, size, pieces }) => {
    const base = top - size;
    top -= lineHeight;
    return pieces
      .filter((piece) => piece.text !== "")
      .map(
        ({ text: shown, font, x }) =>
          `BT /F${font.object} ${numberText(size)} Tf ${numbersText([x, base])} Td ${font.shown(`${shown} `)} Tj ET\n`,
      )
      .join("");
  });
  const ground = `1 g 0 0 ${numbersText([width, height])} re f\n`;
  const rule = `0.45 g 0 ${numbersText([height - thin, width, thin])} re f\n`;
  return `q ${numbersText(matrixOf(place.box, place.rotation))} cm\n${ground}${rule}0.1 g\n${text.join("")}Q\n`;
}

/** From the lower left corner of the page as it is read, to the right and upwards. */
function matrixOf({ left, bottom, right, top }: PageBox, rotation: PageRotation): readonly number[] {
  switch (rotation) {
    case 0:
      return [1, 0, 0, 1, left, bottom];
    case 90:
      return [0, 1, -1, 0, right, bottom];
    case 180:
      return [-1, 0, 0, -1, right, top];
    case 270:
      return [0, -1, 1, 0, left, top];
  }
}
