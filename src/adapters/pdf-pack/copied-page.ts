import type { PageBox, PageRotation } from "./page-box.ts";

/** What is left to say of a page once everything that it draws with is in the volume. */
export interface CopiedPage {
  /** The form that draws the page's own contents; null for an empty page. */
  readonly contents: number | null;
  /** Drawn over the contents, first to last. */
  readonly overlays: readonly Overlay[];
  /** Annotations, ready to be written: links to the web and nothing else. */
  readonly links: readonly string[];
  readonly visible: PageBox;
  readonly rotation: PageRotation;
  readonly userUnit: number;
  /** The page's transparency group. */
  readonly group: number | null;
}

export interface Overlay {
  readonly form: number;
  /** From the form's coordinates to those of the page. */
  readonly matrix: readonly number[];
}
