import { PdfArray, type PdfDict, PdfName, type PdfObject, PdfString } from "@libpdf/core";
import type { SourceDocument } from "./open-source.ts";
import { dictOf, nameOf, numberOf, type Resolve, resolved } from "./resolve-object.ts";

/**
 * The form fields that hold something which their file does not say how to draw: viewers draw it themselves, a pack cannot.
 * By name, each once, whatever the number of places in which it shows.
 */
export function unseenFields({ pages, resolve }: SourceDocument): readonly string[] {
  const names = new Set<string>();
  for (const annotation of pages.flatMap(({ annotations }) => annotations)) {
    const dict = dictOf(annotation, resolve);
    if (dict !== null && isUnseen(dict, resolve)) {
      names.add(fullName(dict, resolve));
    }
  }
  return [...names].slice(0, MOST_NAMES);
}

const MOST_NAMES = 200;
const LONGEST_NAME = 60;
const DEEPEST = 8;
const HIDDEN = 2;
const NO_VIEW = 32;

function isUnseen(dict: PdfDict, resolve: Resolve): boolean {
  const flags = numberOf(dict.get("F"), resolve) ?? 0;
  const isShown = (flags & (HIDDEN | NO_VIEW)) === 0;
  const hasLook = dictOf(dict.get("AP"), resolve)?.has("N") ?? false;
  const value = inherited(dict, "V", resolve);
  return nameOf(dict.get("Subtype"), resolve) === "Widget" && isShown && !hasLook && saysSomething(value);
}

/** A text, a choice, a button that is on. Signatures are told of elsewhere. */
function saysSomething(value: PdfObject | null): boolean {
  if (value instanceof PdfString) {
    return value.bytes.length > 0;
  }
  return value instanceof PdfArray || (value instanceof PdfName && value.value !== "Off");
}

function inherited(dict: PdfDict, key: string, resolve: Resolve): PdfObject | null {
  const value = lineage(dict, resolve)
    .find((one) => one.has(key))
    ?.get(key);
  return resolved(value ?? null, resolve);
}

/** "pemohon.nip": the names from the outermost field to this one. */
function fullName(dict: PdfDict, resolve: Resolve): string {
  const names = lineage(dict, resolve).flatMap((one) => {
    const name = resolved(one.get("T"), resolve);
    return name instanceof PdfString ? [name.asString().trim()] : [];
  });
  return names.reverse().join(".").slice(0, LONGEST_NAME);
}

/** The field and those around it, inside out; a field that is its own parent ends at some point. */
function lineage(dict: PdfDict, resolve: Resolve): readonly PdfDict[] {
  const line: PdfDict[] = [];
  for (let one: PdfDict | null = dict; one !== null && line.length < DEEPEST; ) {
    line.push(one);
    one = dictOf(one.get("Parent"), resolve);
  }
  return line;
}
