import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { drawReport } from "#adapters/jspdf/draw-report.ts";
import type { ReportFonts } from "#adapters/jspdf/report-fonts.ts";
import type { ReportBlock, ReportDocument } from "#core/report/report-blocks.ts";
import { reportDocument } from "#core/report/report-document.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import { inventedInstrument } from "#test/support/invented-instrument.ts";
import {
  bodyTexts,
  checkPdf,
  flowingText,
  pageCount,
  pageTexts,
  pdfAddresses,
  pdfBookmarks,
  pdfInfo,
  pdfWords,
} from "#test/support/pdf-tools.ts";
import {
  fullReport,
  officialReport,
  officialReportOf2018,
  pemdiReport,
  reportFonts,
  reportInput,
  reportUnderWay,
} from "#test/support/report-samples.ts";
import { sentencesOf, timesIn } from "#test/support/report-words.ts";

/** Drawing and the tools that read what was drawn take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: ReportFonts;
beforeAll(async () => {
  fonts = await reportFonts();
});

function draw(input: ReportInput): Uint8Array {
  return drawReport(reportDocument(input), fonts);
}

const pdfByMaker = new Map<() => ReportInput, Uint8Array>();

/** Each report is drawn once, however many tests look at it. */
function drawn(make: () => ReportInput): Uint8Array {
  const pdf = pdfByMaker.get(make) ?? draw(make());
  pdfByMaker.set(make, pdf);
  return pdf;
}

function untouchedInvented(): ReportInput {
  return reportInput(inventedInstrument());
}

/** A document of nothing but these blocks. */
function documentOf(...blocks: readonly ReportBlock[]): ReportDocument {
  const { meta } = reportDocument(reportUnderWay());
  return { meta, blocks };
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", tone: "normal", text };
}

/** A4 less the margins, in points. */
const LEFT = (20 / 25.4) * 72;
const RIGHT = (190 / 25.4) * 72;
const BOTTOM = (286 / 25.4) * 72;

describe("the PDF of a report", () => {
  it.each([
    ["spbe-2020", officialReport, 47],
    ["spbe-2018", officialReportOf2018, 37],
    ["pemdi-2026", pemdiReport, 20],
    ["a share under way", reportUnderWay, 8],
    ["an instrument never seen", untouchedInvented, 7],
  ])("is a clean file with its pages counted, and nothing stands in a margin: %s", (_, make, sheets) => {
    const pdf = drawn(make);
    const pages = pageCount(pdf);
    const outside = pdfWords(pdf).filter(
      ({ left, right, bottom }) => left < LEFT - 3 || right > RIGHT + 2 || bottom > BOTTOM + 2,
    );

    expect(checkPdf(pdf)).toContain("No syntax or stream encoding errors found");
    expect(pages).toBeGreaterThan(sheets + 4); // cover, guide, figures, evidence, signatures
    expect(pageTexts(pdf).at(-1)).toContain(`Halaman ${pages} dari ${pages}`);
    expect(outside).toEqual([]);
  });

  it("shows the published index of 2021, and the page of each indicator in the list", () => {
    const pdf = drawn(officialReport);
    const texts = pageTexts(pdf);
    const bookmark = pdfBookmarks(pdf).find(({ title }) => title.startsWith("44. "));

    expect(texts[0]).toContain("2,95");
    expect(texts[0]).toContain("Baik");
    expect(texts[(bookmark?.page ?? 0) - 1]).toContain("Indikator 44. ");
    expect(texts.join(" ").replace(/\s+/g, " ")).toMatch(
      new RegExp(`44 Jaringan Dokumentasi [^0-9]+ 2 0 ${bookmark?.page}`),
    );
  });

  it("names every predicate on the chart of the domains, with the borders as numbers", () => {
    const pages = pageTexts(drawn(officialReport)).map((text) => text.replace(/\s+/g, " "));
    const chart = pages
      .find((text) => text.includes("dengan batas predikat indeks"))
      ?.split("batas predikat indeks")[1];

    for (const name of ["Kurang", "Cukup", "Baik", "Sangat", "Memuaskan", "1,80", "2,60", "3,50", "4,20"]) {
      expect(chart).toContain(name);
    }
  });

  it("has an outline as deep as the instrument: domain, aspect, indicator", () => {
    const bookmarks = pdfBookmarks(drawn(officialReport));
    const start = bookmarks.findIndex(({ title }) => title === "Domain Tata Kelola SPBE");

    expect(bookmarks.slice(start, start + 3).map(({ depth, title }) => [depth, title])).toEqual([
      [1, "Domain Tata Kelola SPBE"],
      [2, "Aspek Perencanaan Strategis SPBE"],
      [3, "11. Arsitektur SPBE"],
    ]);
    expect(bookmarks.filter(({ depth }) => depth === 3)).toHaveLength(47);
  });

  it("tells readers its title, author, subject and date", () => {
    const info = pdfInfo(drawn(reportUnderWay));

    expect(info).toMatch(
      /Title: +Laporan penilaian mandiri Indeks SPBE 2025: Dinas Komunikasi dan Informatika/,
    );
    expect(info).toMatch(/Author: +Dinas Komunikasi dan Informatika/);
    expect(info).toMatch(/Subject: +Indeks SPBE, 47 indikator/);
    expect(info).toMatch(/CreationDate: +Tue Nov 24/);
  });

  it("leads to the web addresses of evidence, and to no other kind of address", () => {
    const addresses = new Set(pdfAddresses(drawn(reportUnderWay)));

    expect([...addresses]).toEqual([
      "https://jdih.kaltimprov.go.id/produk_hukum/detail/peraturan-gubernur-spbe?tahun=2024&nomor=12",
    ]);
  });

  it("keeps every page from looking final or official while it is neither", () => {
    const [, ...pages] = pageTexts(drawn(reportUnderWay));

    expect(pages.filter((text) => !text.includes("Sementara · Tidak resmi"))).toEqual([]);
  });

  it("prints Pemdi's disclaimer on every page", () => {
    const disclaimer = "Disusun dari sumber sekunder, belum dicocokkan dengan naskah resmi.";

    expect(pageTexts(drawn(pemdiReport)).filter((text) => !text.includes(disclaimer))).toEqual([]);
  });

  it("is the same to the last byte, wherever and whenever it is made", () => {
    const hash = () => createHash("sha256").update(draw(reportUnderWay())).digest("hex");
    const here = hash();
    const zone = process.env["TZ"];

    process.env["TZ"] = "Asia/Jayapura";
    const there = hash();
    process.env["TZ"] = zone ?? "";

    expect(there).toBe(here);
  });

  it("tells how far it is, from nothing to all", () => {
    const told: number[] = [];

    drawReport(reportDocument(pemdiReport()), fonts, { onProgress: (done) => told.push(done) });

    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });
});

