import { beforeAll, describe, expect, it, vi } from "vitest";
import { packPageDrawer } from "#adapters/jspdf/draw-pack-pages.ts";
import type { ReportFonts } from "#adapters/jspdf/report-fonts.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { DrawnOwnPages, OwnLayout, OwnPart, PlaceWords } from "#core/report/own-pages.ts";
import { packPlan } from "#core/report/pack-document.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import { earlierState, packInput, problemOf } from "#test/support/pack-samples.ts";
import {
  checkPdf,
  pageCount,
  pageTexts,
  pdfAddresses,
  pdfBookmarks,
  pdfWords,
} from "#test/support/pdf-tools.ts";
import {
  fullReport,
  pemdiReport,
  reportFonts,
  reportInput,
  reportUnderWay,
} from "#test/support/report-samples.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: ReportFonts;
beforeAll(async () => {
  fonts = await reportFonts();
});

function partsOf({ front, chapters, back }: PackPlan): readonly OwnPart[] {
  return [
    { key: "front", blocks: front },
    ...chapters.map(({ question, sheet }) => ({ key: `sheet-${question}`, blocks: sheet })),
    { key: "back", blocks: back },
  ];
}

/** As an assembler would say it whose evidence takes no pages but one after each sheet. */
const plainWords =
  (layout: OwnLayout): PlaceWords =>
  (target) => {
    if (target.kind === "own-page") {
      return `Halaman ${target.part} ${target.page}`;
    }
    if (target.kind === "exhibit") {
      return `B${target.page}`;
    }
    const place = target.kind === "anchor" ? layout.partOf(target.anchor) : null;
    return place === null ? null : `${place.key}/${place.page}`;
  };

function draw(input: ReportInput, wordsFor = plainWords): Promise<DrawnOwnPages> {
  const plan = packPlan(packInput(input));
  return packPageDrawer(plan.meta, fonts)(partsOf(plan), wordsFor);
}

function placesOf({ parts }: DrawnOwnPages) {
  return parts.map(({ key, firstPage, pages }) => ({ key, firstPage, pages }));
}

