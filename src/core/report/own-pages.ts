import type { StructureElement } from "./page-structure.ts";
import type { CellLink, ReportBlock } from "./report-blocks.ts";

/** Where something stands: in which volume, on which page of it (from 1), how far from the top of the page in points. */
export interface PackPlace {
  readonly volume: number;
  readonly page: number;
  readonly top: number;
}

/** Own pages that stand together; each part begins on a new page. */
export interface OwnPart {
  /** "front", "contents", "sheet-18", "attached-exhibit-18-B7", "back". */
  readonly key: string;
  readonly blocks: readonly ReportBlock[];
}

/** What the drawer knows once all parts are laid out, before page numbers are printed. */
export interface OwnLayout {
  /** How many pages the part takes. */
  readonly pagesOf: (key: string) => number;
  /** The part in which an anchor of these parts stands, and on which of its pages (from 1); null for any other anchor. */
  readonly partOf: (
    anchor: string,
  ) => { readonly key: string; readonly page: number; readonly top: number } | null;
}

/** What to print where a block names a place: "57", "Jilid 2, halaman 57"; null where nothing stands there. */
export type PlaceWords = (target: CellLink | OwnPage) => string | null;

/** One of the own pages itself, counted within its part from 1: what stands at its foot, "Halaman 12 dari 340". */
export interface OwnPage {
  readonly kind: "own-page";
  readonly part: string;
  readonly page: number;
}

/** An own page's rectangle (points from the upper left corner: x, y, width, height) that leads somewhere. */
export interface OwnLink {
  /** Of the drawn PDF, from 1. */
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  readonly target: CellLink;
}

export interface DrawnPart {
  readonly key: string;
  /** Of the drawn PDF, from 1. */
  readonly firstPage: number;
  readonly pages: number;
  /** What these pages say: pages of the drawn PDF, and places in the list of links. */
  readonly structure: StructureElement;
}

export interface DrawnOwnPages {
  /** A PDF of all parts, one after the other, without outline, link annotations and structure tree. */
  readonly bytes: Uint8Array;
  /** In the order in which they were asked for. */
  readonly parts: readonly DrawnPart[];
  /** Pages of the drawn PDF, from 1. */
  readonly anchors: ReadonlyMap<string, { readonly page: number; readonly top: number }>;
  readonly bookmarks: readonly {
    readonly depth: number;
    readonly title: string;
    readonly page: number;
    readonly top: number;
  }[];
  readonly links: readonly OwnLink[];
}

/**
 * Draws the own pages of one volume. `wordsFor` is called once, after everything is laid out: how many pages a part takes
 * may not depend on the words it then gives. Without a page of its own in the volume a target's words say where it is.
 */
export type DrawPackPages = (
  parts: readonly OwnPart[],
  wordsFor: (layout: OwnLayout) => PlaceWords,
) => Promise<DrawnOwnPages>;
