import { describe, expect, it } from "vitest";
import { packPlan } from "#core/report/pack-document.ts";
import type { PackChapter, PackPlan } from "#core/report/pack-plan.ts";
import type { CellDetail, ReportBlock, TableBlock } from "#core/report/report-blocks.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import { factsFor, fileFacts, packInput } from "#test/support/pack-samples.ts";
import {
  evidence,
  officialReport,
  officialReportOf2018,
  pemdiReport,
  reportInput,
  reportUnderWay,
} from "#test/support/report-samples.ts";
import { textsIn } from "#test/support/report-words.ts";
import { instrument } from "#test/support/scoring-builders.ts";

function chapterOf(plan: PackPlan, question: string): PackChapter {
  const chapter = plan.chapters.find((one) => one.question === question);
  if (chapter === undefined) {
    throw new Error(`There is no chapter on ${question}`);
  }
  return chapter;
}

/** The proofs of one criterion, as the sheet prints them. */
function proofOf({ sheet }: PackChapter, criterion: string): readonly CellDetail[] {
  const items = sheet.flatMap((block) => (block.kind === "checklist" ? block.items : []));
  return items.find(({ id }) => id === criterion)?.proof?.details ?? [];
}

function tableIn(blocks: readonly ReportBlock[]): TableBlock {
  const table = blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") {
    throw new Error("There is no table");
  }
  return table;
}

/** Indicators 21 and 22 of SPBE 2020; each piece of evidence as its citations say. */
function reportWith(citations: readonly (readonly unknown[])[]): ReportInput {
  return reportInput(instrument("spbe-2020"), {
    answers: {
      "21": { standing: { kind: "ticked", criteria: [] } },
      "22": { standing: { kind: "ticked", criteria: [] } },
    },
    evidence: citations.map((some, place) => evidence(place + 1, `Berkas ${place + 1}.pdf`, some)),
  });
}

const cited = (question: string, pages: string, criteria: readonly string[] = []) => ({
  question,
  criteria,
  pages,
  article: "",
  note: "",
});

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

describe("the pages of a file", () => {
  const contents = (input: ReportInput, parts: Parameters<typeof packInput>[1] = {}) =>
    packPlan(packInput(input, parts)).chapters.flatMap(({ question, exhibits }) =>
      exhibits.map(({ number, content }) => ({ question, number, ...content })),
    );

  it("are those that are cited under the question, joined over all its citations", () => {
    const input = reportWith([[cited("22", "5-6, 3"), cited("22", "4"), cited("21", "9")]]);

    expect(contents(input)).toEqual([
      { question: "21", number: "B1", kind: "pages", spans: [{ from: 9, to: 9 }] },
      { question: "22", number: "B1", kind: "pages", spans: [{ from: 3, to: 6 }] },
    ]);
  });

  it("are all of them where none are named; a second question that needs all is led to the first", () => {
    const input = reportWith([[cited("21", ""), cited("22", "")]]);

    expect(contents(input)).toEqual([
      { question: "21", number: "B1", kind: "pages", spans: "all" },
      { question: "22", number: "B1", kind: "elsewhere", anchor: "exhibit-21-B1" },
    ]);
  });

  it("are all of them in a pack of whole files, and the links still lead to the cited page", () => {
    const input = reportWith([[cited("21", "2", ["2.1"]), cited("22", "7", ["2.1"])]]);
    const plan = packPlan(packInput(input, { settings: { pages: "all" } }));

    expect(contents(input, { settings: { pages: "all" } }).map(({ kind }) => kind)).toEqual([
      "pages",
      "elsewhere",
    ]);
    expect(proofOf(chapterOf(plan, "22"), "2.1")[0]?.link).toEqual({
      kind: "exhibit",
      anchor: "exhibit-21-B1",
      page: 7,
    });
  });

  it.each(["kata pengantar", "90"])(
    "are all of them where “%s” cannot be followed, and the sheet says so",
    (pages) => {
      const input = reportWith([[cited("22", pages)]]);
      const facts = factsFor([input.assessment.evidence[0], fileFacts({ pages: 12 })]);
      const plan = packPlan(packInput(input, { facts }));

      expect(contents(input, { facts })).toMatchObject([{ kind: "pages", spans: "all" }]);
      expect(textsIn(chapterOf(plan, "22").sheet)).toContain(
        `Rujukan halaman “${pages}” tidak cocok dengan berkas ini; seluruh berkas disertakan.`,
      );
    },
  );

  it("are not in a pack without pages, whose manifest lists the file all the same", () => {
    const input = reportWith([[cited("22", "3")]]);
    const plan = packPlan(packInput(input, { settings: { pages: "none" } }));

    expect(plan.chapters.flatMap(({ exhibits }) => exhibits)).toEqual([]);
    expect(plan.manifest).toMatchObject([{ number: "B1", questions: ["22"], pages: null, state: "listed" }]);
  });

  it("are replaced by the file itself, once, where nobody could show them", () => {
    const input = reportWith([[cited("21", "1"), cited("22", "1")]]);
    const facts = factsFor([input.assessment.evidence[0], fileFacts({ pages: null, notShown: "locked" })]);

    expect(contents(input, { facts })).toEqual([
      { question: "21", number: "B1", kind: "attached", reason: "locked" },
      { question: "22", number: "B1", kind: "elsewhere", anchor: "exhibit-21-B1" },
    ]);
    expect(packPlan(packInput(input, { facts })).manifest).toMatchObject([
      { state: "attached", pages: null },
    ]);
  });

  it("say what a copy loses: signature, forms, what acts, what was damaged", () => {
    const input = reportWith([[cited("22", "1")]]);
    const found = { signed: true, hasForm: true, rescued: true, active: ["javascript"] };
    const facts = factsFor([input.assessment.evidence[0], fileFacts(found)]);
    const texts = textsIn(chapterOf(packPlan(packInput(input, { facts })), "22").sheet).join("\n");

    expect(texts).toMatch(/Tanda tangan digital tidak ikut tersalin/);
    expect(texts).toMatch(/Isian formulir/);
    expect(texts).toMatch(/dipulihkan/);
    expect(texts).toMatch(/Isi aktif tidak ikut disalin: skrip\./);
  });
});

describe("the manifest", () => {
  it("has every file once, with what of it is shown", () => {
    const plan = packPlan(
      packInput(reportWith([[cited("21", "3"), cited("22", "5-6")], [], [cited("22", "")]])),
    );

    expect(
      plan.manifest.map(({ number, questions, pages, state }) => ({ number, questions, pages, state })),
    ).toEqual([
      { number: "B1", questions: ["21", "22"], pages: "3, 5-6", state: "shown" },
      { number: "B2", questions: [], pages: null, state: "not-cited" },
      { number: "B3", questions: ["22"], pages: "semua", state: "shown" },
    ]);
  });
});

describe("the parts around the chapters", () => {
  const problems = [{ text: "Kriteria 2.2 dinyatakan terpenuhi tanpa bukti.", question: null }];
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
