import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  describePageSpansError,
  mergePageSpans,
  type PageSpan,
  pageSpansInWords,
  readPageSpans,
} from "#core/evidence/page-spans.ts";

const threeToFiveAndTwelve = [
  { from: 3, to: 5 },
  { from: 12, to: 12 },
];

/** As they are shown, or the sentence about what is wrong. */
function shown(text: string, pageCount: number | null = null): string {
  const read = readPageSpans(text, pageCount);
  return read.ok ? pageSpansInWords(read.value) : describePageSpansError(read.error);
}

describe("pages as people write them", () => {
  it.each([
    "3-5, 12",
    "3–5,12",
    " 3 - 5 ; 12. ",
    "hal. 3 s.d. 5 dan 12",
    "Halaman 3 s/d 5, dan hlm. 12",
    "hlm 3 sd 5 & hal 12",
    "hal.3 sampai dengan hal.5 serta 12",
    "p. 3—5, p12",
    "3 hingga 5,,12,",
    "12, 4-5, 3, 4",
  ])("reads “%s”", (text) => {
    expect(readPageSpans(text, 12)).toEqual({ ok: true, value: threeToFiveAndTwelve });
  });

  it.each(["", "  ", "semua", "Seluruhnya", "seluruh berkas", "semua halaman"])(
    "takes “%s” for the whole file",
    (text) => {
      expect(readPageSpans(text, 3)).toEqual({ ok: true, value: [] });
    },
  );

  it("joins spans that touch or overlap", () => {
    expect(shown("1-2, 3, 7-9, 8")).toBe("1–3, 7–9");
  });

  it.each([
    ["lampiran", "“lampiran” bukan nomor halaman. Tulis urutan halaman dalam berkas, misalnya 3-5, 12."],
    ["3, iv", "“iv” bukan nomor halaman. Tulis urutan halaman dalam berkas, misalnya 3-5, 12."],
    ["3 5", "“3 5” bukan nomor halaman. Tulis urutan halaman dalam berkas, misalnya 3-5, 12."],
    ["3-5-7", "“3-5-7” bukan nomor halaman. Tulis urutan halaman dalam berkas, misalnya 3-5, 12."],
    [",", "“,” bukan nomor halaman. Tulis urutan halaman dalam berkas, misalnya 3-5, 12."],
    ["0-2", "Halaman dihitung mulai dari 1. Tulis misalnya 1-3."],
    ["5-3", "Halaman 5 sampai 3 terbalik. Tulis 3-5."],
  ])("says what is wrong with “%s”", (text, sentence) => {
    expect(shown(text)).toBe(sentence);
  });

  it("names all pages that the file does not have, and only where the number of pages is known", () => {
    expect(shown("99, 3, 11-14, 15", 12)).toBe(
      "Halaman 13–15, 99 tidak ada: berkas ini hanya 12 halaman. Tulis urutan halaman dalam berkas, bukan nomor yang tercetak.",
    );
    expect(shown("3, 11-14", null)).toBe("3, 11–14");
    expect(shown("11-12", 12)).toBe("11–12");
  });
});

const anySpans = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, more]): PageSpan => ({ from, to: from + more })),
  { minLength: 1, maxLength: 12 },
);

function pagesIn(spans: readonly PageSpan[]): ReadonlySet<number> {
  return new Set(
    spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
}

describe("whatever pages are written", () => {
  it("names the same pages, ascending, with a page between any two spans", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const merged = mergePageSpans(spans);

        expect(pagesIn(merged)).toEqual(pagesIn(spans));
        for (const [place, span] of merged.entries()) {
          expect(span.from - (merged[place - 1]?.to ?? -1)).toBeGreaterThan(1);
        }
      }),
    );
  });

  it("reads back what it prints, also when a person wrote it in another way", () => {
    fc.assert(
      fc.property(
        anySpans,
        fc.constantFrom(", ", " dan ", ";"),
        fc.constantFrom("-", "–", " s.d. "),
        (...given) => {
          const [spans, between, to] = given;
          const merged = mergePageSpans(spans);
          const typed = spans.map((span) => `hal. ${span.from}${to}${span.to}`).join(between);

          expect(readPageSpans(pageSpansInWords(merged), null)).toEqual({ ok: true, value: merged });
          expect(readPageSpans(typed, null)).toEqual({ ok: true, value: merged });
        },
      ),
    );
  });

  it("never throws, and never names a page beyond the end", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ,–hals.d-]{0,20}$/)),
        fc.integer({ min: 1, max: 50 }),
        (text, pageCount) => {
          const read = readPageSpans(text, pageCount);

          const spans = read.ok ? read.value : [];
          expect(spans.every(({ from, to }) => 1 <= from && from <= to && to <= pageCount)).toBe(true);
        },
      ),
    );
  });
});
