import type { PageSpan } from "#core/evidence/page-spans.ts";

export interface CitedSpans {
  /** Ascending, and no two touch or overlap; "all" where any citation means the whole file. */
  readonly spans: readonly PageSpan[] | "all";
  readonly isUnreadable: boolean;
}

/** The pages that a citation names. `pages` is how many the file has, null while unknown. */
export function citedSpans(text: string, pages: number | null): CitedSpans {
  const spans = spansIn(text, pages);
  return { spans: spans ?? "all", isUnreadable: spans === null };
}

/** What several citations of one file name together. */
export function joinSpans(some: readonly (readonly PageSpan[] | "all")[]): readonly PageSpan[] | "all" {
  return some.includes("all") ? "all" : mergeSpans(some.flatMap(listed));
}

function listed(spans: readonly PageSpan[] | "all"): readonly PageSpan[] {
  return spans === "all" ? [] : spans;
}

/** Null for what cannot be read, or names a page that the file does not have. */
function spansIn(text: string, pages: number | null): readonly PageSpan[] | "all" | null {
  if (text.trim() === "") {
    return "all";
  }
  const spans = text.split(",").map(spanIn);
  const last = pages ?? Number.POSITIVE_INFINITY;
  return spans.every((span) => span !== null && span.to <= last)
    ? mergeSpans(spans.flatMap((span) => (span === null ? [] : [span])))
    : null;
}

function spanIn(text: string): PageSpan | null {
  const [, from, to] = /^\s*(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?\s*$/.exec(text) ?? [];
  const span = { from: Number(from), to: Number(to ?? from) };
  return span.from >= 1 && span.to >= span.from ? span : null;
}

export function mergeSpans(spans: readonly PageSpan[]): readonly PageSpan[] {
  const merged: PageSpan[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** "3–5", "12". */
export function spanInWords({ from, to }: PageSpan): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** "3–5, 12". */
export function spansInWords(spans: readonly PageSpan[]): string {
  return spans.map(spanInWords).join(", ");
}
