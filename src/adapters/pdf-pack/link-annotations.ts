import { linkStructureEntry } from "#core/report/structure-objects.ts";
import type { OwnPageLink } from "./own-page-links.ts";
import { referenceText } from "./pdf-syntax.ts";
import type { VolumeWriter } from "./volume-writer.ts";

/** The links that we make in a volume, each an object that its element of the structure can point at. */
export class LinkAnnotations {
  readonly #writer: VolumeWriter;
  readonly #pages: number;
  readonly #objectByPlace = new Map<number, number>();
  readonly #objectsByPage = new Map<number, number[]>();

  /** For a volume of so many pages. */
  constructor(writer: VolumeWriter, pages: number) {
    this.#writer = writer;
    this.#pages = pages;
  }

  write(links: readonly OwnPageLink[]): void {
    for (const { place, page, entries } of links) {
      const object = this.#writer.reserve();
      const structure = linkStructureEntry(place, this.#pages);
      this.#writer.object(
        object,
        `<< /Type /Annot /Subtype /Link /Border [0 0 0] ${structure} ${entries} >>`,
      );
      this.#objectByPlace.set(place, object);
      const others = this.#objectsByPage.get(page) ?? [];
      others.push(object);
      this.#objectsByPage.set(page, others);
    }
  }

  /** The annotations of a page, as references. */
  on(page: number): readonly string[] {
    return (this.#objectsByPage.get(page) ?? []).map(referenceText);
  }

  /** Null for a link that leads nowhere in this volume. */
  objectOf(place: number): number | null {
    return this.#objectByPlace.get(place) ?? null;
  }
}
