import type { DrawnOwnPages, OwnLayout, OwnPage, PackPlace, PlaceWords } from "#core/report/own-pages.ts";
import type { Exhibit } from "#core/report/pack-plan.ts";
import type { CellLink } from "#core/report/report-blocks.ts";
import type { VolumePart } from "./pack-volume.ts";

/** A volume whose parts, and their order, are settled. */
export interface VolumeOrder {
  readonly number: number;
  readonly parts: readonly VolumePart[];
}

/** Where everything in a pack stands, as far as the own pages of its volumes are laid out. */
export class PackPlaces {
  readonly #orders: readonly VolumeOrder[];
  readonly #layouts = new Map<number, OwnLayout>();
  /** Exhibits whose pages stand under another question. */
  readonly #elsewhere: ReadonlyMap<string, string>;

  constructor(orders: readonly VolumeOrder[], exhibits: readonly Exhibit[]) {
    this.#orders = orders;
    this.#elsewhere = new Map(
      exhibits.flatMap(({ anchor, content }) =>
        content.kind === "elsewhere" ? [[anchor, content.anchor] as const] : [],
      ),
    );
  }

  learn(volume: number, layout: OwnLayout): void {
    this.#layouts.set(volume, layout);
  }

  /** Null for what is nowhere in the pack, or in a volume that is not laid out yet. */
  placeOf(target: CellLink): PackPlace | null {
    if (target.kind === "web") {
      return null;
    }
    const anchor = this.#elsewhere.get(target.anchor) ?? target.anchor;
    const page = target.kind === "exhibit" ? target.page : null;
    for (const order of this.#orders) {
      const layout = this.#layouts.get(order.number);
      const found = layout === undefined ? null : placeIn(order, layout, anchor, page);
      if (found !== null) {
        return found;
      }
    }
    return null;
  }

  /** What the own pages of a volume print where they name a place. */
  wordsIn(volume: number): PlaceWords {
    return (target) => {
      if (target.kind === "own-page") {
        return this.#footWords(volume, target);
      }
      const place = this.placeOf(target);
      if (place === null) {
        return this.#isLearning ? LONGEST_WORDS : null;
      }
      return place.volume === volume ? String(place.page) : `Jilid ${place.volume}, halaman ${place.page}`;
    };
  }

  get #isLearning(): boolean {
    return this.#layouts.size < this.#orders.length;
  }

  #footWords(volume: number, { part, page }: OwnPage): string | null {
    const order = this.#orders.find(({ number }) => number === volume);
    const layout = this.#layouts.get(volume);
    if (order === undefined || layout === undefined) {
      return null;
    }
    const first = firstPages(order, layout).find(({ part: one }) => isOwn(one, part))?.first ?? 1;
    const words = `Halaman ${first + page - 1} dari ${pagesIn(order, layout)}`;
    return this.#orders.length === 1 ? words : `Jilid ${volume} · ${words}`;
  }
}

/** At least as wide as all that can come, so that a first drawing breaks lines as the last one does. */
const LONGEST_WORDS = "Jilid 00, halaman 0000";

function isOwn(part: VolumePart, key: string): boolean {
  return part.kind === "own" && part.own.key === key;
}

/** Each part with its first page in the volume. */
export function firstPages({ parts }: VolumeOrder, layout: Pick<OwnLayout, "pagesOf">) {
  let next = 1;
  return parts.map((part) => {
    const first = next;
    next += pagesOfPart(part, layout);
    return { part, first };
  });
}

function pagesIn(order: VolumeOrder, layout: Pick<OwnLayout, "pagesOf">): number {
  return order.parts.reduce((sum, part) => sum + pagesOfPart(part, layout), 0);
}

function pagesOfPart(part: VolumePart, layout: Pick<OwnLayout, "pagesOf">): number {
  return part.kind === "own" ? layout.pagesOf(part.own.key) : part.pages.length;
}

function placeIn(
  order: VolumeOrder,
  layout: OwnLayout,
  anchor: string,
  page: number | null,
): PackPlace | null {
  const own = layout.partOf(anchor);
  for (const { part, first } of firstPages(order, layout)) {
    if (own !== null && isOwn(part, own.key)) {
      return { volume: order.number, page: first + own.page - 1, top: own.top };
    }
    if (part.kind === "exhibit" && part.exhibit.anchor === anchor) {
      const index = page === null ? 0 : part.pages.findIndex((one) => one.page === page);
      return index === -1 ? null : { volume: order.number, page: first + index, top: 0 };
    }
  }
  return null;
}

/** The layout of pages that are drawn. */
export function layoutOfDrawn({ parts, anchors }: DrawnOwnPages): OwnLayout {
  return {
    pagesOf: (key) => parts.find((part) => part.key === key)?.pages ?? 0,
    partOf: (anchor) => {
      const place = anchors.get(anchor);
      const part = parts.find(
        ({ firstPage, pages }) =>
          place !== undefined && firstPage <= place.page && place.page < firstPage + pages,
      );
      return place === undefined || part === undefined
        ? null
        : { key: part.key, page: place.page - part.firstPage + 1, top: place.top };
    },
  };
}
