import { describe, expect, it } from "vitest";
import { describeProblem } from "#core/problems/describe-problem.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import { sha256Of } from "#test/support/assessment-builders.ts";
import {
  answered,
  cited,
  kindsOf,
  problemsInput,
  proof,
  sentencesOf,
} from "#test/support/problem-samples.ts";

describe("an answer", () => {
  it("has no problems when every ticked criterion has readable pages and the rest is filled in", () => {
    const evidence = [proof(1, [cited({ criteria: ["2.1"], pages: "3-5" }), cited({ criteria: ["2.2"] })])];

    expect(kindsOf({ answers: { "1": answered("2.1", "2.2") }, evidence })).toEqual([]);
  });

  it("is asked for while it is missing, and only where it is in scope", () => {
    expect(sentencesOf("unanswered", { indicators: ["1", "3"] })).toEqual([
      "Indikator 1: tingkatnya belum dijawab.",
      "Indikator 3: tingkatnya belum dijawab.",
    ]);
  });

  it("without any evidence is told once, not for every criterion", () => {
    expect(kindsOf({ answers: { "1": answered("2.1", "2.2") } })).toEqual(["without-evidence"]);
  });

  it("has its unproved criteria named", () => {
    const parts = {
      answers: { "1": answered("2.1", "2.2", "3.1") },
      evidence: [proof(1, [cited({ criteria: ["2.2"] })])],
    };

    expect(sentencesOf("unproved-criteria", parts)).toEqual([
      "Indikator 1: kriteria 2.1, 3.1 dicentang, tetapi belum ada bukti yang dikaitkan.",
    ]);
  });

  it("lacks both halves of its explanation, or the one that is empty", () => {
    const evidence = [proof(1, [cited({ criteria: ["2.1", "2.2"] })])];
    const kinds = (facts: string, analysis: string) =>
      kindsOf({ answers: { "1": { ...answered("2.1", "2.2"), facts, analysis } }, evidence });

    expect(kinds("", " ")).toEqual(["without-explanation"]);
    expect(kinds("", "Analisis.")).toEqual(["without-facts"]);
    expect(kinds("Fakta.", "\n")).toEqual(["without-analysis"]);
  });
});

describe("a citation", () => {
  const claimed = { "1": answered("2.1", "2.2") };

  it("of a criterion that is not ticked is told, and not while the question is open", () => {
    const evidence = [proof(1, [cited({ criteria: ["2.1", "2.2", "4.1"] })])];

    expect(sentencesOf("unticked-criteria", { answers: claimed, evidence })).toEqual([
      "Indikator 1, bukti “1.pdf”: dirujuk untuk kriteria 4.1, yang tidak dicentang.",
    ]);
    expect(kindsOf({ evidence })).toEqual(["unanswered"]);
  });

  it("of ticked criteria is told where their level is not reached", () => {
    const parts = {
      answers: { "1": answered("2.1", "3.1", "3.2") },
      evidence: [proof(1, [cited({ criteria: ["2.1", "3.1", "3.2"] })])],
    };

    expect(sentencesOf("unreached-level", parts)).toEqual([
      "Indikator 1, bukti “1.pdf”: dirujuk untuk kriteria 2.1, 3.1, 3.2, padahal tingkatnya belum tercapai.",
    ]);
  });

  it("without a criterion is untied", () => {
    const evidence = [proof(1, [cited({}), cited({ criteria: ["2.1", "2.2"], pages: "2" })])];

    expect(kindsOf({ answers: claimed, evidence })).toEqual(["untied"]);
  });

  it("of pages that the file does not have says how many it has", () => {
    const parts = {
      answers: claimed,
      evidence: [proof(1, [cited({ criteria: ["2.1", "2.2"], pages: "3, 11-14" })])],
    };

    expect(sentencesOf("pages-beyond-file", parts)).toEqual([
      "Indikator 1, bukti “1.pdf”: halaman ditulis “3, 11-14”. Halaman 11–14 tidak ada: berkas ini hanya 10 halaman. Tulis urutan halaman dalam berkas, bukan nomor yang tercetak.",
    ]);
    expect(kindsOf({ ...parts, facts: { 1: { pages: 14 } } })).toEqual([]);
  });

  it("of pages that cannot be read is told, but not where places are no pages", () => {
    const evidence = [proof(1, [cited({ criteria: ["2.1", "2.2"], pages: "menit ke-3" })])];

    expect(kindsOf({ answers: claimed, evidence })).toEqual(["unreadable-pages"]);
    expect(kindsOf({ answers: claimed, evidence, facts: { 1: { notShown: "no-pages" } } })).toEqual([
      "without-pages",
    ]);
  });

  it.each([
    ["3-5", "5-6", ["cited-twice"]],
    ["", "9", ["cited-twice"]],
    ["3-5", "6", []],
    ["3-5", "tabel", ["unreadable-pages"]],
  ])("of pages “%s” and again “%s” for the same criterion gives %j", (one, other, kinds) => {
    const both = ["2.1", "2.2"];
    const evidence = [
      proof(1, [cited({ criteria: both, pages: one }), cited({ criteria: both, pages: other })]),
    ];

    expect(kindsOf({ answers: claimed, evidence })).toEqual(kinds);
  });
});

