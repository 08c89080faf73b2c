import type { jsPDF } from "jspdf";
import type { OwnLink, PlaceWords } from "#core/report/own-pages.ts";
import type { Bookmark, CellLink } from "#core/report/report-blocks.ts";
import type { Area, FlowMarks, Place } from "./flow-marks.ts";
import { MM_PER_POINT } from "./page-size.ts";
import type { PageTags, Tag } from "./page-tags.ts";
import { webAddress } from "./web-address.ts";

interface Promised {
  readonly target: CellLink;
  readonly page: number;
  readonly tag: Tag;
  readonly draw: (words: string | null) => Area | null;
}

/** The marks of pages that become part of an evidence pack: gathered for whoever assembles it, and not put into this PDF. */
export class PackMarks implements FlowMarks {
  /** Tops in points, as everything that leaves here. */
  readonly anchors = new Map<string, Place>();
  readonly bookmarks: (Bookmark & Place)[] = [];
  readonly links: OwnLink[] = [];
  readonly #doc: jsPDF;
  readonly #tags: PageTags;
  readonly #promised: Promised[] = [];

  constructor(doc: jsPDF, tags: PageTags) {
    this.#doc = doc;
    this.#tags = tags;
  }

  anchor(name: string, { page, top }: Place): void {
    this.anchors.set(name, { page, top: inPoints(top) });
  }

  bookmark({ depth, title }: Bookmark, { page, top }: Place): void {
    this.bookmarks.push({ depth, title, page, top: inPoints(top) });
  }

  link(target: CellLink, draw: () => Area): void {
    const tag = this.#tags.child("Link");
    this.#add(tag, target, this.#tags.within(tag, draw));
  }

  whenPlaced(target: CellLink, draw: (words: string | null) => Area | null): void {
    this.#promised.push({ target, page: this.#page, tag: this.#tags.child("Link"), draw });
  }

  keepPromises(words: PlaceWords): void {
    for (const { target, page, tag, draw } of this.#promised) {
      this.#doc.setPage(page);
      const area = this.#tags.within(tag, () => draw(words(target)));
      if (area !== null) {
        this.#add(tag, target, area);
      }
    }
  }

  #add(tag: Tag, target: CellLink, { x, y, width, height }: Area): void {
    const known = target.kind === "web" ? webLink(target.address) : target;
    if (known !== null) {
      const rect = [inPoints(x), inPoints(y), inPoints(width), inPoints(height)] as const;
      tag.kids.push({ kind: "link", link: this.links.length });
      this.links.push({ page: this.#page, rect, target: known });
    }
  }

  get #page(): number {
    return this.#doc.getCurrentPageInfo().pageNumber;
  }
}

function webLink(address: string): CellLink | null {
  const escaped = webAddress(address);
  return escaped === null ? null : { kind: "web", address: escaped };
}

/** To a hundredth: the same on every machine. */
function inPoints(millimetres: number): number {
  return Math.round((millimetres / MM_PER_POINT) * 100) / 100;
}
