import { describe, expect, it } from "vitest";
import { answerTo } from "#core/assessment/assessment.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { ExactText } from "#core/shared/exact.ts";
import { officialReport, reportUnderWay } from "#test/support/report-samples.ts";
import { blocksOf, rowsOf, sentencesOf, sheetOf, textsIn, timesIn } from "#test/support/report-words.ts";

describe("the report of an official result", () => {
  const document = reportDocument(officialReport());

  it("shows the published index and predicate on the cover and in the summary", () => {
    const [cover] = blocksOf(document, "cover");
    const [figures] = blocksOf(document, "key-figures");

    expect(cover?.figure).toMatchObject({ label: "Indeks SPBE", value: "2,95", predicate: "Predikat: Baik" });
    expect(figures?.figures[0]).toEqual({ label: "Indeks SPBE", value: "2,95", note: "Predikat: Baik" });
    expect(cover?.facts[0]?.value).toMatch(/, edisi\u00A01$/);
    expect(document.meta.labels).toEqual([]);
  });

  it("shows the published figures of every domain and aspect with their weights", () => {
    const [groups] = blocksOf(document, "table");
    const rows = groups === undefined ? [] : rowsOf(groups);

    expect(rows[0]).toEqual(["Kebijakan Internal SPBE", "13,0%", "10/10", "3,00"]);
    expect(rows).toContainEqual(["Perencanaan Strategis SPBE", "10,0%", "4/4", "3,25"]);
    expect(rows).toContainEqual(["Manajemen SPBE", "16,5%", "11/11", "1,00"]);
    expect(rows.at(-1)).toEqual(["Indeks SPBE", "100,0%", "47/47", "2,95"]);
  });

  it("lists every indicator with its level and the page of its sheet, under its group", () => {
    const list = blocksOf(document, "table")[1];
    const rows = list === undefined ? [] : rowsOf(list);

    expect(rows[0]).toEqual(["Domain Kebijakan Internal SPBE › Aspek Kebijakan Internal Tata Kelola SPBE"]);
    expect(rows[1]?.slice(0, 1)).toEqual(["1"]);
    expect(rows[1]?.at(-1)).toBe("question-1");
    expect(rows.filter((row) => row.length > 1)).toHaveLength(47);
  });

  it("draws the aspects as a radar and the domains as bars, on the scale of the instrument", () => {
    const [radar] = blocksOf(document, "radar");
    const [bars] = blocksOf(document, "bars");

    expect(radar?.axes.map((axis) => axis.value)).toEqual([
      "3,00",
      "3,25",
      "3,00",
      "2,50",
      "1,00",
      "1,00",
      "3,90",
      "3,17",
    ]);
    expect(bars?.bars.map((bar) => bar.label)).toEqual([
      "Kebijakan Internal SPBE",
      "Tata Kelola SPBE",
      "Manajemen SPBE",
      "Layanan SPBE",
    ]);
    expect(bars?.scale).toEqual({
      min: 1,
      max: 5,
      thresholds: [
        { name: "Kurang", min: 0 },
        { name: "Cukup", min: 1.8 },
        { name: "Baik", min: 2.6 },
        { name: "Sangat Baik", min: 3.5 },
        { name: "Memuaskan", min: 4.2 },
      ],
    });
  });

  it("follows the instrument in its outline: domain, aspect, indicator", () => {
    const sheets = document.blocks.flatMap((block) => {
      if (block.kind === "bookmark") {
        return [{ depth: block.depth, title: block.title }];
      }
      return block.kind === "heading" && block.bookmark !== null ? [block.bookmark] : [];
    });
    const start = sheets.findIndex((bookmark) => bookmark.title === "Domain Kebijakan Internal SPBE");

    expect(sheets.slice(start, start + 3)).toEqual([
      { depth: 1, title: "Domain Kebijakan Internal SPBE" },
      { depth: 2, title: "Aspek Kebijakan Internal Tata Kelola SPBE" },
      { depth: 3, title: "1. Kebijakan arsitektur" },
    ]);
    expect(sheets.filter((bookmark) => bookmark.depth === 3)).toHaveLength(47);
  });

  it("leaves room for three people to sign, and names nobody", () => {
    const [signatures] = blocksOf(document, "signatures");

    expect(signatures?.places.map((place) => place.role)).toEqual([
      "Disusun oleh asesor",
      "Diperiksa oleh tim koordinasi",
      "Disahkan oleh pimpinan instansi",
    ]);
    expect(signatures?.places[0]?.fields).toEqual(["Nama", "NIP", "Jabatan", "Tempat dan tanggal"]);
  });
});

