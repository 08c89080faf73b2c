import { PDF, type PdfDict, type PdfObject, type PdfRef } from "@libpdf/core";
import type { NotShown } from "#core/evidence/file-facts.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { holdsTrap } from "./find-traps.ts";
import { isWholePage, readPages, type SourcePage } from "./read-pages.ts";
import { type LoadPdfium, rescueSource } from "./rescue-source.ts";
import type { Resolve } from "./resolve-object.ts";

/** A PDF whose pages can be read. Strings and streams come out decrypted. */
export interface SourceDocument {
  readonly resolve: Resolve;
  readonly catalog: PdfDict;
  readonly trailer: PdfDict;
  /** At least one. */
  readonly pages: readonly SourcePage[];
  /** Opens without a password all the same. */
  readonly encrypted: boolean;
  /** Only the second reader could open it, and wrote it anew. */
  readonly rescued: boolean;
}

/**
 * Opens a PDF: by the first reader, or by the second where the first fails or finds pages without their parts; what neither
 * can read is not shown. Never throws on bad input; a file that makes a reader hang is for the caller's time limit.
 */
export async function openSource(
  bytes: Uint8Array,
  loadPdfium: LoadPdfium,
): Promise<Result<SourceDocument, NotShown>> {
  if (await holdsTrap(bytes)) {
    // The second reader would unfold it, too, and never give the memory back.
    return fail("damaged");
  }
  const first = await readFromHeader(bytes);
  if (first.ok && areAllWhole(first.value)) {
    return first;
  }
  const second = await secondChance(bytes, loadPdfium);
  if (!second.ok) {
    return first.ok ? first : second;
  }
  const isBetter = !first.ok || wholePages(second.value) > wholePages(first.value);
  return isBetter ? second : first;
}

/** Mail gateways and portals leave lines of their own before the file; its offsets count from where it begins. */
async function readFromHeader(bytes: Uint8Array): Promise<Result<SourceDocument, NotShown>> {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_BEFORE)).indexOf("%PDF-");
  const found = start > 0 ? await readDocument(bytes.subarray(start)) : null;
  return found?.ok === true && areAllWhole(found.value) ? found : await readDocument(bytes);
}

/** As far as viewers look for it. */
const LONGEST_BEFORE = 1024;

async function readDocument(bytes: Uint8Array): Promise<Result<SourceDocument, NotShown>> {
  try {
    // Not lenient: then it reads a stray ")" of a damaged file over and over, until memory is full.
    const { context } = await PDF.load(bytes, { lenient: false });
    const { trailer, isEncrypted, isAuthenticated } = context.info;
    if (isEncrypted && !isAuthenticated) {
      return fail("locked");
    }
    const resolve = (ref: PdfRef) => objectOrNull(context, ref);
    const catalog = context.catalog.getDict();
    const pages = readPages(catalog, resolve);
    if (pages === null || pages.length === 0) {
      return fail("damaged");
    }
    return succeed({ resolve, catalog, trailer, pages, encrypted: isEncrypted, rescued: false });
  } catch {
    // Whatever a reader stumbles over is a fault of the file: the next one has its turn.
    return fail("damaged");
  }
}

/** What cannot be read is not there. */
function objectOrNull(context: PDF["context"], ref: PdfRef): PdfObject | null {
  try {
    return context.resolve(ref);
  } catch {
    return null;
  }
}

async function secondChance(
  bytes: Uint8Array,
  loadPdfium: LoadPdfium,
): Promise<Result<SourceDocument, NotShown>> {
  const rescued = await rescue(bytes, loadPdfium);
  if (!rescued.ok) {
    return rescued;
  }
  const document = await readDocument(rescued.value);
  return document.ok ? succeed({ ...document.value, rescued: true }) : document;
}

async function rescue(bytes: Uint8Array, loadPdfium: LoadPdfium): Promise<Result<Uint8Array, NotShown>> {
  try {
    return await rescueSource(bytes, loadPdfium);
  } catch {
    // WebAssembly gave up on this file, or cannot be had: the file is not shown, the others are.
    return fail("damaged");
  }
}

function areAllWhole(document: SourceDocument): boolean {
  return wholePages(document) === document.pages.length;
}

function wholePages({ pages, resolve }: SourceDocument): number {
  return pages.filter((page) => isWholePage(page, resolve)).length;
}
