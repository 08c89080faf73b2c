import type { DrawnOwnPages } from "#core/report/own-pages.ts";
import type { StructureElement, StructureKid } from "#core/report/page-structure.ts";
import { ownPageNumbers } from "./own-page-links.ts";
import { firstPages, layoutOfDrawn, type VolumeOrder } from "./pack-places.ts";
import type { VolumePart } from "./pack-volume.ts";

type ExhibitPart = Extract<VolumePart, { readonly kind: "exhibit" }>;

/** The marks on a page of evidence, in the order in which they are drawn. */
export const STAMP_MARK = 0;
export const CONTENTS_MARK = 1;

/** The place of a page's way back to its sheet in the list of links, which the links of our own pages begin. */
export function backLinkOf(page: number, { links }: DrawnOwnPages): number {
  return links.length + page - 1;
}

/** What a volume says, in order: the structure of our own pages, and between them each page of evidence under its stamp. */
export function volumeStructure(order: VolumeOrder, drawn: DrawnOwnPages): StructureElement {
  const numbers = ownPageNumbers(drawn, order);
  const kids = firstPages(order, layoutOfDrawn(drawn)).flatMap(({ part, first }): StructureKid[] => {
    if (part.kind === "exhibit") {
      return [exhibitStructure(part, first, drawn)];
    }
    const own = drawn.parts.find(({ key }) => key === part.own.key);
    return own === undefined ? [] : [inVolume(own.structure, numbers)];
  });
  return { kind: "element", role: "Document", kids };
}

function inVolume(element: StructureElement, numbers: ReadonlyMap<number, number>): StructureElement {
  return {
    ...element,
    kids: element.kids.map((kid) => kidInVolume(kid, numbers)),
  };
}

function kidInVolume(kid: StructureKid, numbers: ReadonlyMap<number, number>): StructureKid {
  switch (kid.kind) {
    case "element":
      return inVolume(kid, numbers);
    case "marked":
      return { ...kid, page: numbers.get(kid.page) ?? 0 };
    case "link":
      return kid;
  }
}

function exhibitStructure(part: ExhibitPart, first: number, drawn: DrawnOwnPages): StructureElement {
  const kids = part.pages.flatMap((_, index) => {
    const page = first + index;
    const back = { kind: "link", link: backLinkOf(page, drawn) } as const;
    const stamp = element("Link", [{ kind: "marked", page, mark: STAMP_MARK }, back]);
    return [element("P", [stamp]), contentsStructure(part, page)];
  });
  return element("Part", kids);
}

/** A picture is named; what any other page says is read as it stands there, for of its structure nothing was copied. */
function contentsStructure({ exhibit }: ExhibitPart, page: number): StructureElement {
  const marked = { kind: "marked", page, mark: CONTENTS_MARK } as const;
  const { mediaType, name } = exhibit.source;
  return mediaType.startsWith("image/")
    ? { ...element("Figure", [marked]), alt: `Gambar bukti ${exhibit.number}: ${name}` }
    : element("P", [marked]);
}

function element(role: StructureElement["role"], kids: readonly StructureKid[]): StructureElement {
  return { kind: "element", role, kids };
}
