import {
  describePageSpansError,
  mergePageSpans,
  type PageSpan,
  pageSpansInWords,
  readPageSpans,
} from "./page-spans.ts";

export interface ChosenPages {
  /** Those that the file has. None where the whole file is meant, or the text cannot be read. */
  readonly pages: ReadonlySet<number>;
  /** A finished sentence; null while the text is fine. */
  readonly problem: string | null;
}

/** More pages than any document has that somebody points at by hand. */
const MOST_PAGES = 20_000;

/** The single pages that a text like "3-5, 12" names. */
export function chosenPages(text: string, pageCount: number | null): ChosenPages {
  const read = readPageSpans(text, pageCount);
  const named = read.ok ? read : readPageSpans(text, null);
  const pages = named.ok ? named.value.flatMap(pagesIn) : [];
  return {
    pages: new Set(pages.filter((page) => pageCount === null || page <= pageCount).slice(0, MOST_PAGES)),
    problem: read.ok ? null : describePageSpansError(read.error),
  };
}

function pagesIn({ from, to }: PageSpan): readonly number[] {
  return Array.from({ length: Math.min(MOST_PAGES, to - from + 1) }, (_, place) => from + place);
}

/** The pages as people type them: "3-5, 12". */
export function textOfPages(pages: ReadonlySet<number>): string {
  const spans = mergePageSpans([...pages].map((page) => ({ from: page, to: page })));
  return pageSpansInWords(spans).replaceAll("–", "-");
}
