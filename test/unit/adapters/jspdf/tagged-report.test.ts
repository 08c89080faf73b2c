import { beforeAll, describe, expect, it, vi } from "vitest";
import { drawReport } from "#adapters/jspdf/draw-report.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { everyTag, structureText, type Tags, type TagTree, tagsOf } from "#test/support/pdf-tags.ts";
import { pageCount } from "#test/support/pdf-tools.ts";
import { fullReport, reportFonts, reportUnderWay } from "#test/support/report-samples.ts";
import { structurePages } from "#test/support/structure-pages.ts";

/** Drawing and the tools that read what was drawn take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const LEVEL = /^\/H([1-4])$/;

function headingLevels(document: TagTree): readonly number[] {
  return everyTag(document)
    .flatMap(({ role }) => LEVEL.exec(role)?.[1] ?? [])
    .map(Number);
}

/** The words of poppler's tree, without the names of its elements. */
function wordsOf(tree: string): string {
  return [...tree.matchAll(/^ *"(.*)"$/gm)].map(([, words]) => words).join(" ");
}

describe.each([
  ["under way", reportUnderWay],
  ["of a full assessment", fullReport],
])("the report %s, for who hears it", (_, make) => {
  let pdf: Uint8Array;
  let tags: Tags;
  const document = reportDocument(make());
  beforeAll(async () => {
    pdf = drawReport(document, await reportFonts());
    tags = tagsOf(pdf);
  });

  it("is a tagged PDF in Indonesian that shows its title", () => {
    expect(tags.catalog).toMatchObject({
      "/MarkInfo": { "/Marked": true },
      "/Lang": "u:id-ID",
      "/ViewerPreferences": { "/DisplayDocTitle": true },
    });
  });

  it("draws no text outside of its marks, and knows the owner of every mark", () => {
    const owned = everyTag(tags.document).flatMap(({ role, marks }) => marks.map((mark) => [mark, role]));

    expect(tags.unmarkedPages).toEqual([]);
    expect(new Map(owned.map(([mark = "", role = ""]) => [mark, role]))).toEqual(tags.ownerByMark);
    expect(owned.map(([mark]) => mark).sort()).toEqual([...tags.drawnMarks].sort());
  });

  it("has a link element for every link, and each knows the other", () => {
    const links = everyTag(tags.document).filter(({ role }) => role === "/Link");

    expect(links.length).toBeGreaterThan(8);
    expect(links.flatMap(({ annotations }) => annotations).sort()).toEqual(
      [...tags.ownerByAnnotation.keys()].sort(),
    );
    expect(new Set(tags.ownerByAnnotation.values())).toEqual(new Set(["/Link"]));
    expect(links.filter(({ marks }) => marks.length === 0)).toEqual([]);
  });

  it("has headings that leave out no step", () => {
    const levels = headingLevels(tags.document);
    const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);

    expect(levels[0]).toBe(1);
    expect(jumps).toEqual([]);
  });

  it("has tables with as many cells in each row, and one row of column heads", () => {
    const tables = everyTag(tags.document).filter(({ role }) => role === "/Table");
    const widths = tables.map((table) => {
      const rows = everyTag(table).filter(({ role }) => role === "/TR");
      return new Set(rows.map(({ kids }) => kids.reduce((sum, { columns }) => sum + columns, 0))).size;
    });
    const heads = tables.map(
      ({ kids }) => kids.filter(({ role }) => role === "/THead").flatMap((head) => head.kids).length,
    );

    expect(tables.length).toBeGreaterThan(3);
    expect(new Set(widths)).toEqual(new Set([1]));
    expect(new Set(heads)).toEqual(new Set([1]));
  });

  it("says in words what each drawing shows", () => {
    const figures = everyTag(tags.document).filter(({ role }) => role === "/Figure");

    expect(figures.length).toBeGreaterThan(8);
    expect(figures.filter(({ alt }) => alt === null || alt.length < 20)).toEqual([]);
  });

  it("leaves out nothing but heads and feet of pages, and heads of tables where they stand again", async () => {
    const { header, footer, labels } = document.meta;
    const heads = document.blocks.flatMap((block) =>
      block.kind === "table" ? block.columns.map(({ title }) => title) : [],
    );
    const isExpected = (line: string) =>
      line === labels.join(" · ") ||
      heads.some((head) => head.includes(line)) ||
      /^Halaman \d+ dari \d+$/.test(line) ||
      footer.includes(line) ||
      header.startsWith(line.replace(/…$/, ""));

    const left = (await structurePages(pdf)).flatMap(({ artifacts }) => artifacts);

    expect(left).toContain(`Halaman 2 dari ${pageCount(pdf)}`);
    expect(left.filter((line) => !isExpected(line))).toEqual([]);
  });

  it("gives pdf.js a tree for each page in which every piece is found", async () => {
    const pages = await structurePages(pdf);

    expect(pages.flatMap(({ missing }) => missing)).toEqual([]);
    expect(pages.flatMap(({ untold }) => untold)).toEqual([]);
    expect(pages.filter(({ pieces }) => pieces === 0)).toEqual([]);
  });
});

it("reads the words of a sheet in the order in which they are meant", async () => {
  const pdf = drawReport(reportDocument(reportUnderWay()), await reportFonts());

  const words = wordsOf(structureText(pdf)).replace(/\s+/g, " ");

  expect(words).toContain(
    "3.1 Pengendalian keamanan informasi sudah dijalankan di semua unit kerja/perangkat daerah. terpenuhi",
  );
  expect(words).toContain(
    "Rincian: 1. Kebijakan keamanan → sudah ada ✓ 2. Audit internal – belum dijadwalkan",
  );
  expect(words).toMatch(/No\. Indikator Tingkat .*Bukti Halaman Domain/);
});
