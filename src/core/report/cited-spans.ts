import { mergePageSpans, type PageSpan, pageSpansInWords, readPageSpans } from "#core/evidence/page-spans.ts";

export interface CitedSpans {
  /** Ascending, and no two touch or overlap; "all" where the citation means the whole file. */
  readonly spans: readonly PageSpan[] | "all";
  readonly isUnreadable: boolean;
}

/** The pages that a citation names. `pages` is how many the file has, null while unknown. What cannot be read means all. */
export function citedSpans(text: string, pages: number | null): CitedSpans {
  const read = readPageSpans(text, pages);
  if (!read.ok) {
    return { spans: "all", isUnreadable: true };
  }
  return { spans: read.value.length === 0 ? "all" : read.value, isUnreadable: false };
}

/** What several citations of one file name together. */
export function joinSpans(some: readonly (readonly PageSpan[] | "all")[]): readonly PageSpan[] | "all" {
  return some.includes("all") ? "all" : mergePageSpans(some.flatMap(listed));
}

function listed(spans: readonly PageSpan[] | "all"): readonly PageSpan[] {
  return spans === "all" ? [] : spans;
}

/** "3-5, 12": as people write it, for the list that programs read. */
export function pagesShownText(spans: readonly PageSpan[] | "all", pages: number | null): string {
  if (spans !== "all") {
    return pageSpansInWords(spans).replaceAll("–", "-");
  }
  return pages === null ? "semua" : pagesShownText([{ from: 1, to: pages }], pages);
}
