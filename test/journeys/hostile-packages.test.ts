import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, expect, inject, it } from "vitest";
import { assessmentJson } from "#core/exchange/package-entries.ts";
import { HTML, withEveryText } from "#test/support/hostile-texts.ts";
import {
  bytesOfText,
  entriesFor,
  honestEntries,
  type RawEntry,
  rewrittenAssessment,
  zipOf,
} from "#test/support/hostile-zips.ts";
import { packageOf, sampleContent } from "#test/support/package-samples.ts";
import { watchRenderers } from "#test/support/renderer-memory.ts";
import { countRows } from "#test/support/stored-rows.ts";
import { duringVisit } from "./app-visit.ts";

const appUrl = inject("appUrl");
const folder = mkdtempSync(join(tmpdir(), "matang-paket-jahat-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const MEBIBYTE = 1024 * 1024;
const MOST_MB = 300;

/** Each with a part of the sentence that refuses it. */
const HOSTILE: readonly (readonly [string, () => Uint8Array<ArrayBuffer>, RegExp])[] = [
  ["jalur", () => zipOf([...honestEntries(), file("../lari.json")]), /tidak aman/],
  ["tautan", () => zipOf(withEntry(2, { unixMode: 0o120777 })), /tidak aman/],
  ["bom", () => zipOf(withEntry(2, { bytes: new Uint8Array(200 * MEBIBYTE), deflated: true })), /tidak aman/],
  ["isi-ribuan", () => zipOf(Array.from({ length: 65_000 }, (_, at) => file(`e/${at}`))), /tidak aman/],
  ["bertumpuk", () => zipOf(withEntry(3, { claimedOffset: 0 })), /rusak/],
  ["hash", () => zipOf(withEntry(2, { bytes: bytesOfText("lain") })), /tidak sama/],
  ["json-100-mb", () => zipOf(withEntry(1, spaces(100))), /melebihi batas 64/],
  ["json-bersarang", () => zipOf(entriesFor("[".repeat(9_000_000) + "]".repeat(9_000_000))), /tidak aman/],
  ["json-sejuta", () => zipOf(entriesFor(changesOf("{},".repeat(900_000)))), /rusak/],
  ["id-ganda", () => zipOf(entriesFor(rewrittenAssessment("bukti-0002", "bukti-0001"))), /rusak/],
  [
    "lingkaran",
    () => zipOf(entriesFor(rewrittenAssessment('"parents": []', '"parents": ["ubah-0001"]'))),
    /rusak/,
  ],
  [
    "versi-depan",
    () =>
      zipOf(
        entriesFor(assessmentJson(sampleContent()).replace(/"formatVersion": \d+/, '"formatVersion": 99')),
      ),
    /lebih baru/,
  ],
];

it("hostile packages are each refused by name and change nothing, and code in an honest one stays text", async () => {
  const own = put("sendiri", await packageOf(sampleContent()));
  const hostile = HOSTILE.map(([name, make]) => put(name, make()));
  const text = withEveryText(sampleContent(), HTML);
  const honest = put("jujur", zipOf(entriesFor(text)));
  await duringVisit(async ({ page, problems, profile }) => {
    await page.goto(appUrl);
    await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
    await page.getByLabel("Buka berkas").first().setInputFiles(own);
    await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
    const address = page.url();
    await page.goto(`${address}/kiriman`);
    const before = await countRows(page);
    const memory = watchRenderers(profile);

    await page.getByLabel("Pilih berkas").setInputFiles([...hostile, honest]);
    await page.getByText(`Berkas yang dibuka (${HOSTILE.length + 1})`).waitFor({ timeout: 90_000 });

    for (const [name, , sentence] of HOSTILE) {
      const item = page.getByRole("listitem").filter({ hasText: `${name}.matang.zip` });
      expect(await item.textContent(), name).toMatch(sentence);
    }
    expect(memory().ownMb).toBeLessThan(MOST_MB);
    expect(await countRows(page)).toEqual(before);

    await page.getByRole("button", { name: "Masukkan", exact: true }).click();
    await page.getByText(/sudah dimasukkan\./).waitFor();
    for (const place of ["", "/bukti", "/laporan", "/indikator/1", "/indikator/1/riwayat", "/kiriman"]) {
      await page.goto(`${address}${place}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectNothingRan(page);
    }
    expect(problems).toEqual([]);
  });
}, 240_000);

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, "hostile") ?? null)).toBeNull();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
}

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.matang.zip`);
  writeFileSync(path, bytes);
  return path;
}

function file(name: string): RawEntry {
  return { name, bytes: bytesOfText("x") };
}

/** The honest package with its entry of that place changed. 0 is the manifest, 1 the assessment, 2 and 3 are evidence. */
function withEntry(place: number, change: Partial<RawEntry>): readonly RawEntry[] {
  return honestEntries().map((entry, at) => (at === place ? { ...entry, ...change } : entry));
}

function spaces(mebibytes: number): Partial<RawEntry> {
  return { bytes: new Uint8Array(mebibytes * MEBIBYTE).fill(0x20), deflated: true };
}

function changesOf(texts: string): string {
  return rewrittenAssessment('"changes": [', `"changes": [${texts}`);
}
