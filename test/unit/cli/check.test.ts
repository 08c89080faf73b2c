import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkCommand } from "#cli/commands/check.ts";
import { Assessment } from "#core/assessment/assessment.ts";
import { packageOf, sampleContent } from "#test/support/package-samples.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;

let folder = "";

/** Indicator 1 ticked with a damaged PDF, indicator 20 open; the other two pieces of evidence are for neither. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "matang-check-"));
  const { assessment, ...content } = sampleContent();
  const scope = { kind: "selected", indicators: ["1", "20"] };
  const few = Assessment.parse({ ...assessment, details: { ...assessment.details, scope } });
  writeFileSync(join(folder, "contoh.matang.zip"), await packageOf({ ...content, assessment: few }));
  writeFileSync(join(folder, "kosong.matang.zip"), "");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it(
  "prints the problems of a package, worst first, each with its place and what to do",
  async () => {
    const { code, stdout, stderr } = await runCli(
      ["check", "contoh.matang.zip", "--on", "2025-11-25"],
      folder,
    );

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const answer: { on: string; problems: Record<string, unknown>[] } = JSON.parse(stdout);
    expect(answer.on).toBe("2025-11-25");
    expect(answer.problems.map(({ kind, question, evidence }) => [kind, question, evidence])).toEqual([
      ["unanswered", "20", null],
      ["unproved-criteria", "1", null],
      ["file-not-shown", null, "bukti-0001"],
      ["without-analysis", "1", null],
      ["untied", "1", "bukti-0001"],
      ["untied", "20", "bukti-0001"],
      ["unused", null, "bukti-0002"],
      ["unused", null, "bukti-0003"],
    ]);
    expect(answer.problems[2]).toEqual({
      severity: "blocks-proof",
      kind: "file-not-shown",
      question: null,
      evidence: "bukti-0001",
      evidenceName: "20.b.Tim-Koordinasi-SPBE.pdf",
      sentence: "Bukti “20.b.Tim-Koordinasi-SPBE.pdf”: rusak, jadi halamannya tidak dapat dibuka.",
      nextStep: "Ganti dengan salinan yang dapat dibuka. Kalau tidak, berkas ikut hanya sebagai lampiran.",
    });
  },
  SLOW,
);

it.each([
  [["contoh.matang.zip", "--on", "2025-02-30"], "usage", /--on harus berupa tanggal/],
  [["contoh.matang.zip", "--on", "kemarin"], "usage", /--on harus berupa tanggal/],
  [[], "usage", /Sebutkan satu PAKET/],
  [["kosong.matang.zip"], "failed", /bukan berkas Matang/],
  [["tidak-ada.matang.zip"], "failed", /tidak ditemukan/],
])("has a sentence for %j", async ([file, ...rest], kind, message) => {
  const result = await checkCommand.run([...(file === undefined ? [] : [join(folder, file)]), ...rest]);

  expect(result).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(message) } });
});
