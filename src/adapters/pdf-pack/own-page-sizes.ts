import type { DrawPackPages } from "#core/report/own-pages.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import type { StructureElement } from "#core/report/page-structure.ts";
import { backPart, frontPart, sheetPart } from "./pack-parts.ts";
import type { VolumePart } from "./pack-volume.ts";

/** How much room our own pages will take, before it is known which of them stand in which volume. */
export interface OwnPageSizes {
  readonly bytesFor: (parts: readonly VolumePart[]) => number;
}

/** Draws all pages once, and a few of them alone: the difference tells what fonts take and what a page takes. */
export async function ownPageSizes(plan: PackPlan, drawPages: DrawPackPages): Promise<OwnPageSizes> {
  const all = [frontPart(plan), ...plan.chapters.map(sheetPart), backPart(plan)].map(({ own }) => own);
  const noWords = () => () => PLACEHOLDER;
  const [whole, least] = [await drawPages(all, noWords), await drawPages(all.slice(0, 1), noWords)];
  const pagesOf = new Map(whole.parts.map(({ key, pages }) => [key, pages]));
  const pages = (drawn: typeof whole) => drawn.parts.reduce((sum, part) => sum + part.pages, 0);
  const more = pages(whole) - pages(least);
  const drawing = more > 0 ? Math.max((whole.bytes.length - least.bytes.length) / more, 0) : 0;
  const structure = whole.parts.reduce((sum, part) => sum + structureBytes(part.structure), 0);
  const perPage = drawing + structure / pages(whole);
  const fixed = Math.max(least.bytes.length - drawing * pages(least), 0) + STAMP_FONTS;
  // Each volume may have to carry the front or the back besides its chapters.
  const besides = Math.max(pagesOf.get("front") ?? 0, pagesOf.get("back") ?? 0) + CONTENTS_PAGES;
  return {
    bytesFor: (parts) => {
      const sheets = parts.reduce(
        (sum, part) => sum + (part.kind === "own" ? (pagesOf.get(part.own.key) ?? 1) : 0),
        0,
      );
      return fixed + (sheets + besides) * (perPage * MARGIN + BYTES_PER_PAGE);
    },
  };
}

/** About what the objects of an element and its kids take. */
function structureBytes({ kids }: StructureElement): number {
  return kids.reduce(
    (sum, kid) => sum + (kid.kind === "element" ? structureBytes(kid) : BYTES_PER_PIECE),
    BYTES_PER_ELEMENT,
  );
}

const BYTES_PER_ELEMENT = 90;
/** With its place in the parent tree. */
const BYTES_PER_PIECE = 20;
const PLACEHOLDER = "Jilid 00, halaman 0000";
const STAMP_FONTS = 260_000;
const CONTENTS_PAGES = 2;
const MARGIN = 1.3;
/** The page's entry, its links, its places in the outline. */
const BYTES_PER_PAGE = 2000;
