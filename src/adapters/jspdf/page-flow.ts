import type { Bookmark } from "#core/report/report-blocks.ts";
import { CONTENT_BOTTOM, MARGIN_TOP } from "./page-size.ts";
import type { Pen } from "./pen.ts";
import { titleText } from "./printable-text.ts";

/** Where on a page, from its top. */
export interface Place {
  readonly page: number;
  readonly top: number;
}

/** Something to be drawn once every page is known: the number of a page, or a link to a place. */
interface Promised {
  readonly anchor: string;
  readonly page: number;
  readonly draw: (target: Place) => void;
}

/** Fills pages from top to bottom, and remembers what stands where. */
export class PageFlow {
  readonly pen: Pen;
  /** The top of what comes next. */
  top = MARGIN_TOP;
  readonly #placeByAnchor = new Map<string, Place>();
  readonly #promised: Promised[] = [];
  readonly #openBookmarks: { depth: number; item: ReturnType<Pen["doc"]["outline"]["add"]> }[] = [];

  constructor(pen: Pen) {
    this.pen = pen;
  }

  get page(): number {
    return this.pen.doc.getCurrentPageInfo().pageNumber;
  }

  get isAtTop(): boolean {
    return this.top <= MARGIN_TOP;
  }

  get room(): number {
    return CONTENT_BOTTOM - this.top;
  }

  /** Goes to a new page unless that much room is left, or nothing stands on this one. */
  ensure(height: number): void {
    if (height > this.room && !this.isAtTop) {
      this.newPage();
    }
  }

  newPage(): void {
    this.pen.doc.addPage();
    this.top = MARGIN_TOP;
  }

  breakPage(): void {
    if (!this.isAtTop) {
      this.newPage();
    }
  }

  move(height: number): void {
    this.top += height;
  }

  /** Space above something, which the top of a page does not need. */
  gap(height: number): void {
    if (!this.isAtTop) {
      this.top += height;
    }
  }

  anchor(name: string): void {
    this.#placeByAnchor.set(name, { page: this.page, top: this.top });
  }

  bookmark({ depth, title }: Bookmark): void {
    while ((this.#openBookmarks.at(-1)?.depth ?? 0) >= depth) {
      this.#openBookmarks.pop();
    }
    const parent = this.#openBookmarks.at(-1)?.item ?? null;
    const item = this.pen.doc.outline.add(parent, titleText(title), { pageNumber: this.page });
    this.#openBookmarks.push({ depth, item });
  }

  /** On the page that is current now, when all pages are there. */
  whenPlaced(anchor: string, draw: (target: Place) => void): void {
    this.#promised.push({ anchor, page: this.page, draw });
  }

  keepPromises(): void {
    for (const { anchor, page, draw } of this.#promised) {
      const target = this.#placeByAnchor.get(anchor);
      if (target === undefined) {
        throw new Error(`The report refers to "${anchor}", which is nowhere in it`);
      }
      this.pen.doc.setPage(page);
      draw(target);
    }
  }
}
