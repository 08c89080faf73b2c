import type { Bookmark, CellLink } from "#core/report/report-blocks.ts";

/** Where on a page, from its top. */
export interface Place {
  readonly page: number;
  readonly top: number;
}

/** A rectangle of the current page, in millimetres from its upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a document keeps beside what is drawn: its outline, its links, and the pages that blocks name before they are there. */
export interface FlowMarks {
  readonly bookmark: (bookmark: Bookmark, place: Place) => void;
  readonly anchor: (name: string, place: Place) => void;
  /** What is drawn becomes a link: the area that `draw` answers leads there. */
  readonly link: (target: CellLink, draw: () => Area) => void;
  /**
   * When all pages are there, calls `draw` on the page that is current now, with the words for the target's page. Null where
   * the document has no such place. What `draw` answers becomes a link to it.
   */
  readonly whenPlaced: (target: CellLink, draw: (words: string | null) => Area | null) => void;
}