describe("the report of an agency in the middle of its own share", () => {
  const input = reportUnderWay();
  const document = reportDocument(input);

  it("never lets a range look final", () => {
    const [cover] = blocksOf(document, "cover");
    const [groups] = blocksOf(document, "table");
    const total = groups === undefined ? undefined : rowsOf(groups).at(-1);

    expect(cover?.figure.label).toBe("Indeks SPBE (tidak resmi, sementara)");
    expect(cover?.figure.value).toMatch(/^\d,\d\d–\d,\d\d$/);
    expect(cover?.figure.predicate).toBe("Predikat sementara: Kurang sampai Baik");
    expect(total?.[0]).toBe("Indeks SPBE (tidak resmi, sementara)");
    expect(total?.at(-1)).toBe(cover?.figure.value);
    expect(document.meta.labels).toEqual(["Sementara", "Tidak resmi"]);
  });

  it("says on the cover and before the figures what is open and that it is unofficial", () => {
    const [cover] = blocksOf(document, "cover");
    const notices = blocksOf(document, "paragraph").filter((block) => block.tone === "notice");

    expect(cover?.notices[0]).toContain("Sementara: 3 dari 8 indikator belum dijawab.");
    expect(cover?.notices[1]).toContain("Tidak resmi: angka ini hanya menghitung 8 indikator");
    expect(notices.slice(0, 2).map((notice) => notice.text)).toEqual(cover?.notices);
  });

  it("has a sheet for the indicators in scope only", () => {
    expect(sheetOf(document, "22")).not.toEqual([]);
    expect(sheetOf(document, "1")).toEqual([]);
  });

  it("holds every sentence of the explanations exactly once, and keeps their paragraphs", () => {
    const texts = textsIn(document);
    const { facts, analysis } = answerTo(input.assessment, QuestionId.parse("22"));

    for (const sentence of [...sentencesOf(facts), ...sentencesOf(analysis)]) {
      expect(timesIn(texts, sentence), sentence).toBe(1);
    }
    expect(texts).toContain(facts);
  });

  it("never holds private notes", () => {
    expect(timesIn(textsIn(document), "Bu Sekretaris")).toBe(0);
  });

  it("says of each criterion whether it is met, in words", () => {
    const checklists = sheetOf(document, "22").filter((block) => block.kind === "checklist");
    const items = checklists.flatMap((checklist) => checklist.items);

    expect(items.find((item) => item.id === "2.1")).toMatchObject({ met: true, word: "terpenuhi" });
    expect(items.find((item) => item.id === "4.1")).toMatchObject({ met: false, word: "belum" });
    expect(checklists[1]?.note).toBe("2 dari 2 terpenuhi");
  });

  it("says when a level was set by hand", () => {
    expect(timesIn(textsIn(sheetOf(document, "24")), "ditetapkan langsung oleh pengisi")).toBe(1);
    expect(timesIn(textsIn(sheetOf(document, "22")), "ditetapkan langsung oleh pengisi")).toBe(0);
  });

  it("writes an open question as unanswered, never as the lowest level", () => {
    const levels = sheetOf(document, "26").find((block) => block.kind === "levels");

    expect(levels).toMatchObject({ value: "belum dijawab", isAnswered: false });
    expect(levels?.steps.every((step) => step.reached === "not")).toBe(true);
  });

  it("lists evidence with its size, its pages, its criteria and the start of its fingerprint", () => {
    const table = sheetOf(document, "22").find((block) => block.kind === "table");
    const name = table?.rows[0]?.cells[1];

    expect(table === undefined ? [] : rowsOf(table)[0]).toEqual([
      "B1",
      "22.a.Manual SMKI 2024.pdf",
      "4-6",
      "2.1, 3.1",
    ]);
    expect(name?.kind === "text" ? name.details.map((detail) => detail.text) : []).toEqual([
      "51 KB · SHA-256 000000000000…",
      "Bab II memuat peran dan tanggung jawab.",
    ]);
  });

  it("lists links with their address and the day they were seen", () => {
    const table = sheetOf(document, "21").find((block) => block.kind === "table");
    const name = table?.rows[0]?.cells[1];

    expect(name?.kind === "text" ? name.details[0]?.link : null).toMatchObject({ kind: "web" });
    expect(name?.kind === "text" ? name.details[1]?.text : "").toBe("Tautan, dilihat 20 November 2025");
  });

  it("lists every piece of evidence once with its whole fingerprint and what it is cited for", () => {
    const index = blocksOf(document, "table").at(-1);
    const cited = index?.rows.map((row) =>
      textsIn(row.cells[2]).filter((text) => text.startsWith("Indikator ")),
    );

    expect((index === undefined ? [] : rowsOf(index)).map((row) => row[0])).toEqual(["B1", "B2", "B3", "B4"]);
    expect(cited).toEqual([["Indikator 22"], ["Indikator 22", "Indikator 23"], ["Indikator 21"], []]);
    expect(textsIn(index).some((text) => /^SHA-256 [0-9a-f]{64}$/.test(text))).toBe(true);
  });

  it("shows no column of targets where not each question of a group has one, and last year's figure beside this one", () => {
    const [groups] = blocksOf(document, "table");

    expect(groups?.columns.map((column) => column.title)).toEqual([
      "Domain / Aspek",
      "Bobot",
      "Dijawab",
      "2024",
      "Nilai",
    ]);
    expect(blocksOf(document, "bars")[0]?.bars[0]).toMatchObject({ target: 3, earlier: 2 });
  });

  it("marks the index that is aimed at where no group has a target of its own, as the screen does", () => {
    const input = officialReport();
    const details = { ...input.assessment.details, indexTarget: ExactText.parse("3.5") };
    const aimed = reportDocument({ ...input, assessment: { ...input.assessment, details } });

    expect(blocksOf(aimed, "bars")[0]).toMatchObject({ targetLabel: "Sasaran indeks" });
    expect(blocksOf(aimed, "bars")[0]?.bars.map(({ target }) => target)).toEqual([3.5, 3.5, 3.5, 3.5]);
    expect(blocksOf(aimed, "radar")[0]).toMatchObject({ targetLabel: "Sasaran indeks" });
    expect(blocksOf(reportDocument(input), "bars")[0]?.bars.map(({ target }) => target)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
