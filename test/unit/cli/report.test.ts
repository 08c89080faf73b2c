import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reportCommand } from "#cli/commands/report.ts";
import { ensureTool } from "#test/support/debian-tools.ts";
import { packageOf, sampleContent } from "#test/support/package-samples.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "matang-report-"));
  const whole = await packageOf(sampleContent());
  writeFileSync(join(folder, "utuh.matang.zip"), whole);
  writeFileSync(join(folder, "terpotong.matang.zip"), whole.slice(0, whole.length / 2));
  writeFileSync(join(folder, "kosong.matang.zip"), "");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it(
  "makes the report of a package",
  async () => {
    const { code, stdout, stderr } = await runCli(["report", "utuh.matang.zip", "-o", "laporan.pdf"], folder);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({ report: "laporan.pdf", sizeInBytes: expect.any(Number) });
    const text = execFileSync(ensureTool("pdftotext"), [join(folder, "laporan.pdf"), "-"]).toString();
    expect(text).toContain("Dinas Komunikasi dan Informatika");
    expect(text).not.toContain("Tanyakan ke Bagian Organisasi"); // a private note
  },
  SLOW,
);

it.each([
  ["tidak-ada.matang.zip", /tidak ditemukan/],
  ["terpotong.matang.zip", /terpotong\.matang\.zip: Berkas ini rusak atau terpotong/],
  ["kosong.matang.zip", /kosong\.matang\.zip: Berkas ini bukan berkas Matang/],
  [".", /bukan berkas/],
])("has a sentence and makes no report for %s", async (file, message) => {
  const result = await reportCommand.run([join(folder, file), "-o", join(folder, "x.pdf")]);

  expect(result).toMatchObject({
    ok: false,
    error: { kind: "failed", message: expect.stringMatching(message) },
  });
  expect(existsSync(join(folder, "x.pdf"))).toBe(false);
});
