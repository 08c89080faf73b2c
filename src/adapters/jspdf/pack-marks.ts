import type { jsPDF } from "jspdf";
import type { OwnLink, PlaceWords } from "#core/report/own-pages.ts";
import type { Bookmark, CellLink } from "#core/report/report-blocks.ts";
import type { Area, FlowMarks, Place } from "./flow-marks.ts";
import { MM_PER_POINT } from "./page-size.ts";
import { webAddress } from "./web-address.ts";

interface Promised {
  readonly target: CellLink;
  readonly page: number;
  readonly draw: (words: string | null) => Area | null;
}

/** The marks of pages that become part of an evidence pack: gathered for whoever assembles it, and not put into this PDF. */
export class PackMarks implements FlowMarks {
  /** Tops in points, as everything that leaves here. */
  readonly anchors = new Map<string, Place>();
  readonly bookmarks: (Bookmark & Place)[] = [];
  readonly links: OwnLink[] = [];
  readonly #doc: jsPDF;
  readonly #promised: Promised[] = [];

  constructor(doc: jsPDF) {
    this.#doc = doc;
  }

  anchor(name: string, { page, top }: Place): void {
    this.anchors.set(name, { page, top: inPoints(top) });
  }

  bookmark({ depth, title }: Bookmark, { page, top }: Place): void {
    this.bookmarks.push({ depth, title, page, top: inPoints(top) });
  }

  link(target: CellLink, { x, y, width, height }: Area): void {
    const known = target.kind === "web" ? webLink(target.address) : target;
    if (known !== null) {
      const rect = [inPoints(x), inPoints(y), inPoints(width), inPoints(height)] as const;
      this.links.push({ page: this.#page, rect, target: known });
    }
  }

  whenPlaced(target: CellLink, draw: (words: string | null) => Area | null): void {
    this.#promised.push({ target, page: this.#page, draw });
  }

  keepPromises(words: PlaceWords): void {
    for (const { target, page, draw } of this.#promised) {
      this.#doc.setPage(page);
      const area = draw(words(target));
      if (area !== null) {
        this.link(target, area);
      }
    }
  }

  get #page(): number {
    return this.#doc.getCurrentPageInfo().pageNumber;
  }
}

function webLink(address: string): CellLink | null {
  const escaped = webAddress(address);
  return escaped === null ? null : { kind: "web", address: escaped };
}

/** To a hundredth: the same on every machine. */
function inPoints(millimetres: number): number {
  return Math.round((millimetres / MM_PER_POINT) * 100) / 100;
}