describe("the own pages of a pack", () => {
  let drawn: DrawnOwnPages;
  beforeAll(async () => {
    drawn = await draw(reportUnderWay());
  });

  it("are a whole PDF without links and outline of its own", () => {
    checkPdf(drawn.bytes);

    expect(pdfAddresses(drawn.bytes)).toEqual([]);
    expect(pdfBookmarks(drawn.bytes)).toEqual([]);
  });

  it("stand one part after the other, each from the top of a page", () => {
    const ends = drawn.parts.map(({ firstPage, pages }) => firstPage + pages);

    expect(drawn.parts.map(({ firstPage }) => firstPage)).toEqual([1, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(pageCount(drawn.bytes) + 1);
    expect(drawn.parts.map(({ key }) => key)).toEqual([
      "front",
      ...[21, 22, 23, 24, 25, 26, 27, 28].map((number) => `sheet-${number}`),
      "back",
    ]);
  });

  it("have on every page the pack and the page number that the assembler gives, the cover only the latter", () => {
    const texts = pageTexts(drawn.bytes);
    const foots = drawn.parts.flatMap(({ key, pages }) =>
      Array.from({ length: pages }, (_, place) => `Halaman ${key} ${place + 1}`),
    );

    expect(texts.map((text, place) => text.includes(foots[place] ?? "?"))).not.toContain(false);
    expect(texts.slice(1).map((text) => text.includes("Paket 3 · Dinas"))).not.toContain(false);
    expect(texts[0]).not.toContain("Paket 3 · Dinas");
  });

  it("print where each place stands, and a dash for what is nowhere", async () => {
    const nowhere = await draw(reportUnderWay(), () => () => null);

    expect(pageTexts(drawn.bytes)[2]).toContain("sheet-22/1");
    expect(pageTexts(nowhere.bytes)[2]).toMatch(/Penerapan Manajemen Data[\s\S]*–/);
  });

  it("tell for every link the rectangle over its words", () => {
    const words = pdfWords(drawn.bytes);
    const links = drawn.links.filter(({ target }) => target.kind === "exhibit");
    const within = links.map(({ rect: [x, y, width, height] }) =>
      words.some(
        (word) =>
          word.left >= x - 1 &&
          word.right <= x + width + 1 &&
          word.bottom >= y &&
          word.bottom <= y + height + 3,
      ),
    );

    expect(links.length).toBeGreaterThanOrEqual(6);
    expect(within).not.toContain(false);
    expect(drawn.links).toContainEqual(
      expect.objectContaining({ target: { kind: "exhibit", anchor: "exhibit-22-B1", page: 4 } }),
    );
    expect(drawn.links.map(({ target }) => target.kind)).toContain("web");
  });

  it("tell where anchors and bookmarks stand, on pages of their part", () => {
    const sheet = drawn.parts.find(({ key }) => key === "sheet-22");

    expect(drawn.anchors.get("question-22")?.page).toBe(sheet?.firstPage);
    expect(drawn.bookmarks.find(({ title }) => title === "22. Keamanan informasi")).toMatchObject({
      depth: 3,
      page: sheet?.firstPage,
    });
  });

  it("have the same bytes whenever they are drawn", async () => {
    const again = await draw(reportUnderWay());

    expect(Buffer.compare(again.bytes, drawn.bytes)).toBe(0);
    expect(again.links).toEqual(drawn.links);
  });
});

describe("asking for words", () => {
  it("happens once, with the number of pages that each part takes", async () => {
    const asked = vi.fn(plainWords);
    const drawn = await draw(pemdiReport(), asked);
    const layout = asked.mock.calls[0]?.[0];

    expect(asked).toHaveBeenCalledOnce();
    expect(drawn.parts.map(({ key }) => layout?.pagesOf(key))).toEqual(drawn.parts.map(({ pages }) => pages));
    expect(layout?.partOf("question-3")).toMatchObject({ key: "sheet-3", page: 1 });
    expect(layout?.partOf("exhibit-3-B1")).toBeNull();
  });

  it("moves nothing: the longest words leave every part as long as none", async () => {
    const long = await draw(fullReport(), () => () => "Jilid 10, halaman 1234");
    const none = await draw(fullReport(), () => () => null);

    expect(placesOf(long)).toEqual(placesOf(none));
  });
});

it("keeps the cover on one page, however much it has to say", async () => {
  const { questionnaire, assessment } = pemdiReport();
  const indicators = questionsOf(questionnaire)
    .slice(0, 5)
    .map(({ id }) => id);
  const report = reportInput(questionnaire, {
    answers: assessment.answers,
    details: {
      institution: "Pemerintah Daerah Kabupaten Kepulauan Contoh Utara Barat Daya",
      agency: "Dinas Komunikasi, Informatika, Persandian, dan Statistik",
      scope: { kind: "selected", indicators },
    },
  });
  const plan = packPlan(
    packInput(report, {
      settings: { maskPrivate: true },
      since: earlierState(report, report.assessment),
      problems: [problemOf("Belum dijawab", { text: "Masalah." })],
      keyFingerprint: "4F2A 91C0 77DE 18B3 0A6C 55E1 9D24 F0B8 ".repeat(2).trim(),
    }),
  );
  const cover = plan.front.slice(0, 2);
  const drawn = await packPageDrawer(plan.meta, fonts)([{ key: "front", blocks: cover }], plainWords);

  expect(cover.map(({ kind }) => kind)).toEqual(["bookmark", "cover"]);
  expect(placesOf(drawn)).toEqual([{ key: "front", firstPage: 1, pages: 1 }]);
});

it.each([
  ["under way", reportUnderWay()],
  ["of 47 indicators", fullReport()],
  ["pemdi", pemdiReport()],
])("fits how to read it on one page, also with all there is to say (%s)", async (_, report) => {
  const [first] = report.assessment.evidence;
  const since = {
    ...earlierState(report, report.assessment),
    label: "keadaan 24 November 2026 pukul 10.32 WIB",
  };
  const plan = packPlan(
    packInput(report, {
      settings: { maskPrivate: true, leftOut: first === undefined ? [] : [first.id], volumeLimitInBytes: 1 },
      since,
      keyFingerprint: "4F2A 91C0 77DE 18B3 0A6C 55E1 9D24 F0B8 ".repeat(2).trim(),
    }),
  );
  const start = plan.front.findIndex((block) => block.kind === "heading" && block.anchor === "part-guide");
  const length = plan.front.slice(start).findIndex((block) => block.kind === "page-break");
  const guide = plan.front.slice(start, start + length);

  const drawn = await packPageDrawer(plan.meta, fonts)([{ key: "front", blocks: guide }], plainWords);

  expect(guide.length).toBeGreaterThan(10);
  expect(placesOf(drawn)).toEqual([{ key: "front", firstPage: 1, pages: 1 }]);
});
