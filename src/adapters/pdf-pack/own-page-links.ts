import type { DrawnOwnPages } from "#core/report/own-pages.ts";
import type { CellLink } from "#core/report/report-blocks.ts";
import { webActionText } from "./copy-annotations.ts";
import { firstPages, layoutOfDrawn, type VolumeOrder } from "./pack-places.ts";
import { numbersText } from "./pdf-syntax.ts";

export interface PageLinks {
  /** The place a target has in this volume, as an array of the PDF; null where it has none. */
  readonly destination: (target: CellLink) => string | null;
  /** The same for a place on a page of the volume. */
  readonly onPage: (page: number, top: number) => string | null;
}

/** On which page of the volume each page of the drawn PDF stands. */
export function ownPageNumbers(drawn: DrawnOwnPages, order: VolumeOrder): ReadonlyMap<number, number> {
  return new Map(
    firstPages(order, layoutOfDrawn(drawn)).flatMap(({ part, first }) => {
      const range = part.kind === "own" ? drawn.parts.find(({ key }) => key === part.own.key) : undefined;
      return range === undefined
        ? []
        : Array.from(
            { length: range.pages },
            (_, index) => [range.firstPage + index, first + index] as const,
          );
    }),
  );
}

/** The links on our own pages as annotations, by page of the volume. What stands in another volume cannot be linked to. */
export function linksOfOwnPages(
  drawn: DrawnOwnPages,
  order: VolumeOrder,
  { destination }: PageLinks,
): ReadonlyMap<number, readonly string[]> {
  const pageInVolume = ownPageNumbers(drawn, order);
  const links = new Map<number, string[]>();
  for (const { page, rect, target } of drawn.links) {
    const goes = leadsTo(target, destination);
    const place = pageInVolume.get(page);
    if (goes !== null && place !== undefined) {
      const [x, y, width, height] = rect;
      const box = numbersText([x, OWN_HEIGHT - y - height, x + width, OWN_HEIGHT - y]);
      const others = links.get(place) ?? [];
      links.set(place, [
        ...others,
        `<< /Type /Annot /Subtype /Link /Rect [${box}] /Border [0 0 0]${goes} >>`,
      ]);
    }
  }
  return links;
}

/** Our own pages are A4. */
const OWN_HEIGHT = 841.89;

function leadsTo(target: CellLink, destination: PageLinks["destination"]): string | null {
  if (target.kind === "web") {
    const action = webActionText(target.address);
    return action === "" ? null : action;
  }
  const place = destination(target);
  return place === null ? null : ` /Dest ${place}`;
}