describe("a file", () => {
  const answers = { "1": answered("2.1", "2.2") };
  const evidence = [proof(1, [cited({ criteria: ["2.1", "2.2"] })])];

  it.each(["locked", "damaged", "too-slow"] as const)("that is %s cannot be shown", (notShown) => {
    const facts = { 1: { notShown, pages: null } };

    expect(kindsOf({ answers, evidence, facts })).toEqual(["file-not-shown"]);
  });

  it.each([
    ["text/plain", "no-pages"],
    ["text/plain", "damaged"],
  ] as const)("that says PDF and is %s is told as that, though the look found %s", (mediaType, notShown) => {
    const source = { kind: "file", sha256: sha256Of(1), name: "SK.pdf", sizeInBytes: 9, mediaType };
    const named = [proof(1, [cited({ criteria: ["2.1", "2.2"] })], { source })];
    const facts = { 1: { notShown, pages: null } };

    expect(kindsOf({ answers, evidence: named, facts })).toEqual(["file-misnamed"]);
    expect(sentencesOf("file-misnamed", { answers, evidence: named, facts })).toEqual([
      "Bukti “SK.pdf”: namanya mengatakan PDF, tetapi isinya teks, jadi halamannya tidak dapat ditampilkan.",
    ]);
  });

  it.each([
    ["pasang.bat", "text/plain", "no-pages"],
    ["virus.exe", "application/x-msdownload", "no-pages"],
    ["SK.pdf", "application/pdf", "program"],
  ] as const)("that is a program is left out of packs: %s", (name, mediaType, notShown) => {
    const source = { kind: "file", sha256: sha256Of(1), name, sizeInBytes: 9, mediaType };
    const program = [proof(1, [cited({ criteria: ["2.1", "2.2"] })], { source })];
    const facts = { 1: { notShown, pages: null } };

    expect(sentencesOf("program-file", { answers, evidence: program, facts })).toEqual([
      `Bukti “${name}”: program, bukan dokumen, jadi tidak dimasukkan ke paket bukti dan berkas asli.`,
    ]);
    expect(kindsOf({ answers, evidence: program, facts })).toEqual(["program-file"]);
  });

  it("is told of once, whichever questions it is cited for", () => {
    const twice = [
      proof(1, [cited({ criteria: ["2.1", "2.2"] }), cited({ question: "2", criteria: ["2.1", "2.2"] })]),
    ];
    const parts = {
      answers: { ...answers, "2": answered("2.1", "2.2") },
      evidence: twice,
      indicators: ["1", "2"],
    };

    expect(sentencesOf("file-not-shown", { ...parts, facts: { 1: { notShown: "locked" } } })).toEqual([
      "Bukti “1.pdf”: terkunci kata sandi, jadi halamannya tidak dapat dibuka.",
    ]);
  });

  it("with something noteworthy inside gets notes", () => {
    const facts = { 1: { text: "scan", signed: true, active: ["javascript", "launch"] } } as const;

    expect(kindsOf({ answers, evidence, facts })).toEqual(["scan", "signed", "active-content"]);
    expect(sentencesOf("active-content", { answers, evidence, facts })).toEqual([
      "Bukti “1.pdf”: memuat program (JavaScript), perintah menjalankan program.",
    ]);
  });

  it("whose bytes are gone, or into which nobody has looked, is told", () => {
    expect(kindsOf({ answers, evidence, keptFiles: new Set([sha256Of(2)]) })).toEqual(["file-missing"]);
    expect(kindsOf({ answers, evidence, keptFiles: new Set([sha256Of(1)]) })).toEqual([]);
    expect(kindsOf({ answers, evidence, facts: { 1: null } })).toEqual(["not-inspected"]);
    expect(findProblems({ ...problemsInput({ answers, evidence }), facts: null })).toEqual([]);
  });

  it("that nothing in scope cites is unused, and nothing else", () => {
    const loose = [...evidence, proof(2, []), proof(3, [cited({ question: "40" })])];
    const facts = { 2: { notShown: "locked" }, 3: { text: "scan" } } as const;

    expect(kindsOf({ answers, evidence: loose, facts })).toEqual(["unused", "unused"]);
  });
});

