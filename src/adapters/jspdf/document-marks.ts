import type { jsPDF } from "jspdf";
import type { Bookmark, CellLink } from "#core/report/report-blocks.ts";
import type { DocumentLink } from "./document-links.ts";
import type { Area, FlowMarks, Place } from "./flow-marks.ts";
import type { PageTags, Tag } from "./page-tags.ts";
import { titleText } from "./printable-text.ts";
import { webAddress } from "./web-address.ts";

/** Something to be drawn once every page is known: the number of a page, or a link to a place. */
interface Promised {
  readonly anchor: string;
  readonly page: number;
  readonly tag: Tag;
  /** Null for no link. */
  readonly draw: (target: Place) => Area | null;
}

/** The marks of a document that stands alone: jsPDF's own outline, links, and page numbers counted from 1. */
export class DocumentMarks implements FlowMarks {
  readonly links: DocumentLink[] = [];
  readonly #doc: jsPDF;
  readonly #tags: PageTags;
  readonly #placeByAnchor = new Map<string, Place>();
  readonly #promised: Promised[] = [];
  readonly #openBookmarks: { depth: number; item: ReturnType<jsPDF["outline"]["add"]> }[] = [];

  constructor(doc: jsPDF, tags: PageTags) {
    this.#doc = doc;
    this.#tags = tags;
  }

  anchor(name: string, place: Place): void {
    this.#placeByAnchor.set(name, place);
  }

  bookmark({ depth, title }: Bookmark, { page }: Place): void {
    while ((this.#openBookmarks.at(-1)?.depth ?? 0) >= depth) {
      this.#openBookmarks.pop();
    }
    const parent = this.#openBookmarks.at(-1)?.item ?? null;
    const item = this.#doc.outline.add(parent, titleText(title), { pageNumber: page });
    this.#openBookmarks.push({ depth, item });
  }

  link(target: CellLink, draw: () => Area): void {
    const tag = this.#tags.child("Link");
    const area = this.#tags.within(tag, draw);
    if (target.kind !== "web") {
      this.#whenPlaced(target, tag, () => area);
      return;
    }
    const address = webAddress(target.address);
    if (address !== null) {
      this.#add(tag, { page: this.#page, area, target: { kind: "web", address } });
    }
  }

  whenPlaced(target: CellLink, draw: (words: string | null) => Area | null): void {
    this.#whenPlaced(target, this.#tags.child("Link"), ({ page }) => draw(String(page)));
  }

  keepPromises(): void {
    for (const { anchor, page, tag, draw } of this.#promised) {
      const place = this.#placeByAnchor.get(anchor);
      if (place === undefined) {
        throw new Error(`The report refers to "${anchor}", which is nowhere in it`);
      }
      this.#doc.setPage(page);
      const area = this.#tags.within(tag, () => draw(place));
      if (area !== null) {
        this.#add(tag, { page, area, target: { kind: "place", ...place } });
      }
    }
  }

  #whenPlaced(target: CellLink, tag: Tag, draw: (place: Place) => Area | null): void {
    if (target.kind !== "anchor") {
      throw new Error(`A document that stands alone has no pages for a link of the kind "${target.kind}"`);
    }
    this.#promised.push({ anchor: target.anchor, page: this.#page, tag, draw });
  }

  #add(tag: Tag, link: DocumentLink): void {
    tag.kids.push({ kind: "link", link: this.links.length });
    this.links.push(link);
  }

  get #page(): number {
    return this.#doc.getCurrentPageInfo().pageNumber;
  }
}
