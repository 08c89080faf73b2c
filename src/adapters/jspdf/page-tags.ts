import type { jsPDF } from "jspdf";
import type { StructureElement, StructureKid, StructureRole } from "#core/report/page-structure.ts";
import type { Area } from "./flow-marks.ts";
import { jsPdfInternals } from "./jspdf-internals.ts";
import { MM_PER_POINT, PAGE_HEIGHT } from "./page-size.ts";

/** An element to which something can still be added. */
export interface Tag extends StructureElement {
  readonly kids: StructureKid[];
}

export type TagWords = Omit<StructureElement, "kind" | "role" | "kids">;

/** Hold other elements. What is drawn for themselves says nothing: rules, the ground behind rows. */
const CONTAINERS: ReadonlySet<StructureRole> = new Set([
  "Document",
  "Part",
  "Sect",
  "L",
  "LI",
  "Table",
  "THead",
  "TBody",
  "TR",
]);

const HEADINGS = ["H1", "H2", "H3", "H4"] as const;

/**
 * Says of everything that is drawn which element of the document's structure it belongs to, by marks between the drawing
 * operators. What belongs to none is an artifact, as heads and feet of pages are, and left out when the document is read aloud.
 */
export class PageTags {
  readonly document: Tag = newTag("Document");
  readonly #pages: string[][];
  readonly #write: (operators: string) => void;
  readonly #pageNumber: () => number;
  readonly #marksByPage = new Map<number, number>();
  /** Null while artifacts are drawn. */
  #current: Tag | null = this.document;
  #base = this.document;
  #sections: { readonly level: number; readonly tag: Tag }[] = [];
  /** The marks that are not closed yet; null for none. */
  #open: { readonly page: number; readonly owner: Tag | null } | null = null;

  constructor(doc: jsPDF) {
    const { pages, write } = jsPdfInternals(doc);
    this.#pages = pages;
    this.#write = write;
    this.#pageNumber = () => doc.getCurrentPageInfo().pageNumber;
  }

  get current(): Tag | null {
    return this.#current;
  }

  /** What is drawn becomes a new element within the current one. */
  tagged<Drawn>(role: StructureRole, draw: () => Drawn, words: TagWords = {}): Drawn {
    return this.within(this.child(role, words), draw);
  }

  /** A new element within the current one, to be filled later. */
  child(role: StructureRole, words: TagWords = {}): Tag {
    const tag = newTag(role, words);
    this.#current?.kids.push(tag);
    return tag;
  }

  /** What is drawn belongs to that element, and for null to none. */
  within<Drawn>(tag: Tag | null, draw: () => Drawn): Drawn {
    const before = this.#current;
    this.#current = tag;
    const drawn = draw();
    this.#current = before;
    return drawn;
  }

  /** A drawing with words that say what it shows; its own words are not read. */
  figure(alt: string, { x, y, width, height }: Area, draw: () => void): void {
    const [left, right] = [x / MM_PER_POINT, (x + width) / MM_PER_POINT];
    const [bottom, top] = [(PAGE_HEIGHT - y - height) / MM_PER_POINT, (PAGE_HEIGHT - y) / MM_PER_POINT];
    this.tagged("Figure", draw, { alt, box: [left, bottom, right, top] });
  }

  /** Names and what they stand for, one pair after the other: `draw` is called for each part in turn. */
  pair(label: () => void, value: () => void): void {
    this.tagged("LI", () => {
      this.tagged("Lbl", label);
      this.tagged("LBody", value);
    });
  }

  /** From here on everything belongs to a part of its own. */
  beginPart(): Tag {
    this.#current = this.document;
    this.#base = this.child("Part");
    this.#sections = [];
    this.#current = this.#base;
    return this.#base;
  }

  /**
   * From here on everything belongs to a section, up to the next one of that level or above. Answers the role of its heading:
   * no step is left out, however small the heading looks.
   */
  beginSection(level: number): StructureRole {
    while ((this.#sections.at(-1)?.level ?? 0) >= level) {
      this.#sections.pop();
    }
    this.#current = this.#sections.at(-1)?.tag ?? this.#base;
    const tag = this.child("Sect");
    this.#sections.push({ level, tag });
    this.#current = tag;
    return HEADINGS[this.#sections.length - 1] ?? "H4";
  }

  /** To be called before anything is drawn. A shape says something only as a part of a figure. */
  mark(drawing: "text" | "shape"): void {
    const page = this.#pageNumber();
    const owner = this.#ownerOf(drawing);
    if (this.#open?.page === page && this.#open.owner === owner) {
      return;
    }
    this.close();
    this.#open = { page, owner };
    if (owner === null) {
      this.#write("/Artifact BMC");
      return;
    }
    const mark = this.#marksByPage.get(page) ?? 0;
    this.#marksByPage.set(page, mark + 1);
    owner.kids.push({ kind: "marked", page, mark });
    this.#write(`/${owner.role} <</MCID ${mark}>> BDC`);
  }

  /** To be called when all is drawn. */
  close(): void {
    if (this.#open !== null) {
      this.#pages[this.#open.page]?.push("EMC");
      this.#open = null;
    }
  }

  #ownerOf(drawing: "text" | "shape"): Tag | null {
    const tag = this.#current;
    const says = tag !== null && (drawing === "text" ? !CONTAINERS.has(tag.role) : tag.role === "Figure");
    return says ? tag : null;
  }
}

function newTag(role: StructureRole, words: TagWords = {}): Tag {
  return { kind: "element", role, ...words, kids: [] };
}
