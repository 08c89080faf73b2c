import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";

/** Pages `from` to `to` of one file, both counted from 1 and included. */
export interface PageSpan {
  readonly from: number;
  readonly to: number;
}

export type PageSpansError =
  /** That part of the text names no page. */
  | { readonly kind: "no-page-number"; readonly part: string }
  | { readonly kind: "page-zero" }
  | { readonly kind: "backwards"; readonly from: number; readonly to: number }
  /** `pages` are all that the file does not have: ascending, and no two spans touch or overlap. */
  | { readonly kind: "beyond-the-end"; readonly pages: readonly PageSpan[]; readonly pageCount: number };

/**
 * The pages that people write as "3-5, 12" or "hal. 3 s.d. 5 dan 12": ascending, and no two spans touch or overlap. None at
 * all stand for the whole file. `pageCount` is how many pages the file has; null while that is not known.
 */
export function readPageSpans(
  text: string,
  pageCount: number | null,
): Result<readonly PageSpan[], PageSpansError> {
  const written = text.trim();
  if (written === "" || WHOLE_FILE.test(written)) {
    return succeed([]);
  }
  const parts = written.split(BETWEEN_PARTS).map((part) => part.trim());
  const spans: PageSpan[] = [];
  for (const part of parts.filter((one) => one !== "")) {
    const span = readSpan(part);
    if (!span.ok) {
      return span;
    }
    spans.push(span.value);
  }
  return spans.length === 0
    ? fail({ kind: "no-page-number", part: written })
    : withinFile(mergePageSpans(spans), pageCount);
}

const WHOLE_FILE = /^(?:seluruh|semua)(?:nya)?(?:\s+(?:halaman|berkas|dokumen)(?:nya)?)?$/i;
const BETWEEN_PARTS = /[,;&\n]|\b(?:dan|serta)\b/i;
const SPAN =
  /^(?:halaman|hlm|hal|pp|p)?\.?\s*(\d{1,6})(?:\s*(?:[-‐‑‒–—−]|s\s*[./]?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:halaman|hlm|hal|pp|p)?\.?\s*(\d{1,6}))?\.?$/i;

function readSpan(part: string): Result<PageSpan, PageSpansError> {
  const found = SPAN.exec(part);
  if (found === null) {
    return fail({ kind: "no-page-number", part });
  }
  const from = Number(found[1]);
  const to = Number(found[2] ?? from);
  if (from === 0 || to === 0) {
    return fail({ kind: "page-zero" });
  }
  if (to < from) {
    return fail({ kind: "backwards", from, to });
  }
  return succeed({ from, to });
}

function withinFile(
  spans: readonly PageSpan[],
  pageCount: number | null,
): Result<readonly PageSpan[], PageSpansError> {
  if (pageCount === null) {
    return succeed(spans);
  }
  const pages = spans
    .filter(({ to }) => to > pageCount)
    .map(({ from, to }) => ({ from: Math.max(from, pageCount + 1), to }));
  return pages.length === 0 ? succeed(spans) : fail({ kind: "beyond-the-end", pages, pageCount });
}

/** The same pages as ascending spans of which no two touch or overlap. */
export function mergePageSpans(spans: readonly PageSpan[]): readonly PageSpan[] {
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

/** "3–5, 12", as it is printed; empty for no spans. */
export function pageSpansInWords(spans: readonly PageSpan[]): string {
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** What is wrong with pages as they were typed, and how to write them. */
export function describePageSpansError(error: PageSpansError): string {
  switch (error.kind) {
    case "no-page-number":
      return `“${error.part}” bukan nomor halaman. Tulis urutan halaman dalam berkas, misalnya 3-5, 12.`;
    case "page-zero":
      return "Halaman dihitung mulai dari 1. Tulis misalnya 1-3.";
    case "backwards":
      return `Halaman ${error.from} sampai ${error.to} terbalik. Tulis ${error.to}-${error.from}.`;
    case "beyond-the-end":
      return `Halaman ${pageSpansInWords(error.pages)} tidak ada: berkas ini hanya ${error.pageCount} halaman. Tulis urutan halaman dalam berkas, bukan nomor yang tercetak.`;
    default:
      return unreachable(error);
  }
}
