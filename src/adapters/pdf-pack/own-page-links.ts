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

/** A link that leads somewhere in this volume, or to the web. */
export interface OwnPageLink {
  /** In the list of links of the drawn pages. */
  readonly place: number;
  /** Of the volume. */
  readonly page: number;
  /** Of its annotation. */
  readonly entries: string;
}

/** The links on our own pages. What stands in another volume cannot be linked to. */
export function linksOfOwnPages(
  drawn: DrawnOwnPages,
  order: VolumeOrder,
  { destination }: PageLinks,
): readonly OwnPageLink[] {
  const pageInVolume = ownPageNumbers(drawn, order);
  return drawn.links.flatMap(({ page: drawnPage, rect, target }, place) => {
    const goes = leadsTo(target, destination);
    const page = pageInVolume.get(drawnPage);
    if (goes === null || page === undefined) {
      return [];
    }
    const [x, y, width, height] = rect;
    const box = numbersText([x, OWN_HEIGHT - y - height, x + width, OWN_HEIGHT - y]);
    return [{ place, page, entries: `/Rect [${box}]${goes}` }];
  });
}

/** Our own pages are A4. */
const OWN_HEIGHT = 841.89;

function leadsTo(target: CellLink, destination: PageLinks["destination"]): string | null {
  if (target.kind === "web") {
    const action = webActionText(target.address);
    return action === "" ? null : ` /Contents (Ke alamat web)${action}`;
  }
  const place = destination(target);
  const words = target.kind === "exhibit" ? "Ke halaman bukti" : "Ke halaman lain paket ini";
  return place === null ? null : ` /Contents (${words}) /Dest ${place}`;
}
