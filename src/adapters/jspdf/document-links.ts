import type { Area, Place } from "./flow-marks.ts";
import { MM_PER_POINT, PAGE_HEIGHT } from "./page-size.ts";

/** An area of a page that leads somewhere. */
export interface DocumentLink {
  readonly page: number;
  readonly area: Area;
  readonly target: { readonly kind: "web"; readonly address: string } | PlaceTarget;
}

type PlaceTarget = { readonly kind: "place" } & Place;

/** A link leads a little above its target, so that a heading does not stick to the edge of the screen. */
const ABOVE_TARGET = 8;

/** The annotation of a link. `entries` are those that its place in the structure needs. */
export function linkAnnotation(
  { area: { x, y, width, height }, target }: DocumentLink,
  pageObject: (page: number) => number,
  entries: string,
): string {
  const rect = [x / MM_PER_POINT, fromBelow(y + height), (x + width) / MM_PER_POINT, fromBelow(y)];
  const goes = target.kind === "web" ? webEntries(target.address) : placeEntries(target, pageObject);
  return `<</Type/Annot/Subtype/Link/Rect[${rect.map(rounded).join(" ")}]/Border[0 0 0]${entries}${goes}>>`;
}

function webEntries(address: string): string {
  const escaped = address.replace(/[\\()]/g, (character) => `\\${character}`);
  return `/Contents(${escaped})/A<</S/URI/URI(${escaped})>>`;
}

function placeEntries({ page, top }: Place, pageObject: (page: number) => number): string {
  const above = rounded(fromBelow(top - ABOVE_TARGET));
  return `/Contents(Halaman ${page})/Dest[${pageObject(page)} 0 R/XYZ 0 ${above} 0]`;
}

/** In points from the foot of the page. */
function fromBelow(y: number): number {
  return (PAGE_HEIGHT - y) / MM_PER_POINT;
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
