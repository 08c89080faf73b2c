import { unreachable } from "#core/shared/unreachable.ts";
import type { StructureElement, StructureKid } from "./page-structure.ts";

/** The PDF that a structure is written into. */
export interface StructureTarget {
  /** Takes a number for an object. */
  readonly reserve: () => number;
  readonly write: (object: number, value: string) => void;
  readonly pages: number;
  readonly pageObject: (page: number) => number;
  /** Null for a link that leads nowhere in this file. */
  readonly linkObject: (link: number) => number | null;
}

/** What the dictionary of a page needs so that its marks are found (ISO 32000-1, 14.7.4.4). */
export function pageStructureEntries(page: number): string {
  return `/StructParents ${page - 1} /Tabs /S`;
}

/** The same for the annotation of a link, in a file of so many pages. */
export function linkStructureEntry(link: number, pages: number): string {
  return `/StructParent ${pages + link}`;
}

/** The entries of the catalog of a file whose structure tree is that object. */
export function catalogStructureEntries(root: number): string {
  return `/MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R`;
}

/** Writes a structure as the objects of a tagged PDF, and answers the number of its root. */
export function writeStructure(document: StructureElement, target: StructureTarget): number {
  return new StructureWriter(target).write(document);
}

class StructureWriter {
  readonly #target: StructureTarget;
  /** The elements that the marks of each page belong to. */
  readonly #ownersByPage: number[][];
  readonly #ownerByLink = new Map<number, number>();

  constructor(target: StructureTarget) {
    this.#target = target;
    this.#ownersByPage = Array.from({ length: target.pages }, () => []);
  }

  write(document: StructureElement): number {
    const { reserve, write, pages } = this.#target;
    const [root, parents] = [reserve(), reserve()];
    const top = this.#element(document, root);
    const byPage = this.#ownersByPage.map((owners, page) => `${page}[${ownersText(owners)}]`);
    const byLink = [...this.#ownerByLink]
      .sort(([one], [other]) => one - other)
      .map(([link, owner]) => `${pages + link} ${reference(owner)}`);
    write(parents, `<</Nums[${[...byPage, ...byLink].join("\n")}]>>`);
    const next = pages + Math.max(-1, ...this.#ownerByLink.keys()) + 1;
    write(
      root,
      `<</Type/StructTreeRoot/K ${reference(top)}/ParentTree ${reference(parents)}/ParentTreeNextKey ${next}>>`,
    );
    return root;
  }

  #element(element: StructureElement, parent: number): number {
    const object = this.#target.reserve();
    const kids = element.kids.filter(saysAnything);
    const page = kids.find((kid) => kid.kind === "marked")?.page ?? null;
    const list = kids.flatMap((kid) => this.#kid(kid, object, page) ?? []);
    const onPage = page === null ? "" : `/Pg ${reference(this.#target.pageObject(page))}`;
    const role = element.role === "Link" && !this.#hasLink(kids) ? "Span" : element.role;
    this.#target.write(
      object,
      `<</S/${role}/P ${reference(parent)}${onPage}${attributesOf(element)}/K[${list.join(" ")}]>>`,
    );
    return object;
  }

  #kid(kid: StructureKid, owner: number, page: number | null): string | null {
    switch (kid.kind) {
      case "element":
        return reference(this.#element(kid, owner));
      case "marked":
        this.#own(kid.page, kid.mark, owner);
        return kid.page === page
          ? String(kid.mark)
          : `<</Type/MCR/Pg ${reference(this.#target.pageObject(kid.page))}/MCID ${kid.mark}>>`;
      case "link": {
        const annotation = this.#target.linkObject(kid.link);
        if (annotation === null) {
          return null;
        }
        this.#ownerByLink.set(kid.link, owner);
        return `<</Type/OBJR/Obj ${reference(annotation)}>>`;
      }
      default:
        return unreachable(kid);
    }
  }

  #own(page: number, mark: number, owner: number): void {
    const owners = this.#ownersByPage[page - 1];
    if (owners === undefined) {
      throw new Error(`A mark stands on page ${page} of ${this.#target.pages}`);
    }
    owners[mark] = owner;
  }

  #hasLink(kids: readonly StructureKid[]): boolean {
    return kids.some((kid) => kid.kind === "link" && this.#target.linkObject(kid.link) !== null);
  }
}

/** By mark. */
function ownersText(owners: readonly (number | undefined)[]): string {
  return Array.from(owners, (owner) => (owner === undefined ? "null" : reference(owner))).join(" ");
}

/** An empty cell keeps its place in the table; of anything else that is empty a reader would hear that it is there. */
function saysAnything(kid: StructureKid): boolean {
  return kid.kind !== "element" || kid.role === "TD" || kid.role === "TH" || kid.kids.some(saysAnything);
}

function attributesOf({ alt, box, scope, columns }: StructureElement): string {
  const layout = box === undefined ? "" : `<</O/Layout/BBox[${box.map(rounded).join(" ")}]>>`;
  const span = columns === undefined ? "" : `/ColSpan ${columns}`;
  const table = scope === undefined ? span : `/Scope/${scope}${span}`;
  return [
    alt === undefined ? "" : `/Alt ${textString(alt)}`,
    layout === "" ? "" : `/A${layout}`,
    table === "" ? "" : `/A<</O/Table${table}>>`,
  ].join("");
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

function reference(object: number): string {
  return `${object} 0 R`;
}

/** Plain where it is ASCII, UTF-16 otherwise. */
function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) {
    return `(${text.replace(/[\\()]/g, (character) => `\\${character}`)})`;
  }
  const units = Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, "0")).join("")}>`;
}
