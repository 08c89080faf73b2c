import type { PdfObject, PdfStream } from "@libpdf/core";
import { expandStream } from "./expand-stream.ts";
import type { SourceDocument } from "./open-source.ts";
import type { SourcePage } from "./read-pages.ts";
import { arrayOf, dictOf, nameOf, type Resolve, streamOf } from "./resolve-object.ts";

/** Evenly spread over the document; enough to tell a scan. */
const PAGES_LOOKED_AT = 20;
/** Of text there is little; what is longer than this draws. */
const MOST_EXPANDED = 4 * 1024 * 1024;
/** How deep drawings within drawings are followed. */
const DEEPEST = 3;

/** Whether pages carry text that can be read and searched: most, some, or none of those that carry anything. */
export async function inspectTextLayer({
  pages,
  resolve,
}: SourceDocument): Promise<"text" | "mixed" | "scan"> {
  const marks: PageMarks[] = [];
  for (const page of sampleOf(pages)) {
    marks.push(await marksOn(page, resolve));
  }
  const filled = marks.filter((mark) => mark !== "nothing");
  const withText = filled.filter((mark) => mark === "text").length;
  if (withText === 0) {
    return "scan";
  }
  return withText >= filled.length * 0.8 ? "text" : "mixed";
}

type PageMarks = "text" | "drawing" | "nothing";

function sampleOf(pages: readonly SourcePage[]): readonly SourcePage[] {
  const step = Math.max(1, pages.length / PAGES_LOOKED_AT);
  const places = Array.from({ length: Math.min(PAGES_LOOKED_AT, pages.length) }, (_, one) =>
    Math.floor(one * step),
  );
  return places.flatMap((place) => pages[place] ?? []);
}

async function marksOn({ contents, resources }: SourcePage, resolve: Resolve): Promise<PageMarks> {
  const parts = arrayOf(contents, resolve) ?? [contents];
  let content = "";
  for (const part of parts) {
    const stream = streamOf(part, resolve);
    content += stream === null ? "" : `${await textOf(stream, resolve)}\n`;
  }
  if (await hasText(content, resources, resolve, DEEPEST)) {
    return "text";
  }
  return content.trim() === "" ? "nothing" : "drawing";
}

/** The operators that show text. A string before them ends in ")" or ">", a list of strings in "]". */
const SHOWS_TEXT = /[)>\]]\s*(?:Tj|TJ|'|")/;
const DRAWS = /\/([^\s/[\]()<>]+)\s+Do\b/g;

async function hasText(
  content: string,
  resources: PdfObject | null,
  resolve: Resolve,
  depth: number,
): Promise<boolean> {
  if (SHOWS_TEXT.test(content)) {
    return true;
  }
  const drawings = dictOf(dictOf(resources, resolve)?.get("XObject"), resolve);
  const names = depth === 0 ? [] : [...content.matchAll(DRAWS)].map(([, name]) => name ?? "");
  for (const name of new Set(names)) {
    const form = streamOf(drawings?.get(name), resolve);
    if (form !== null && nameOf(form.get("Subtype"), resolve) === "Form") {
      const inner = await textOf(form, resolve);
      if (await hasText(inner, form.get("Resources") ?? resources, resolve, depth - 1)) {
        return true;
      }
    }
  }
  return false;
}

/** What a stream says, one character per byte; nothing where it cannot be read, or is long as only a trap is. */
async function textOf(stream: PdfStream, resolve: Resolve): Promise<string> {
  const filter = stream.get("Filter");
  const filters = [...(arrayOf(filter, resolve) ?? (filter === undefined ? [] : [filter]))];
  const [first, ...others] = filters.map((one) => nameOf(one, resolve));
  if (first === undefined) {
    return LATIN.decode(stream.data.subarray(0, MOST_EXPANDED));
  }
  if (others.length === 0 && (first === "FlateDecode" || first === "Fl")) {
    const { chunks } = await expandStream(stream.data, MOST_EXPANDED);
    return chunks.map((chunk) => LATIN.decode(chunk)).join("");
  }
  return stream.data.length > MOST_EXPANDED / 100 ? "" : decodedText(stream);
}

function decodedText(stream: PdfStream): string {
  try {
    return LATIN.decode(stream.getDecodedData());
  } catch {
    return "";
  }
}

const LATIN = new TextDecoder("latin1");
