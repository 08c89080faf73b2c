/** The standard structure types of PDF 1.7 that our own pages use. */
export type StructureRole =
  | "Document"
  | "Part"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Link"
  | "Figure";

/** What stands on pages, in the order in which it is read aloud. */
export interface StructureElement {
  readonly kind: "element";
  readonly role: StructureRole;
  /** Said in place of a figure. */
  readonly alt?: string;
  /** Where a figure stands: left, bottom, right and top in points from the lower left corner of its page. */
  readonly box?: readonly [number, number, number, number];
  /** Which cells a heading cell is for. */
  readonly scope?: "Column" | "Row";
  /** Over how many columns a cell stretches. */
  readonly columns?: number;
  readonly kids: readonly StructureKid[];
}

export type StructureKid =
  | StructureElement
  /** What is drawn between two marks on a page; pages from 1, marks of each page from 0. */
  | { readonly kind: "marked"; readonly page: number; readonly mark: number }
  /** The area of a page that leads somewhere, by its place in the list of links. */
  | { readonly kind: "link"; readonly link: number };
