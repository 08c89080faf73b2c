import type { PdfDict, PdfObject } from "@libpdf/core";
import type { ActiveContent } from "#core/evidence/file-facts.ts";
import type { SourceDocument } from "./open-source.ts";
import { arrayOf, dictOf, nameOf, type Resolve } from "./resolve-object.ts";

/** Everything in a document that could act on its own, or reach out, each kind once. */
export function inspectActiveContent(document: SourceDocument): readonly ActiveContent[] {
  const { catalog, pages, resolve } = document;
  const look: Look = { resolve, found: new Set(), left: MOST_LOOKED_AT };
  addCatalog(look, catalog);
  for (const page of pages) {
    addActions(look, page.dict.get("AA"));
    for (const annotation of page.annotations) {
      addAnnotation(look, dictOf(annotation, resolve));
    }
  }
  addOutline(look, dictOf(dictOf(catalog.get("Outlines"), resolve)?.get("First"), resolve));
  return [...look.found];
}

interface Look {
  readonly resolve: Resolve;
  readonly found: Set<ActiveContent>;
  /** How many more objects are looked at: a file may hold millions. */
  left: number;
}

const MOST_LOOKED_AT = 20_000;

const KIND_BY_ACTION: ReadonlyMap<string, ActiveContent> = new Map([
  ["JavaScript", "javascript"],
  ["Launch", "launch"],
  ["SubmitForm", "submit-form"],
  ["ImportData", "submit-form"],
  ["GoToR", "remote-file"],
  ["GoToE", "remote-file"],
  ["Rendition", "multimedia"],
  ["Movie", "multimedia"],
  ["Sound", "multimedia"],
  ["RichMediaExecute", "multimedia"],
]);

const KIND_BY_ANNOTATION: ReadonlyMap<string, ActiveContent> = new Map([
  ["RichMedia", "multimedia"],
  ["Movie", "multimedia"],
  ["Sound", "multimedia"],
  ["Screen", "multimedia"],
  ["3D", "multimedia"],
  ["FileAttachment", "embedded-file"],
]);

function addCatalog(look: Look, catalog: PdfDict) {
  const { resolve, found } = look;
  const names = dictOf(catalog.get("Names"), resolve);
  const form = dictOf(catalog.get("AcroForm"), resolve);
  // A place to open the document at is no action; neither is going there.
  const opening = dictOf(catalog.get("OpenAction"), resolve);
  if (opening !== null && nameOf(opening.get("S"), resolve) !== "GoTo") {
    found.add("open-action");
    addAction(look, opening);
  }
  addActions(look, catalog.get("AA"));
  if (names?.has("JavaScript") === true) {
    found.add("javascript");
  }
  if (names?.has("EmbeddedFiles") === true) {
    found.add("embedded-file");
  }
  if (form?.has("XFA") === true) {
    found.add("xfa-form");
  }
}

/** Additional actions: one for each thing that may happen. */
function addActions(look: Look, value: PdfObject | undefined) {
  for (const [, action] of dictOf(value, look.resolve) ?? []) {
    addAction(look, dictOf(action, look.resolve));
  }
}

function addAnnotation(look: Look, annotation: PdfDict | null) {
  if (annotation === null || !mayLookOn(look)) {
    return;
  }
  const kind = KIND_BY_ANNOTATION.get(nameOf(annotation.get("Subtype"), look.resolve) ?? "");
  if (kind !== undefined) {
    look.found.add(kind);
  }
  addAction(look, dictOf(annotation.get("A"), look.resolve));
  addActions(look, annotation.get("AA"));
}

/** An action may be followed by others, and those by the first again. */
function addAction(look: Look, first: PdfDict | null) {
  const open = [first];
  for (let action = open.pop(); action !== undefined; action = open.pop()) {
    if (action === null || !mayLookOn(look)) {
      continue;
    }
    const kind = KIND_BY_ACTION.get(nameOf(action.get("S"), look.resolve) ?? "");
    if (kind !== undefined) {
      look.found.add(kind);
    }
    const next = action.get("Next");
    for (const one of arrayOf(next, look.resolve) ?? [next]) {
      open.push(dictOf(one, look.resolve));
    }
  }
}

/** Bookmarks may act, too. */
function addOutline(look: Look, first: PdfDict | null) {
  const open = [first];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (item !== null && mayLookOn(look)) {
      addAction(look, dictOf(item.get("A"), look.resolve));
      open.push(dictOf(item.get("Next"), look.resolve), dictOf(item.get("First"), look.resolve));
    }
  }
}

function mayLookOn(look: Look): boolean {
  look.left -= 1;
  return look.left > 0;
}