describe("a link", () => {
  const link = (seenOn: string | null, screenshot: unknown) =>
    proof(1, [cited({ criteria: ["2.1", "2.2"], pages: "bagian bawah" })], {
      source: { kind: "link", address: "https://contoh.go.id", seenOn, screenshot },
    });
  const screenshot = { sha256: sha256Of(1), name: "layar.png", sizeInBytes: 9, mediaType: "image/png" };

  it("needs the day it was seen and a screenshot", () => {
    const answers = { "1": answered("2.1", "2.2") };

    expect(kindsOf({ answers, evidence: [link(null, null)] })).toEqual([
      "link-unseen",
      "link-without-screenshot",
    ]);
    expect(kindsOf({ answers, evidence: [link("2025-11-20", screenshot)] })).toEqual([]);
    expect(kindsOf({ answers, evidence: [link("2025-11-20", screenshot)], facts: { 1: null } })).toEqual([
      "not-inspected",
    ]);
  });
});

it("lists the worst first, and leads each to its place", () => {
  const problems = findProblems(
    problemsInput({
      indicators: ["1", "2", "3"],
      answers: { "1": { ...answered("2.1", "2.2"), analysis: "" }, "3": answered("2.1", "2.2") },
      evidence: [proof(1, [cited({ criteria: ["2.1", "2.2"], pages: "11" })]), proof(2, [])],
    }),
  );

  expect(
    problems.map(({ kind, severity, question, evidence }) => [kind, severity, question, evidence]),
  ).toEqual([
    ["unanswered", "blocks-proof", "2", null],
    ["without-evidence", "blocks-proof", "3", null],
    ["pages-beyond-file", "blocks-proof", "1", "bukti-001"],
    ["without-analysis", "warning", "1", null],
    ["unused", "note", null, "bukti-002"],
  ]);
  for (const problem of problems) {
    const { sentence, nextStep } = describeProblem(problem);
    expect(sentence).toMatch(/^[A-Z].*: .+\.$/);
    expect(nextStep).toMatch(/^[A-Z].+\.$/);
  }
});

describe("a text", () => {
  const claimed = answered("2.1", "2.2");
  const evidence = [proof(1, [cited({ criteria: ["2.1", "2.2"] })])];

  it("with characters that the font lacks names them and their place", () => {
    const answers = { "1": { ...claimed, facts: "Selesai 😀 pada السبت, é ✓ →" } };

    expect(sentencesOf("unprintable-text", { answers, evidence })).toEqual([
      "Indikator 1: penjelasannya memuat huruf yang tidak dapat dicetak: 😀 (U+1F600), ا (U+0627), ل (U+0644), س (U+0633), ب (U+0628), ت (U+062A).",
    ]);
  });

  it("of evidence, too", () => {
    const named = [{ ...proof(1, [cited({ criteria: ["2.1", "2.2"] })]), title: "報告" }];

    expect(sentencesOf("unprintable-text", { answers: { "1": claimed }, evidence: named })).toEqual([
      "Bukti “報告”: nama atau catatannya memuat huruf yang tidak dapat dicetak: 報 (U+5831), 告 (U+544A).",
    ]);
  });
});
