import type { jsPDF } from "jspdf";
import * as z from "zod/mini";
import { MM_PER_POINT } from "./page-size.ts";
import { PageTags } from "./page-tags.ts";
import { printableText } from "./printable-text.ts";
import type { ReportFonts } from "./report-fonts.ts";
import { baseline, lineHeight, type TextStyle } from "./text-style.ts";
import { wrapText } from "./wrap-text.ts";

export const FONT = "MatangSans";

/** jsPDF knows two weights by these names. */
const FONT_STYLES = { regular: "normal", semibold: "bold" } as const;

/** What is needed of jsPDF's reading of a font. */
const FontMetadata = z.object({
  cmap: z.object({ unicode: z.object({ codeMap: z.record(z.string(), z.number()) }) }),
});

export type Align = "left" | "right" | "center";

/** Draws on the current page of one PDF: text that is surely there, lines and shapes. Tops, not baselines; millimetres. */
export interface Pen {
  /** For its pages. What draws goes through the pen, so that it is tagged. */
  readonly doc: jsPDF;
  /** What the drawn says, and in which order. */
  readonly tags: PageTags;
  /** The lines that the text takes at that width, as they can be printed. */
  readonly wrap: (text: string, width: number, style: TextStyle) => readonly string[];
  /** As much of the text as fits on one line, with "…" where that is not all. For what stands in full elsewhere. */
  readonly fitted: (text: string, width: number, style: TextStyle) => string;
  readonly widthOf: (line: string, style: TextStyle) => number;
  /** Draws lines that came out of `wrap`, and answers the height that they take. */
  readonly lines: (
    lines: readonly string[],
    x: number,
    top: number,
    style: TextStyle,
    align?: Align,
  ) => number;
  /** Draws one line of any text, without breaking it. */
  readonly line: (text: string, x: number, top: number, style: TextStyle, align?: Align) => void;
  /** Draws one line of text that is read from below: it begins at the foot, and x is its middle. */
  readonly upright: (text: string, x: number, foot: number, style: TextStyle) => void;
  readonly rule: (x: number, y: number, width: number, colour: string, thickness?: number) => void;
  readonly box: (x: number, y: number, width: number, height: number, fill: string, radius?: number) => void;
  /** Draws lines and shapes with the library itself. */
  readonly shape: (draw: (doc: jsPDF) => void) => void;
}

export function openPen(doc: jsPDF, fonts: ReportFonts): Pen {
  const tags = new PageTags(doc);
  addFonts(doc, fonts);
  const isCovered = coverageOf(doc);
  const widthOfCharacter = characterWidths(doc);
  const printable = (text: string) => printableText(text, isCovered);
  const widthIn =
    ({ sizePt, weight, tracking = 0 }: TextStyle) =>
    (character: string) =>
      (widthOfCharacter(character, weight) + tracking) * sizePt * MM_PER_POINT;

  function lines(some: readonly string[], x: number, top: number, style: TextStyle, align: Align = "left") {
    if (some.some((line) => line !== "")) {
      tags.mark("text");
      doc.setFont(FONT, FONT_STYLES[style.weight]).setFontSize(style.sizePt).setTextColor(style.colour);
      const placed = align === "left" ? [...some] : some.map((line) => line.trimEnd());
      doc.text(placed, x, top + baseline(style), {
        align,
        lineHeightFactor: style.leading,
        charSpace: (style.tracking ?? 0) * style.sizePt * MM_PER_POINT,
      });
    }
    return some.length * lineHeight(style);
  }

  const wrap = (text: string, width: number, style: TextStyle) =>
    wrapText(printable(text), width, widthIn(style));
  const widthOf = (line: string, style: TextStyle) =>
    Array.from(line, widthIn(style)).reduce((sum, width) => sum + width, 0);

  function fitted(text: string, width: number, style: TextStyle): string {
    const [first = "", ...more] = wrap(text, width, style);
    if (more.length === 0) {
      return first;
    }
    const [shorter = ""] = wrap(text, width - widthOf("…", style), style);
    return `${shorter.trimEnd()}…`;
  }

  return {
    doc,
    tags,
    ...shapesWith(doc, tags),
    wrap,
    widthOf,
    fitted,
    lines,
    line: (text, x, top, style, align) => {
      lines([printable(text).replaceAll("\n", " ")], x, top, style, align);
    },
    upright: (text, x, foot, style) => {
      tags.mark("text");
      doc.setFont(FONT, FONT_STYLES[style.weight]).setFontSize(style.sizePt).setTextColor(style.colour);
      doc.text(printable(text).replaceAll("\n", " "), x + style.sizePt * MM_PER_POINT * 0.34, foot, {
        angle: 90,
      });
    },
  };
}

function shapesWith(doc: jsPDF, tags: PageTags): Pick<Pen, "shape" | "rule" | "box"> {
  function shape(draw: (library: jsPDF) => void): void {
    tags.mark("shape");
    draw(doc);
  }

  return {
    shape,
    rule: (x, y, width, colour, thickness = 0.2) => {
      shape(() =>
        doc
          .setDrawColor(colour)
          .setLineWidth(thickness)
          .line(x, y, x + width, y),
      );
    },
    box: (x, y, width, height, fill, radius = 0) => {
      shape(() => doc.setFillColor(fill).roundedRect(x, y, width, height, radius, radius, "F"));
    },
  };
}

function addFonts(doc: jsPDF, fonts: ReportFonts): void {
  for (const weight of ["regular", "semibold"] as const) {
    const file = `matang-sans-${weight}.ttf`;
    doc.addFileToVFS(file, binaryText(fonts[weight]));
    doc.addFont(file, FONT, FONT_STYLES[weight]);
  }
  doc.setFont(FONT, FONT_STYLES.regular);
}

/** jsPDF takes a file as text with one character per byte. */
function binaryText(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

/** Both weights cover the same characters. */
function coverageOf(doc: jsPDF): (codePoint: number) => boolean {
  const { codeMap } = FontMetadata.parse(doc.getFont().metadata).cmap.unicode;
  return (codePoint) => codePoint < 0xffff && (codeMap[codePoint] ?? 0) !== 0;
}

/** In parts of the font size; each character is measured once. */
function characterWidths(doc: jsPDF): (character: string, weight: TextStyle["weight"]) => number {
  const known = { regular: new Map<string, number>(), semibold: new Map<string, number>() };
  return (character, weight) => {
    const before = known[weight].get(character);
    if (before !== undefined) {
      return before;
    }
    const width = doc.setFont(FONT, FONT_STYLES[weight]).getStringUnitWidth(character);
    known[weight].set(character, width);
    return width;
  };
}