describe("text in the PDF", () => {
  it("comes out as it was typed, in every letter that Latin writing uses", () => {
    const letters = [
      ...range(0x21, 0x7e),
      ...range(0xa1, 0xac),
      ...range(0xae, 0x17e),
      ...range(0x180, 0x24f),
      ...range(0x1e00, 0x1eff),
      ..."≥≤≠≈→←↑↓↔–—“”‘’„…•✓✔✗✘×÷−±°²³½¼¾€£µμΩ∞√∑№™←☐☑☒■□▪●○◆➢➤★",
    ].map((letter) => letter.normalize("NFC"));
    const words = letters.map((letter) => `x${letter}x`);

    const text = flowingText(drawReport(documentOf(paragraph(words.join(" "))), fonts)).split(" ");

    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it("shows a box for what the font lacks, and loses nothing after it", () => {
    const pdf = drawReport(documentOf(paragraph("Awal 漢字 tengah 😀 akhir.")), fonts);

    expect(flowingText(pdf)).toContain("Awal ▯▯ tengah ▯ akhir.");
  });

  it("flows over as many pages as 100,000 characters take, and no sentence is lost or printed twice", () => {
    const sentences = Array.from(
      { length: 1_600 },
      (_, place) => `Kalimat nomor ${place} memuat uraian yang cukup panjang ini.`,
    );
    const pdf = drawReport(documentOf(paragraph(sentences.join(" "))), fonts);
    const text = [flowingText(pdf)];

    expect(sentences.join(" ").length).toBeGreaterThan(90_000);
    expect(pageCount(pdf)).toBeGreaterThan(15);
    expect(sentences.filter((sentence) => timesIn(text, sentence) !== 1)).toEqual([]);
  });

  it("breaks words without an end instead of running over the edge", () => {
    const word = "a".repeat(400);
    const pdf = drawReport(documentOf(paragraph(word)), fonts);

    expect(flowingText(pdf).replaceAll(" ", "")).toContain(word);
    expect(pdfWords(pdf).every(({ right }) => right <= RIGHT + 1)).toBe(true);
  });
});

describe("the PDF of a full assessment", () => {
  const input = fullReport();
  let pdf: Uint8Array;
  beforeAll(() => {
    pdf = draw(input);
  });

  it("stays under one megabyte and clean", () => {
    expect(pdf.length).toBeLessThan(1_000_000);
    expect(checkPdf(pdf)).toContain("No syntax or stream encoding errors found");
  });

  it("holds every sentence of 47 explanations once", () => {
    const text = [flowingText(pdf)];
    const sentences = Object.values(input.assessment.answers)
      .flatMap(({ facts, analysis }) => [...sentencesOf(facts), ...sentencesOf(analysis)])
      .filter((sentence) => sentence.length > 20);

    expect(sentences.filter((sentence) => timesIn(text, sentence) !== 1)).toEqual([]);
  });

  it("lists all 286 pieces of evidence with their whole fingerprints", () => {
    const text = flowingText(pdf);
    const hashes = input.assessment.evidence.flatMap(({ source }) =>
      source.kind === "file" ? [source.sha256] : [],
    );

    expect(hashes.filter((hash) => !text.includes(hash))).toEqual([]);
  });

  it("repeats the head of a table on every page that it goes on to", () => {
    const pageOf = (wanted: string) => pdfBookmarks(pdf).find(({ title }) => title === wanted)?.page ?? 0;
    const pages = pageTexts(pdf).slice(pageOf("Daftar bukti dukung") - 1, pageOf("Lembar pengesahan") - 1);

    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((text) => !text.includes("Dirujuk di"))).toEqual([]);
  });

  it("leaves no heading alone at the foot of a page", () => {
    const headings = ["Kriteria", "Penjelasan", "Fakta", "Analisis", "Bukti dukung", "Daftar indikator"];
    const lastLines = bodyTexts(pdf).map((text) => text.trim().split("\n").at(-1));

    expect(lastLines.filter((line) => line !== undefined && headings.includes(line))).toEqual([]);
  });
});

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place));
}

describe("the words", () => {
  it("are those of the screens: what is aimed at is a sasaran, in text and charts alike", () => {
    const text = flowingText(drawn(fullReport));

    expect(text.match(/sasaran/gi)).not.toBeNull();
    expect(text.match(/target/gi)).toBeNull();
  });
});
