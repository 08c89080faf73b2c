import { PDF } from "@libpdf/core";
import { checkFile, HEAD_IN_BYTES, TAIL_IN_BYTES } from "#core/evidence/check-file.ts";
import { daysInText } from "#core/evidence/days-in-text.ts";
import type { Day } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { endingOf, isProgram } from "#core/evidence/file-type.ts";
import { factsOfUnread, MOST_DATES } from "./facts-of-unread.ts";
import { indexesOf } from "./find-traps.ts";
import { inspectActiveContent } from "./inspect-active-content.ts";
import { inspectImageSize } from "./inspect-image-size.ts";
import { inspectTextLayer } from "./inspect-text-layer.ts";
import { openSource, type SourceDocument } from "./open-source.ts";
import type { LoadPdfium } from "./rescue-source.ts";
import { arrayOf, dictOf } from "./resolve-object.ts";
import { unseenFields } from "./unseen-fields.ts";

export interface InspectTools {
  readonly loadPdfium: LoadPdfium;
}

/**
 * Looks into one file: what it is by its bytes, and what of it a pack could show. Never throws on bad input; a file that makes
 * a reader hang is for the caller's time limit.
 */
export async function inspectBytes(bytes: Uint8Array, name: string, tools: InspectTools): Promise<FileFacts> {
  const { mediaType } = checkFile({
    name,
    sizeInBytes: bytes.length,
    head: bytes.subarray(0, HEAD_IN_BYTES),
    tail: bytes.subarray(-TAIL_IN_BYTES),
  });
  if (isProgram({ name, mediaType })) {
    return { ...factsOfUnread("program", name), content: "other" };
  }
  if (mediaType === "application/pdf" || (endingOf(name) === "pdf" && !mediaType.startsWith("image/"))) {
    const facts = await inspectPdf(bytes, name, tools);
    const isOther = mediaType !== "application/pdf" && mediaType !== "application/octet-stream";
    return facts.pages === null && isOther ? { ...factsOfUnread("no-pages", name), content: "other" } : facts;
  }
  return mediaType.startsWith("image/")
    ? inspectImage(bytes, name, mediaType)
    : { ...factsOfUnread("no-pages", name), content: "other" };
}

/** A pack takes these as they are. */
const PAGES_BY_THEMSELVES = new Set(["image/jpeg", "image/png"]);

function inspectImage(bytes: Uint8Array, name: string, mediaType: string): FileFacts {
  const image = inspectImageSize(bytes);
  const facts = { ...factsOfUnread("damaged", name), content: "image", image } as const;
  if (!PAGES_BY_THEMSELVES.has(mediaType)) {
    return { ...facts, notShown: "no-pages" };
  }
  return image === null ? facts : { ...facts, pages: 1, notShown: null };
}

async function inspectPdf(bytes: Uint8Array, name: string, { loadPdfium }: InspectTools): Promise<FileFacts> {
  const opened = await openSource(bytes, loadPdfium);
  if (!opened.ok) {
    return factsOfUnread(opened.error, name);
  }
  const document = opened.value;
  const text = await inspectTextLayer(document);
  const days = text === "scan" || document.rescued ? [] : await daysOnFirstPages(bytes);
  return {
    ...factsOfUnread("damaged", name),
    pages: document.pages.length,
    notShown: null,
    rescued: document.rescued,
    encrypted: document.encrypted,
    signed: indexesOf(bytes, "/ByteRange").length > 0,
    hasForm: hasFields(document),
    ...(hasFields(document) ? { unseenFields: unseenFields(document) } : {}),
    active: activeContentOf(document),
    text,
    dates: [...new Set([...days, ...daysInText(name)])].slice(0, MOST_DATES),
  };
}

function activeContentOf(document: SourceDocument): FileFacts["active"] {
  try {
    return inspectActiveContent(document);
  } catch {
    // An object that cannot be read cannot act either.
    return [];
  }
}

function hasFields({ catalog, resolve }: SourceDocument): boolean {
  const fields = arrayOf(dictOf(catalog.get("AcroForm"), resolve)?.get("Fields"), resolve);
  return fields !== null && fields.length > 0;
}

const FIRST_PAGES = 3;

async function daysOnFirstPages(bytes: Uint8Array): Promise<readonly Day[]> {
  const days: Day[] = [];
  try {
    const pdf = await PDF.load(bytes, { lenient: false });
    for (let page = 0; page < FIRST_PAGES; page += 1) {
      days.push(...daysInText(pdf.getPage(page)?.extractText().text ?? ""));
    }
  } catch {
    // Text that cannot be read names no days; the pages may be shown all the same.
  }
  return days;
}
