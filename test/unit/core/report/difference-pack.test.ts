import { describe, expect, it } from "vitest";
import type { EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import { PackId, type PackRecord } from "#core/assessment/pack-record.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { packPlan } from "#core/report/pack-document.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import { earlierState, packInput } from "#test/support/pack-samples.ts";
import { evidence, reportUnderWay } from "#test/support/report-samples.ts";
import { textsIn } from "#test/support/report-words.ts";

const now = reportUnderWay();
const Q21 = QuestionId.parse("21");
const Q22 = QuestionId.parse("22");

function since(change: Partial<Assessment>, state = now): PackPlan {
  const before = { ...state.assessment, ...change };
  return packPlan(packInput(state, { since: earlierState(state, before) }));
}

function withAnswer(question: QuestionId, change: Partial<typeof EMPTY_ANSWER>): Partial<Assessment> {
  const { answers } = now.assessment;
  return { answers: { ...answers, [question]: { ...answerTo(now.assessment, question), ...change } } };
}

const chaptersOf = (plan: PackPlan) => plan.chapters.map(({ question }) => question);

describe("a difference pack", () => {
  it("has a chapter on every question of which the answer changed, and on no other", () => {
    const plan = since(withAnswer(Q22, { facts: "Belum ada." }));

    expect(chaptersOf(plan)).toEqual(["22"]);
    expect(plan.pack.kind).toBe("difference");
    expect(textsIn(plan.front)).toContain("Fakta diubah");
    expect(textsIn(plan.front).join(" ")).toContain("Paket selisih terhadap Paket 2, 3 Maret 2026");
    expect(textsIn(plan.front).join(" ")).toContain("1 dari 8 indikator berubah");
  });

  it("does not take another private note for a change", () => {
    expect(chaptersOf(since(withAnswer(Q22, { privateNotes: "Lain." })))).toEqual([]);
  });

  it("tells the level and the criteria as they were and are", () => {
    const plan = since(withAnswer(Q22, { standing: { kind: "unanswered" } }));
    const [chapter] = plan.chapters;

    expect(textsIn(chapter?.sheet).join("\n")).toMatch(
      /• Nilai: belum dijawab → 3\n• Kriteria kini terpenuhi: 2\.1, 2\.2, 3\.1, 3\.2/,
    );
  });

  it("tells of evidence that came, went, was replaced or is cited otherwise", () => {
    const [first, second, ...rest] = now.assessment.evidence;
    if (first === undefined || second === undefined || first.source.kind !== "file") {
      throw new Error("The sample has no files");
    }
    const gone = evidence(9, "Lama.pdf", [
      { question: "21", criteria: [], pages: "", article: "", note: "" },
    ]);
    const cited = second.citations.map((one) => ({ ...one, pages: "3" }));
    const old = {
      ...first,
      source: {
        ...first.source,
        name: "edisi-2023.pdf",
        sha256: gone.source.kind === "file" ? gone.source.sha256 : first.source.sha256,
      },
    };
    const plan = since({ evidence: [old, { ...second, citations: cited }, ...rest.slice(1), gone] });
    const texts = textsIn(plan.front);

    expect(texts).toContain("Berkas B1 diganti: edisi-2023.pdf → 22.a.Manual SMKI 2024.pdf");
    expect(texts).toContain("Rujukan B2: hal. 3, kriteria 3.1 → hal. 12, kriteria 3.1");
    expect(texts).toContain("Bukti ditambahkan: B5 Pergub SPBE di JDIH (seluruh laman, kriteria 2.1)");
    expect(texts).toContain("Bukti dilepas: Lama.pdf");
    expect(chaptersOf(plan)).toEqual(["21", "22", "23"]);
  });

  it("calls evidence what the earlier pack called it, also when something before it is gone", () => {
    const gone = evidence(9, "Lama.pdf", []);
    const [first, ...rest] = now.assessment.evidence;
    const plan = since({ evidence: first === undefined ? [] : [first, gone, ...rest] });

    expect(plan.manifest.map(({ number }) => number)).toEqual(["B1", "B3", "B5"]);
    expect(textsIn(plan.front).join("\n")).not.toContain("bergeser");
  });

  it("tells which numbers of evidence are others, where an earlier record claims one of them", () => {
    const [first, second] = now.assessment.evidence;
    const claimed = first === undefined ? {} : { [first.id]: 2 };
    const record: PackRecord = {
      packId: PackId.parse("ab".repeat(32)),
      number: 2,
      kind: "whole",
      isRedacted: false,
      madeAt: "2026-03-03T02:00:00.000Z",
      sealedVolumes: [],
      evidenceNumbers: claimed,
    };
    const state = { ...now, assessment: { ...now.assessment, packs: [record] } };
    const then = [first, second].filter((item) => item !== undefined);
    const text = textsIn(since({ evidence: then, packs: [] }, state).front).join("\n");

    expect(text).toContain("Nomor bukti bergeser: semula B1–B2, kini B2–B3.");
  });

  it("tells of several citations only those that came or went", () => {
    const [first, ...rest] = now.assessment.evidence;
    const more = first?.citations.map((one) => ({ ...one, pages: "9", article: "Pasal 4" })) ?? [];
    const then = first === undefined ? [] : [{ ...first, citations: [...first.citations, ...more] }];
    const plan = since({ evidence: [...then, ...rest] });

    expect(textsIn(plan.chapters[0]?.sheet).join("\n")).toContain(
      "• Rujukan B1 dihapus: hal. 9; Pasal 4, kriteria 2.1, 3.1\n",
    );
    expect(textsIn(plan.front).join("\n")).not.toContain("hal. 4-6");
  });

  it("still has every file in its manifest, saying of which the pages are not in it", () => {
    const plan = since(withAnswer(Q21, { analysis: "Baru." }));

    expect(chaptersOf(plan)).toEqual(["21"]);
    expect(plan.manifest.map(({ number, state }) => `${number} ${state}`)).toEqual([
      "B1 listed",
      "B2 listed",
      "B4 not-cited",
    ]);
  });
});
