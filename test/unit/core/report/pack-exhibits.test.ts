import { describe, expect, it } from "vitest";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { packPlan } from "#core/report/pack-document.ts";
import type { CellDetail, ReportBlock } from "#core/report/report-blocks.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import {
  chapterOf,
  cited,
  factsFor,
  fileFacts,
  packInput,
  proofOf,
  reportWith,
} from "#test/support/pack-samples.ts";
import { evidence, fullReport, reportInput } from "#test/support/report-samples.ts";
import { textsIn } from "#test/support/report-words.ts";
import { instrument } from "#test/support/scoring-builders.ts";

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
    expect(texts).toMatch(/Isian tanpa tampilan tersimpan tidak ikut tersalin/);
    expect(texts).toMatch(/Isian formulir/);
    expect(texts).toMatch(/dipulihkan/);
    expect(texts).toMatch(/Isi aktif tidak ikut disalin: skrip\./);
  });
});

describe("what a sheet says of a form", () => {
  it.each([
    [[], /tidak dapat diisi lagi\.$/m],
    [
      ["nama", "pemohon.nip"],
      /2 isian tanpa tampilan tersimpan \(“nama”, “pemohon\.nip”\) tidak ikut tersalin/,
    ],
    [
      ["a", "b", "", "c", "d", "e", "f"],
      /7 isian tanpa tampilan tersimpan \(“a”, “b”, “c”, “d”, “e”, dan lainnya\) tidak ikut/,
    ],
  ])("names the fields that are lost: %j", (unseenFields, words) => {
    const input = reportWith([[cited("22", "1")]]);
    const facts = factsFor([input.assessment.evidence[0], fileFacts({ hasForm: true, unseenFields })]);
    const texts = textsIn(chapterOf(packPlan(packInput(input, { facts })), "22").sheet).join("\n");

    expect(texts).toMatch(words);
  });
});

describe("a link's screenshot", () => {
  const shot = evidence(9, "tangkapan.png", []).source;
  const link = (screenshot: unknown) =>
    EvidenceItem.parse({
      ...evidence(1, "x", [cited("22", "", ["2.1"])]),
      source: { kind: "link", address: "https://contoh.go.id/", seenOn: null, screenshot },
    });
  const planOf = (item: EvidenceItem) =>
    packPlan(packInput(reportInput(instrument("spbe-2020"), { evidence: [item] })));

  it("is its exhibit, and a file of the manifest", () => {
    const plan = planOf(link(shot));

    expect(chapterOf(plan, "22").exhibits).toMatchObject([
      { number: "B1", source: { name: "tangkapan.png" }, content: { kind: "pages", spans: "all" } },
    ]);
    expect(proofOf(chapterOf(plan, "22"), "2.1")[0]).toMatchObject({ text: "B1 tangkapan layar" });
    expect(plan.manifest).toHaveLength(1);
  });

  it("is not missed: the proof then is the address itself", () => {
    const plan = planOf(link(null));

    expect(chapterOf(plan, "22").exhibits).toEqual([]);
    expect(proofOf(chapterOf(plan, "22"), "2.1")[0]?.link).toEqual({
      kind: "web",
      address: "https://contoh.go.id/",
    });
    expect(plan.manifest).toEqual([]);
  });
});

describe("every link to a page of evidence", () => {
  it.each(["cited", "all", "none"] as const)("leads to a page that the pack shows (%s)", (pages) => {
    const { front, chapters, back } = packPlan(packInput(fullReport(), { settings: { pages } }));
    const exhibits = new Map(chapters.flatMap(({ exhibits: some }) => some.map((one) => [one.anchor, one])));
    const links = detailsIn([...front, ...chapters.flatMap(({ sheet }) => sheet), ...back]).flatMap(
      ({ link }) => (link?.kind === "exhibit" ? [link] : []),
    );
    const lost = links.filter(({ anchor, page }) => {
      const content = exhibits.get(anchor)?.content;
      const spans = content?.kind === "pages" ? content.spans : [];
      return spans !== "all" && !spans.some(({ from, to }) => from <= page && page <= to);
    });

    expect(links.length > 286).toBe(pages !== "none");
    expect(lost).toEqual([]);
  });
});

function detailsIn(blocks: readonly ReportBlock[]): readonly CellDetail[] {
  return blocks.flatMap((block) => {
    if (block.kind === "checklist") {
      return block.items.flatMap(({ proof }) => proof?.details ?? []);
    }
    const cells = block.kind === "table" ? block.rows.flatMap((row) => row.cells) : [];
    return cells.flatMap((cell) => (cell.kind === "text" ? cell.details : []));
  });
}

describe("a program", () => {
  const program = EvidenceItem.parse({
    ...evidence(1, "virus.exe", [cited("21", "")]),
    source: { ...evidence(1, "virus.exe", []).source, mediaType: "application/x-msdownload" },
  });
  const input = reportInput(instrument("spbe-2020"), { evidence: [program] });

  it.each(["cited", "all", "none"] as const)("is left out, and the manifest says why: pages %s", (pages) => {
    const plan = packPlan(packInput(input, { settings: { pages } }));

    expect(plan.manifest.map(({ state, pages: shown }) => [state, shown])).toEqual([["program", null]]);
    expect(textsIn(plan.back).join(" ")).toContain("Berkas program tidak dimuat dalam paket");
    expect(textsIn(plan.back)).toContain("tidak dimuat: program");
  });

  it("has a page that stands in for it, and the sheet says so", () => {
    const chapter = chapterOf(packPlan(packInput(input)), "21");

    expect(chapter.exhibits.map(({ content }) => content)).toEqual([{ kind: "attached", reason: "program" }]);
    expect(JSON.stringify(chapter.sheet)).toContain(
      "program, bukan dokumen, jadi tidak dimasukkan ke dalam paket",
    );
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
