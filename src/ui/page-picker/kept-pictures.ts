import type { PagePictures } from "./page-pictures.ts";

const MOST_KEPT = 150;

/** The same pages; what was drawn lately is not drawn again. Pictures are in memory only, and the oldest go first. */
export function keptPictures({ pages, draw }: PagePictures): PagePictures {
  const kept = new Map<number, ImageBitmap>();
  return {
    pages,
    draw: async (page, box, signal) => {
      const known = kept.get(page);
      if (known !== undefined) {
        return known;
      }
      const drawn = await draw(page, box, signal);
      if (drawn !== null) {
        kept.set(page, drawn);
      }
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size > MOST_KEPT) {
        kept.get(oldest)?.close();
        kept.delete(oldest);
      }
      return drawn;
    },
  };
}
