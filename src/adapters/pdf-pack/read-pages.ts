import { type PdfDict, type PdfObject, PdfRef } from "@libpdf/core";
import { boxOf, isEmptyBox, type PageBox, type PageRotation, rotationOf, visibleBox } from "./page-box.ts";
import { arrayOf, dictOf, nameOf, numberOf, numbersOf, type Resolve, resolved } from "./resolve-object.ts";

/** One page with what it inherits. */
export interface SourcePage {
  readonly dict: PdfDict;
  /** Null for a page that is written into the tree itself. */
  readonly objectNumber: number | null;
  readonly mediaBox: PageBox;
  /** What viewers show of it. */
  readonly visible: PageBox;
  readonly rotation: PageRotation;
  /** How many 1/72 inches one unit is. */
  readonly userUnit: number;
  readonly resources: PdfObject | null;
  readonly contents: PdfObject | null;
  readonly annotations: readonly PdfObject[];
}

/**
 * The pages of a file in order, or null where its tree is a trap: it leads back into itself endlessly, or claims more pages
 * than any document has.
 */
export function readPages(catalog: PdfDict, resolve: Resolve): readonly SourcePage[] | null {
  const pages: SourcePage[] = [];
  const open: Node[] = [{ value: catalog.get("Pages") ?? null, inherited: {}, ancestors: null }];
  for (let visited = 0; open.length > 0; visited += 1) {
    const node = open.pop();
    if (visited > MOST_NODES || node === undefined) {
      return null;
    }
    const dict = dictOf(node.value, resolve);
    if (dict === null || isAbove(node)) {
      continue;
    }
    const inherited = inherit(dict, node.inherited);
    const kids = arrayOf(dict.get("Kids"), resolve);
    if (kids === null || nameOf(dict.get("Type"), resolve) === "Page") {
      pages.push(pageOf(dict, node.value, inherited, resolve));
      continue;
    }
    const below = [...kids].map((value) => ({ value, inherited, ancestors: node }));
    if (open.length + below.length > MOST_NODES) {
      return null;
    }
    open.push(...below.reverse());
  }
  return pages;
}

/** Far more than any document that proves something; a claim of a million pages ends here. */
const MOST_NODES = 50_000;

interface Node {
  readonly value: PdfObject | null;
  readonly inherited: Inherited;
  readonly ancestors: Node | null;
}

type Inherited = Readonly<Record<string, PdfObject>>;
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];

/** Whether the node hangs below itself. */
function isAbove({ value, ancestors }: Node): boolean {
  if (!(value instanceof PdfRef)) {
    return false;
  }
  let depth = 0;
  for (let node = ancestors; node !== null; node = node.ancestors) {
    depth += 1;
    const isSame = node.value instanceof PdfRef && node.value.objectNumber === value.objectNumber;
    if (isSame || depth > DEEPEST) {
      return true;
    }
  }
  return false;
}

const DEEPEST = 200;

function inherit(dict: PdfDict, inherited: Inherited): Inherited {
  const own = INHERITED.flatMap((key) => {
    const value = dict.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return own.length === 0 ? inherited : { ...inherited, ...Object.fromEntries(own) };
}

function pageOf(dict: PdfDict, value: PdfObject | null, inherited: Inherited, resolve: Resolve): SourcePage {
  const mediaBox = givenBox(inherited["MediaBox"], resolve) ?? LETTER;
  return {
    dict,
    objectNumber: value instanceof PdfRef ? value.objectNumber : null,
    mediaBox,
    visible: visibleBox(givenBox(inherited["CropBox"], resolve) ?? mediaBox, mediaBox),
    rotation: rotationOf(numberOf(inherited["Rotate"], resolve) ?? 0),
    userUnit: Math.max(numberOf(dict.get("UserUnit"), resolve) ?? 1, 0.001),
    resources: inherited["Resources"] ?? null,
    contents: dict.get("Contents") ?? null,
    annotations: [...(arrayOf(dict.get("Annots"), resolve) ?? [])],
  };
}

/** What viewers take where a page does not say how large it is. */
const LETTER: PageBox = { left: 0, bottom: 0, right: 612, top: 792 };

function givenBox(value: PdfObject | undefined, resolve: Resolve): PageBox | null {
  const numbers = numbersOf(value, 4, resolve);
  const box = numbers === null ? null : boxOf(numbers);
  return box === null || isEmptyBox(box) ? null : box;
}

/** Whether a page's parts are what they must be: a page without contents is whole, one whose contents are lost is not. */
export function isWholePage({ contents, resources }: SourcePage, resolve: Resolve): boolean {
  const streams = arrayOf(contents, resolve) ?? (contents === null ? [] : [contents]);
  return (
    [...streams].every((stream) => resolved(stream, resolve)?.type === "stream") &&
    (resources === null || dictOf(resources, resolve) !== null)
  );
}
