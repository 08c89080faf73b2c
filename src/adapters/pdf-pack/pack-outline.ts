import type { DrawnOwnPages } from "#core/report/own-pages.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import type { Bookmark, ReportBlock } from "#core/report/report-blocks.ts";
import type { OutlineEntry } from "./outline.ts";
import { ownPageNumbers, type PageLinks } from "./own-page-links.ts";
import { firstPages, layoutOfDrawn, type VolumeOrder } from "./pack-places.ts";
import type { VolumePart } from "./pack-volume.ts";

/**
 * The bookmarks of a volume: those of our own pages, and each exhibit's after its sheet's. A volume that begins in the midst
 * of a group, or of a chapter, begins with that group's bookmarks.
 */
export function outlineOf(
  order: VolumeOrder,
  drawn: DrawnOwnPages,
  plan: PackPlan,
  { onPage }: PageLinks,
): readonly OutlineEntry[] {
  const numbers = ownPageNumbers(drawn, order);
  const entries: OutlineEntry[] = [];
  const add = ({ depth, title }: Bookmark, destination: string | null) => {
    if (destination !== null) {
      entries.push({ depth, title, destination });
    }
  };
  let isInChapters = false;
  for (const { part, first } of firstPages(order, layoutOfDrawn(drawn))) {
    if (!isInChapters && isOfChapter(part)) {
      isInChapters = true;
      for (const group of groupsBefore(part, plan)) {
        add(group, onPage(first, 0));
      }
    }
    if (part.kind === "exhibit") {
      add(part.exhibit.bookmark, onPage(first, 0));
      continue;
    }
    for (const { page, top, ...bookmark } of bookmarksOf(part.own.key, drawn)) {
      add(bookmark, onPage(numbers.get(page) ?? first, top));
    }
  }
  return entries;
}

function isOfChapter(part: VolumePart): boolean {
  return part.kind === "exhibit" || /^(sheet|attached)-/.test(part.own.key);
}

function bookmarksOf(key: string, { parts, bookmarks }: DrawnOwnPages) {
  const range = parts.find((part) => part.key === key);
  return bookmarks.filter(
    ({ page }) => range !== undefined && page >= range.firstPage && page < range.firstPage + range.pages,
  );
}

/** The bookmarks that stand in earlier volumes and hold the first of this one. */
function groupsBefore(part: VolumePart, { chapters }: PackPlan): readonly Bookmark[] {
  const isSheet = part.kind === "own" && part.own.key.startsWith("sheet-");
  const index = chapters.findIndex(({ question, exhibits }) =>
    part.kind === "exhibit"
      ? exhibits.includes(part.exhibit)
      : part.own.key === `sheet-${question}` ||
        exhibits.some(({ anchor }) => part.own.key === `attached-${anchor}`),
  );
  const groups: Bookmark[] = [];
  for (const { sheet } of chapters.slice(0, isSheet ? index : index + 1)) {
    for (const bookmark of sheet.flatMap(bookmarkOf)) {
      const depth = groups.findIndex((group) => group.depth >= bookmark.depth);
      groups.splice(depth === -1 ? groups.length : depth, groups.length, bookmark);
    }
  }
  const [own] = isSheet ? (chapters[index]?.sheet.flatMap(bookmarkOf) ?? []) : [];
  const deepest = own?.depth ?? (part.kind === "exhibit" ? part.exhibit.bookmark.depth : Infinity);
  return groups.filter(({ depth }) => depth < deepest);
}

function bookmarkOf(block: ReportBlock): readonly Bookmark[] {
  if (block.kind === "bookmark") {
    return [block];
  }
  return block.kind === "heading" && block.bookmark !== null ? [block.bookmark] : [];
}
