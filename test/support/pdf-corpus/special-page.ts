import { addPages, DraftMaker, type PageTree, type PdfDraft } from "./pdf-draft.ts";

/** One page that shows something out of the ordinary. */
export interface SpecialPage {
  /** /MediaBox and whatever else belongs to the page; `add` puts further objects into the file. */
  readonly entries?: string;
  /** Inside of the resource dictionary; null for a page without any. */
  readonly resources?: string | null;
  readonly content?: string;
}

export interface SpecialDocument {
  readonly pages: readonly SpecialPage[];
  readonly tree?: PageTree;
  /** Entries of the catalog. */
  readonly catalog?: string;
  readonly version?: string;
}

/** Builds a document of a few pages; the maker gives numbers to what pages refer to. */
export function specialDocument(build: (maker: DraftMaker) => SpecialDocument): PdfDraft {
  const maker = new DraftMaker();
  const catalog = maker.reserve();
  const font = maker.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const { pages, tree = {}, catalog: entries = "", version = "1.6" } = build(maker);
  const added = addPages(
    maker,
    pages.map((page) => ({ entries: pageEntries(maker, page, font) })),
    tree,
  );
  maker.fill(catalog, `<< /Type /Catalog /Pages ${added.tree} 0 R ${entries} >>`);
  return maker.draft(catalog, version);
}

function pageEntries(maker: DraftMaker, page: SpecialPage, font: number): string {
  const { entries = A4, resources = "", content } = page;
  const contents = content === undefined ? "" : `/Contents ${maker.deflated("", content)} 0 R`;
  const named = resources === null ? "" : `/Resources << /Font << /F1 ${font} 0 R >> ${resources} >>`;
  return `${entries} ${contents} ${named}`;
}

export const A4 = "/MediaBox [0 0 595 842]";

/** A line of text and a frame along the edge, so that a shift or a wrong cut is seen. */
export function framed(text: string, left = 0, bottom = 0, right = 595, top = 842): string {
  const [width, height] = [right - left, top - bottom];
  return (
    `q 3 w 0.8 0.1 0.1 RG ${left + 4} ${bottom + 4} ${width - 8} ${height - 8} re S Q\n` +
    `q 0.1 0.3 0.7 rg ${left + 10} ${bottom + 10} 24 12 re f Q\n` +
    `BT /F1 14 Tf ${left + 20} ${top - 40} Td (${text}) Tj ET\n` +
    `BT /F1 9 Tf ${left + 20} ${bottom + 30} Td (Baris terbawah halaman ini) Tj ET\n`
  );
}

/** A form XObject. */
export function addForm(maker: DraftMaker, bbox: string, entries: string, content: string): number {
  return maker.deflated(`/Type /XObject /Subtype /Form /BBox [${bbox}] ${entries}`, content);
}
