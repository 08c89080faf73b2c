import type { jsPDF } from "jspdf";
import type { Bookmark, CellLink } from "#core/report/report-blocks.ts";
import type { Area, FlowMarks, Place } from "./flow-marks.ts";
import { titleText } from "./printable-text.ts";
import { webAddress } from "./web-address.ts";

/** Something to be drawn once every page is known: the number of a page, or a link to a place. */
interface Promised {
  readonly anchor: string;
  readonly page: number;
  readonly draw: (target: Place) => void;
}

/** A link leads a little above its target, so that a heading does not stick to the edge of the screen. */
const ABOVE_TARGET = 8;

/** The marks of a document that stands alone: jsPDF's own outline and links, and page numbers counted from 1. */
export class DocumentMarks implements FlowMarks {
  readonly #doc: jsPDF;
  readonly #placeByAnchor = new Map<string, Place>();
  readonly #promised: Promised[] = [];
  readonly #openBookmarks: { depth: number; item: ReturnType<jsPDF["outline"]["add"]> }[] = [];

  constructor(doc: jsPDF) {
    this.#doc = doc;
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

  link(target: CellLink, area: Area): void {
    if (target.kind !== "web") {
      this.#whenPlaced(target, (place) => this.#linkTo(place, area));
      return;
    }
    const { x, y, width, height } = area;
    const url = webAddress(target.address);
    if (url !== null) {
      this.#doc.link(x, y, width, height, { url });
    }
  }

  whenPlaced(target: CellLink, draw: (words: string | null) => Area | null): void {
    this.#whenPlaced(target, (place) => {
      const area = draw(String(place.page));
      if (area !== null) {
        this.#linkTo(place, area);
      }
    });
  }

  keepPromises(): void {
    for (const { anchor, page, draw } of this.#promised) {
      const target = this.#placeByAnchor.get(anchor);
      if (target === undefined) {
        throw new Error(`The report refers to "${anchor}", which is nowhere in it`);
      }
      this.#doc.setPage(page);
      draw(target);
    }
  }

  #whenPlaced(target: CellLink, draw: (place: Place) => void): void {
    if (target.kind !== "anchor") {
      throw new Error(`A document that stands alone has no pages for a link of the kind "${target.kind}"`);
    }
    const { pageNumber } = this.#doc.getCurrentPageInfo();
    this.#promised.push({ anchor: target.anchor, page: pageNumber, draw });
  }

  #linkTo({ page, top }: Place, { x, y, width, height }: Area): void {
    this.#doc.link(x, y, width, height, { pageNumber: page, top: top - ABOVE_TARGET });
  }
}
