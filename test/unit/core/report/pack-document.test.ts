import { describe, expect, it } from "vitest";
import { packPlan } from "#core/report/pack-document.ts";
import type { ReportBlock, TableBlock } from "#core/report/report-blocks.ts";
import { chapterOf, cited, packInput, problemOf, proofOf, reportWith } from "#test/support/pack-samples.ts";
import {
  officialReport,
  officialReportOf2018,
  pemdiReport,
  reportUnderWay,
} from "#test/support/report-samples.ts";
import { textsIn } from "#test/support/report-words.ts";

function tableIn(blocks: readonly ReportBlock[]): TableBlock {
  const table = blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") {
    throw new Error("There is no table");
  }
  return table;
}

describe("a chapter", () => {
  const plan = packPlan(packInput(reportUnderWay()));

  it("names under each criterion the pages that prove it, as links to the very page", () => {
    expect(proofOf(chapterOf(plan, "22"), "3.1")).toEqual([
      { text: "B1 hal. 4–6", link: { kind: "exhibit", anchor: "exhibit-22-B1", page: 4 } },
      { text: "B2 hal. 12", link: { kind: "exhibit", anchor: "exhibit-22-B2", page: 12 } },
    ]);
  });

  it("says of a criterion that is claimed without proof that nothing proves it, and nothing of one that is not", () => {
    const items = chapterOf(plan, "22").sheet.flatMap((block) =>
      block.kind === "checklist" ? block.items : [],
    );
    const missing = items.filter(({ proof }) => proof?.isMissing === true).map(({ id }) => id);

    expect(missing).toEqual(["2.2", "3.2"]);
    expect(items.find(({ id }) => id === "4.1")).not.toHaveProperty("proof");
  });

  it("shows the pages of each citation beside its own criteria", () => {
    const input = reportWith([[cited("22", "3-5", ["2.1"]), cited("22", "12", ["3.1"])]]);
    const chapter = chapterOf(packPlan(packInput(input)), "22");

    expect(proofOf(chapter, "3.1").map(({ text }) => text)).toEqual(["B1 hal. 12"]);
    expect(tableIn(chapter.sheet).rows.map(({ cells }) => textsIn(cells).join(" "))).toEqual([
      expect.stringMatching(/B1 .*hal\. 3–5 .*2\.1/),
      expect.stringMatching(/hal\. 12 .*3\.1/),
    ]);
  });

  it("leads from each exhibit back to the sheet, and says on its stamp what it proves", () => {
    const { sheet, exhibits } = chapterOf(plan, "22");
    const anchors = sheet.flatMap((block) => (block.kind === "heading" ? [block.anchor] : []));

    expect(exhibits.map(({ backTo }) => backTo)).toEqual(["question-22", "question-22"]);
    expect(anchors).toContain("question-22");
    expect(exhibits[0]?.stamp).toEqual({
      claim: "Indikator 22. Keamanan informasi · kriteria 2.1, 3.1",
      source: "B1 · 22.a.Manual SMKI 2024.pdf",
    });
    expect(exhibits[0]?.bookmark).toEqual({ depth: 4, title: "B1 · 22.a.Manual SMKI 2024.pdf" });
  });
});

describe("the parts around the chapters", () => {
  const problems = [
    problemOf("Kriteria dicentang tanpa bukti", { text: "Kriteria 2.2 dinyatakan terpenuhi tanpa bukti." }),
  ];
  const plan = packPlan(packInput(reportUnderWay(), { problems, keyFingerprint: "1234 ABCD" }));

  it("say on the cover which pack it is, by which key it is signed, and that problems were left open", () => {
    const [cover] = plan.front.filter((block) => block.kind === "cover");

    expect(cover?.facts).toContainEqual({ label: "Paket", value: "Nomor 3 · Paket lengkap" });
    expect(cover?.facts).toContainEqual({
      label: "Tanda tangan digital",
      value: "sidik jari kunci 1234 ABCD",
    });
    expect(cover?.notices.join(" ")).toMatch(/1 masalah masih terbuka .* diabaikan oleh pengisi/);
    expect(textsIn(plan.front)).toContain("Kriteria 2.2 dinyatakan terpenuhi tanpa bukti.");
  });

  it("group open problems by kind, the worst first, with how many there are and a place in the outline", () => {
    const many = [
      problemOf("Belum dijawab", { text: "Indikator 2: tingkatnya belum dijawab." }),
      problemOf("Fakta belum ditulis", { text: "Indikator 1: faktanya kosong." }),
      problemOf("Belum dijawab", { text: "Indikator 3: tingkatnya belum dijawab." }),
    ];
    const { front } = packPlan(packInput(reportUnderWay(), { problems: many }));
    const headings = front.filter((block) => block.kind === "heading");
    const kinds = headings.filter(({ anchor }) => anchor?.startsWith("problems-"));

    expect(kinds.map(({ text }) => text)).toEqual(["Belum dijawab (2)", "Fakta belum ditulis (1)"]);
    expect(kinds.map(({ bookmark }) => bookmark?.depth)).toEqual([2, 2]);
    const texts = textsIn(front);
    expect(texts.indexOf("Indikator 3: tingkatnya belum dijawab.")).toBeLessThan(
      texts.indexOf("Indikator 1: faktanya kosong."),
    );
  });

  it.each([
    ["under way", reportUnderWay()],
    ["official", officialReport()],
    ["of 2018", officialReportOf2018()],
    ["pemdi", pemdiReport()],
  ])("name in the contents only places that the pack has (%s)", (_, input) => {
    const { front, back, chapters } = packPlan(packInput(input, { problems }));
    const blocks = [...front, ...chapters.flatMap(({ sheet }) => sheet), ...back];
    const places = new Set(blocks.flatMap((block) => (block.kind === "heading" ? [block.anchor] : [])));
    const named = blocks
      .flatMap((block) => (block.kind === "table" ? block.rows : []))
      .flatMap(({ cells }) => cells)
      .flatMap((cell) => (cell.kind === "page" ? [cell.anchor] : []));

    expect(named.length).toBeGreaterThan(2 * chapters.length);
    expect(named.filter((anchor) => !places.has(anchor))).toEqual([]);
  });

  it("never tell private notes", () => {
    expect(JSON.stringify(plan)).not.toContain("Tanya Bu Sekretaris");
  });

  it("are the same for the same input", () => {
    const again = packPlan(packInput(reportUnderWay(), { problems, keyFingerprint: "1234 ABCD" }));

    expect(again).toEqual(plan);
  });
});
