import { type CorpusFont, glyphsInHex, textWidth } from "./embedded-font.ts";
import { heading, paragraph, pick, sentence } from "./written-texts.ts";

export type FontName = "F1" | "F2" | "F3" | "F4" | "F5";
export type FontsByName = Readonly<Record<FontName, CorpusFont>>;

/** A part of the structure of a page: what it is, and what it holds: further parts, or contents by their marks. */
export interface TaggedPart {
  readonly tag: string;
  readonly kids: readonly (TaggedPart | number)[];
}

export interface SetPage {
  readonly content: string;
  readonly structure: readonly TaggedPart[];
  /** Left, bottom, right, top, and where it leads. */
  readonly links: readonly { readonly rect: readonly number[]; readonly address: string }[];
}

export interface PageKind {
  /** Whether contents are marked with their place in the structure. */
  readonly isTagged: boolean;
  /** Running text with a list and a small table, or a table that fills the page. */
  readonly layout: "text" | "table";
  readonly links: number;
}

/**
 * A page as office programs set it: every change of font begins a run of its own, glyphs are moved by hundredths, each cell
 * of a table is drawn by itself. Measured at exports of LibreOffice and Chromium: 600 to 1,080 operators, 19 to 34 KB a page.
 */
export function setPage(random: () => number, page: number, kind: PageKind, fonts: FontsByName): SetPage {
  const setter = new PageSetter(random, kind.isTagged, fonts);
  const title = { tag: "H1", kids: setter.line([{ text: heading(random, page), font: "F2" }], 14) };
  setter.down(26);
  const body =
    kind.layout === "table"
      ? [setTable(setter, random, { rows: 36, columns: 6 })]
      : [
          ...setParagraphs(setter, random, 360),
          setList(setter, random),
          setTable(setter, random, { rows: 6, columns: 4 }),
        ];
  setter.moveTo(56);
  const links = Array.from({ length: kind.links }, (_, index) => ({
    rect: [72 + index * 40, 52, 108 + index * 40, 64],
    address: `https://jdih.example.go.id/dokumen/${page}/${index}`,
  }));
  const foot = { tag: "P", kids: setter.line([{ text: String(page), font: "F5" }], 9, 290) };
  return { content: setter.content(), structure: [title, ...body, foot], links };
}

interface Run {
  readonly text: string;
  readonly font: FontName;
}

/** Puts down one line after the other, each run with its mark. */
class PageSetter {
  readonly #random: () => number;
  readonly #isTagged: boolean;
  readonly #fonts: FontsByName;
  readonly #lines: string[] = ["/GS7 gs", "0.1 w"];
  #top = 780;
  #marks = 0;

  constructor(random: () => number, isTagged: boolean, fonts: FontsByName) {
    this.#random = random;
    this.#isTagged = isTagged;
    this.#fonts = fonts;
  }

  get top(): number {
    return this.#top;
  }

  down(points: number): void {
    this.#top -= points;
  }

  moveTo(top: number): void {
    this.#top = top;
  }

  draw(operators: string): void {
    this.#lines.push(this.#isTagged ? `/Artifact BMC\n${operators}\nEMC` : operators);
  }

  /** The marks of its runs. */
  line(runs: readonly Run[], size: number, from = 72): readonly number[] {
    let left = from;
    return runs.map(({ text, font }) => {
      const shown = `q 0 0 0 rg\nBT\n${left.toFixed(1)} ${this.#top} Td /${font} ${size} Tf[${this.#kerned(text, font)}]TJ\nET\nQ`;
      const mark = this.#marks;
      this.#lines.push(this.#isTagged ? `/P<</MCID ${mark}>>BDC\n${shown}\nEMC` : shown);
      this.#marks += 1;
      left += textWidth(this.#fonts[font], `${text} `, size);
      return mark;
    });
  }

  content(): string {
    return this.#lines.join("\n");
  }

  #kerned(text: string, font: FontName): string {
    const glyphs = glyphsInHex(this.#fonts[font], text).match(/.{1,12}/g) ?? [];
    return glyphs.map((some) => `<${some}>${Math.floor(this.#random() * 9) - 4}`).join("");
  }
}

function setParagraphs(setter: PageSetter, random: () => number, bottom: number): readonly TaggedPart[] {
  const paragraphs: TaggedPart[] = [];
  while (setter.top > bottom) {
    const kids = wrapped(paragraph(random), LETTERS_PER_LINE).flatMap((line) => {
      const marks = setter.line(emphasised(line), 11);
      setter.down(15);
      return marks.map((mark, index) => (index % 2 === 0 ? mark : { tag: "Span", kids: [mark] }));
    });
    paragraphs.push({ tag: "P", kids });
    setter.down(8);
  }
  return paragraphs;
}

const LETTERS_PER_LINE = 84;

/** Two words in each line stand out. */
function emphasised(line: string): readonly Run[] {
  const words = line.split(" ");
  const part = (from: number, to: number | undefined, font: FontName) => {
    const text = words.slice(from, to).join(" ");
    return text === "" ? [] : [{ text, font }];
  };
  return [
    ...part(0, 3, "F1"),
    ...part(3, 4, "F2"),
    ...part(4, 7, "F1"),
    ...part(7, 8, "F3"),
    ...part(8, undefined, "F1"),
  ];
}

function setList(setter: PageSetter, random: () => number): TaggedPart {
  const items = Array.from({ length: 4 }, () => {
    const sign = setter.line([{ text: "-", font: "F4" }], 11, 78);
    const body = setter.line(emphasised(sentence(random).slice(0, LETTERS_PER_LINE)), 10, 92);
    setter.down(14);
    return {
      tag: "LI",
      kids: [
        { tag: "Lbl", kids: sign },
        { tag: "LBody", kids: body },
      ],
    };
  });
  return { tag: "L", kids: items };
}

function setTable(
  setter: PageSetter,
  random: () => number,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): TaggedPart {
  const width = 450 / columns;
  const all = Array.from({ length: rows }, (_row, row) => {
    const cells = Array.from({ length: columns }, (_column, column) => {
      const left = 72 + column * width;
      setter.draw(`${left.toFixed(2)} ${setter.top - 4} ${width.toFixed(2)} 15 re S`);
      const text = column % 2 === 0 ? pick(STATES, random) : String(Math.floor(random() * 1e8));
      const marks = setter.line([{ text, font: "F5" }], 8, left + 3);
      return { tag: row === 0 ? "TH" : "TD", kids: [{ tag: "P", kids: marks }] };
    });
    setter.down(15);
    return { tag: "TR", kids: cells };
  });
  return { tag: "Table", kids: all };
}

const STATES = ["Ditetapkan", "Ditinjau", "Dilaksanakan", "Dilaporkan"];

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > most) {
      lines.push(line);
      line = word;
      continue;
    }
    line = longer;
  }
  return [...lines, line];
}
