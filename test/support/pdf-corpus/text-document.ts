import { seededRandom } from "#test/support/seeded-random.ts";
import { type CorpusFont, embedFont, glyphsInHex, openCorpusFont, textWidth } from "./embedded-font.ts";
import { addPages, DraftMaker, type PageTree, type PdfDraft, references } from "./pdf-draft.ts";
import { heading, LETTERS, paragraph, pick } from "./written-texts.ts";

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
  /** Fonts and states only named by the root of the tree. */
  readonly inheritsResources?: boolean;
}

const fonts = { regular: openCorpusFont("regular"), semibold: openCorpusFont("semibold") };
const A4 = "/MediaBox [0 0 595.32 841.92]";

/** A regulation, a decree, minutes: set text with headings, paragraphs and a table, as office programs write them. */
export function textDocument(options: TextDocument): PdfDraft {
  const random = seededRandom(options.seed);
  const maker = new DraftMaker();
  const catalog = maker.reserve();
  const resources = addResources(maker);
  const contents = Array.from({ length: options.pages }, (_, index) =>
    pageContent(random, index + 1, options.isTagged === true),
  );
  const tree = addPages(
    maker,
    contents.map((content, index) => ({ entries: pageEntries(maker, options, index, content, resources) })),
    {
      inherited:
        options.inheritsResources === true
          ? `/Resources ${resources} 0 R ${options.inherited ?? ""}`
          : (options.inherited ?? ""),
      ...(options.fanOut === undefined ? {} : { fanOut: options.fanOut }),
    },
  );
  const structure = options.isTagged === true ? addStructure(maker, tree.pages, contents.map(marksIn)) : "";
  const outline = options.hasOutline === true ? addOutline(maker, tree.pages) : "";
  const info = maker.add(
    `<< /Producer (Pengolah Kata ${options.seed}) /CreationDate (D:20240${1 + (options.seed % 9)}15090000+08'00') >>`,
  );
  maker.fill(catalog, `<< /Type /Catalog /Pages ${tree.tree} 0 R /Lang (id-ID) ${structure} ${outline} >>`);
  return maker.draft(catalog, options.version ?? "1.7", info);
}

function addResources(maker: DraftMaker): number {
  const regular = embedFont(maker, fonts.regular, "MatangSans", LETTERS);
  const semibold = embedFont(maker, fonts.semibold, "MatangSansSemi", LETTERS);
  const state = maker.add("<< /Type /ExtGState /BM /Normal /ca 1 /CA 1 >>");
  return maker.add(
    `<< /Font << /F1 ${regular} 0 R /F2 ${semibold} 0 R >> /ExtGState << /GS7 ${state} 0 R >> /ProcSet [/PDF /Text] >>`,
  );
}

function pageEntries(
  maker: DraftMaker,
  options: TextDocument,
  index: number,
  content: string,
  resources: number,
): string {
  const streams = splitContent(content, options.streamsPerPage ?? 1).map((part) => maker.deflated("", part));
  const contents = streams.length === 1 ? references(streams) : `[${references(streams)}]`;
  const own = options.inheritsResources === true ? "" : `/Resources ${resources} 0 R`;
  const tags = options.isTagged === true ? `/StructParents ${index} /Tabs /S` : "";
  return `${options.paper ?? A4} ${own} /Contents ${contents} ${tags}`;
}

/** Readers put white space between the streams, so that a border may fall wherever white space stands. */
function splitContent(content: string, parts: number): readonly string[] {
  const lines = content.split("\n");
  const size = Math.ceil(lines.length / parts);
  return Array.from({ length: parts }, (_, index) =>
    lines.slice(index * size, (index + 1) * size).join("\n"),
  );
}

function pageContent(random: () => number, page: number, isTagged: boolean): string {
  const lines = ["/GS7 gs", "0 0 0 rg"];
  let top = 780;
  let mark = 0;
  const put = (text: string, font: "F1" | "F2", size: number, left = 72) => {
    const shown = `BT /${font} ${size} Tf 1 0 0 1 ${left} ${top} Tm <${glyphsInHex(fontOf(font), text)}> Tj ET`;
    lines.push(isTagged ? `/P <</MCID ${mark}>> BDC\n${shown}\nEMC` : shown);
    mark += 1;
  };
  put(heading(random, page), "F2", 14);
  top -= 26;
  while (top > 230) {
    for (const line of wrapped(paragraph(random), fonts.regular, 11, 450)) {
      put(line, "F1", 11);
      top -= 15;
    }
    top -= 8;
  }
  for (let row = 0; row < 4; row += 1) {
    lines.push(`0.5 w 72 ${top - 5} 450 20 re S 300 ${top - 5} m 300 ${top + 15} l S`);
    put(pick(["Ditetapkan", "Ditinjau", "Dilaksanakan", "Dilaporkan"], random), "F1", 10, 78);
    put(`${Math.floor(random() * 100)} %`, "F1", 10, 306);
    top -= 20;
  }
  top = 40;
  put(String(page), "F1", 9, 290);
  return lines.join("\n");
}

function fontOf(name: "F1" | "F2"): CorpusFont {
  return name === "F1" ? fonts.regular : fonts.semibold;
}

function wrapped(text: string, font: CorpusFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(font, longer, size) > width) {
      lines.push(line);
      line = word;
      continue;
    }
    line = longer;
  }
  return [...lines, line];
}

function marksIn(content: string): number {
  return [...content.matchAll(/\/MCID /g)].length;
}

/** A structure tree refers to pages, and pages to it by number: what copies everything reachable copies the whole file. */
function addStructure(maker: DraftMaker, pages: readonly number[], marks: readonly number[]): string {
  const root = maker.reserve();
  const document = maker.reserve();
  const byPage = pages.map((page, index) =>
    Array.from({ length: marks[index] ?? 0 }, (_, mark) =>
      maker.add(`<< /Type /StructElem /S /P /P ${document} 0 R /Pg ${page} 0 R /K ${mark} >>`),
    ),
  );
  maker.fill(
    document,
    `<< /Type /StructElem /S /Document /P ${root} 0 R /K [${references(byPage.flat())}] >>`,
  );
  const parents = byPage.map((elements, index) => `${index} [${references(elements)}]`).join(" ");
  maker.fill(
    root,
    `<< /Type /StructTreeRoot /K ${document} 0 R /ParentTree << /Nums [${parents}] >> /ParentTreeNextKey ${pages.length} >>`,
  );
  return `/StructTreeRoot ${root} 0 R /MarkInfo << /Marked true >>`;
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
