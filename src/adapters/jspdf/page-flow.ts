import type { Bookmark, CellLink } from "#core/report/report-blocks.ts";
import type { Area, FlowMarks } from "./flow-marks.ts";
import { CONTENT_BOTTOM, MARGIN_TOP } from "./page-size.ts";
import type { Pen } from "./pen.ts";

/** Fills pages from top to bottom, and marks what stands where. */
export class PageFlow {
  readonly pen: Pen;
  /** The top of what comes next. */
  top = MARGIN_TOP;
  readonly #marks: FlowMarks;

  constructor(pen: Pen, marks: FlowMarks) {
    this.pen = pen;
    this.#marks = marks;
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
    this.#marks.anchor(name, { page: this.page, top: this.top });
  }

  bookmark(bookmark: Bookmark): void {
    this.#marks.bookmark(bookmark, { page: this.page, top: this.top });
  }

  /** As `FlowMarks.link`. */
  link(target: CellLink, draw: () => Area): void {
    this.#marks.link(target, draw);
  }

  /** As `FlowMarks.whenPlaced`, on the page that is current now. */
  whenPlaced(target: CellLink, draw: (words: string | null) => Area | null): void {
    this.#marks.whenPlaced(target, draw);
  }
}
