import { seededRandom } from "#test/support/seeded-random.ts";
import { embedFont, openCorpusFont } from "./embedded-font.ts";
import { addPages, DraftMaker, type PageTree, type PdfDraft, references } from "./pdf-draft.ts";
import { corpusJpeg } from "./picture-pool.ts";
import { type FontName, type FontsByName, type PageKind, type SetPage, setPage } from "./set-page.ts";
import { addStructureTree } from "./structure-tree.ts";
import { LETTERS } from "./written-texts.ts";

export interface TextDocument extends PageTree {
  readonly pages: number;
  readonly seed: number;
  readonly version?: string;
  /** Entries of every page beside its contents. The paper by default, and resources unless they are inherited. */
  readonly paper?: string;
  /** In how many streams a page's contents lie; the borders fall between tokens wherever. */
  readonly streamsPerPage?: number;
  /** Marked content, structure tree and tags, as Word writes. */
  readonly isTagged?: boolean;
  readonly hasOutline?: boolean;
  /**
   * Where fonts and states are named: by each page itself (Word, Chromium, Acrobat), by one dictionary that all pages share
   * (LibreOffice, PHP's libraries), or by the root of the tree.
   */
  readonly resources?: "own" | "shared" | "inherited";
  readonly layout?: PageKind["layout"];
  readonly linksPerPage?: number;
  /** Letters begin with the arms of the city, a picture with a soft mask. */
  readonly hasLetterhead?: boolean;
}

const [regular, semibold] = [openCorpusFont("regular"), openCorpusFont("semibold")];
const fonts: FontsByName = { F1: regular, F2: semibold, F3: regular, F4: regular, F5: semibold };
const A4 = "/MediaBox [0 0 595.32 841.92]";

/** A regulation, a decree, minutes: set text with headings, paragraphs, lists and tables, as office programs write them. */
export function textDocument(options: TextDocument): PdfDraft {
  const random = seededRandom(options.seed);
  const maker = new DraftMaker();
  const catalog = maker.reserve();
  const kind = {
    isTagged: options.isTagged === true,
    layout: options.layout ?? "text",
    links: options.linksPerPage ?? 0,
  };
  const named = addResources(maker, options);
  const shared = options.resources === "own" ? null : maker.add(`<< ${named} >>`);
  const set = Array.from({ length: options.pages }, (_, index) => setPage(random, index + 1, kind, fonts));
  const inherited =
    options.resources === "inherited"
      ? `/Resources ${shared} 0 R ${options.inherited ?? ""}`
      : (options.inherited ?? "");
  const tree = addPages(
    maker,
    set.map((page, index) => ({
      entries: `${pageEntries(maker, options, index, page)} ${resourcesEntry(options, shared, named)}`,
    })),
    { inherited, ...(options.fanOut === undefined ? {} : { fanOut: options.fanOut }) },
  );
  const parts = set.map(({ structure }) => structure);
  const structure = kind.isTagged ? addStructureTree(maker, tree.pages, parts) : "";
  const outline = options.hasOutline === true ? addOutline(maker, tree.pages) : "";
  const info = maker.add(
    `<< /Producer (Pengolah Kata ${options.seed}) /CreationDate (D:20240${1 + (options.seed % 9)}15090000+08'00') >>`,
  );
  maker.fill(catalog, `<< /Type /Catalog /Pages ${tree.tree} 0 R /Lang (id-ID) ${structure} ${outline} >>`);
  return maker.draft(catalog, options.version ?? "1.7", info);
}

/** Five fonts, as a document has with bold, italic, the signs of lists, and another one for tables. */
function addResources(maker: DraftMaker, { hasLetterhead = false, seed }: TextDocument): string {
  const embedded: readonly (readonly [FontName, string, string])[] = [
    ["F1", "MatangSans", LETTERS],
    ["F2", "MatangSansTebal", LETTERS],
    ["F3", "MatangSansMiring", "abcdefghijklmnopqrstuvwxyz.,-"],
    ["F4", "MatangTanda", "-"],
    ["F5", "MatangTabel", "abcdefghijklmnopqrstuvwxyzDL0123456789"],
  ];
  const list = embedded
    .map(([name, title, letters]) => `/${name} ${embedFont(maker, fonts[name], title, letters)} 0 R`)
    .join(" ");
  const state = maker.add("<< /Type /ExtGState /BM /Normal /ca 1 /CA 1 >>");
  const pictures = hasLetterhead ? `/XObject << /Kop ${addLetterhead(maker, seed)} 0 R >>` : "";
  return `/Font << ${list} >> /ExtGState << /GS7 ${state} 0 R >> ${pictures} /ProcSet [/PDF /Text /ImageC]`;
}

function addLetterhead(maker: DraftMaker, seed: number): number {
  const mask = maker.deflated(
    "/Type /XObject /Subtype /Image /Width 64 /Height 160 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    new Uint8Array(64 * 160).fill(230),
  );
  const { bytes, width, height } = corpusJpeg("receipt", seed);
  return maker.add(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray ` +
      `/Filter /DCTDecode /SMask ${mask} 0 R`,
    bytes,
  );
}

function resourcesEntry({ resources }: TextDocument, shared: number | null, named: string): string {
  if (resources === "inherited") {
    return "";
  }
  return shared === null ? `/Resources << ${named} >>` : `/Resources ${shared} 0 R`;
}

function pageEntries(
  maker: DraftMaker,
  options: TextDocument,
  index: number,
  { content, links }: SetPage,
): string {
  const head = options.hasLetterhead === true && index === 0 ? "q 40 0 0 100 500 720 cm /Kop Do Q\n" : "";
  const streams = splitContent(`${head}${content}`, options.streamsPerPage ?? 1).map((part) =>
    maker.deflated("", part),
  );
  const contents = streams.length === 1 ? references(streams) : `[${references(streams)}]`;
  const annotations = links.map(({ rect, address }) =>
    maker.add(
      `<< /Type /Annot /Subtype /Link /Rect [${rect.join(" ")}] /Border [0 0 0] /F 4 /A << /Type /Action /S /URI /URI (${address}) >> >>`,
    ),
  );
  const list = annotations.length === 0 ? "" : `/Annots [${references(annotations)}]`;
  const tags = options.isTagged === true ? `/StructParents ${index} /Tabs /S` : "";
  return `${options.paper ?? A4} /Contents ${contents} ${list} ${tags}`;
}

/** Readers put white space between the streams, so that a border may fall wherever white space stands. */
function splitContent(content: string, parts: number): readonly string[] {
  const lines = content.split("\n");
  const size = Math.ceil(lines.length / parts);
  return Array.from({ length: parts }, (_, index) =>
    lines.slice(index * size, (index + 1) * size).join("\n"),
  );
}

function addOutline(maker: DraftMaker, pages: readonly number[]): string {
  const outlines = maker.reserve();
  const items = pages.map(() => maker.reserve());
  items.forEach((item, index) => {
    const neighbours = [
      index > 0 ? `/Prev ${items[index - 1]} 0 R` : "",
      index < items.length - 1 ? `/Next ${items[index + 1]} 0 R` : "",
    ];
    maker.fill(
      item,
      `<< /Title (Pasal ${index + 1}) /Parent ${outlines} 0 R ${neighbours.join(" ")} /Dest [${pages[index]} 0 R /Fit] >>`,
    );
  });
  maker.fill(
    outlines,
    `<< /Type /Outlines /First ${items[0]} 0 R /Last ${items.at(-1)} 0 R /Count ${items.length} >>`,
  );
  return `/Outlines ${outlines} 0 R`;
}
