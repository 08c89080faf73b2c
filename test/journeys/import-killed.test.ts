import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { type ManyPackages, writeManyPackages } from "#test/support/many-packages.ts";
import { countRows, strayContents, untilSwept } from "#test/support/stored-rows.ts";
import { openVisit } from "#test/support/visit.ts";
import { duringVisit } from "./app-visit.ts";

const appUrl = inject("appUrl");
const folder = mkdtempSync(join(tmpdir(), "matang-killed-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Each with two files of 1 MiB. */
const AGENCIES = 12;
/** Some before anything is kept, some while files are being kept, some after the end. IMPORT_KILLS asks for more. */
const KILLS = Number(process.env["IMPORT_KILLS"] ?? 4);
/** Longer than an import of these packages takes here. */
const LONGEST_MS = 1_200;

it(
  "an import that is killed has done all of it or nothing, and leaves no bytes behind",
  async () => {
    const packages = await writeManyPackages(folder, {
      agencies: AGENCIES,
      files: AGENCIES * 2,
      fileSizeInBytes: 1024 * 1024,
    });
    const outcomes: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      outcomes.push(await killOneImport(packages, (LONGEST_MS * (kill + 1)) / KILLS));
    }

    expect(outcomes.filter((imports) => imports !== 0 && imports !== 1)).toEqual([]);
  },
  60_000 * (KILLS + 1),
);

/** Kills the browser some time after "Masukkan"; answers how many imports stand afterwards, 0 or 1, having checked the rest. */
async function killOneImport({ whole, answers }: ManyPackages, afterMs: number): Promise<number> {
  const profile = mkdtempSync(join(folder, "profile-"));
  const visit = await openVisit({ profile });
  const { page } = visit;
  await page.goto(appUrl);
  await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
  await page.getByLabel("Buka berkas").first().setInputFiles(whole);
  await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
  const before = await countRows(page);
  await page.goto(`${page.url()}/kiriman`);
  await page.getByLabel("Pilih berkas").setInputFiles([...answers]);
  for (const more of await page.getByRole("button", { name: "Gabungkan juga" }).all()) {
    await more.click();
    break;
  }
  const button = page.getByRole("button", { name: "Masukkan", exact: true });
  await button.waitFor();
  await button.click();
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await visit.kill();

  return duringVisit(
    async (again) => {
      await again.page.goto(appUrl);
      await again.page
        .getByRole("link", { name: /Lanjutkan/ })
        .first()
        .waitFor();
      await untilSwept(again.page);
      const after = await countRows(again.page);
      const imports = after["imports"] ?? 0;
      const files = AGENCIES * 2;
      const done = { changes: (before["changes"] ?? 0) + AGENCIES * 3, evidence: files, fileBytes: files };
      expect(after).toMatchObject({ ...(imports === 0 ? before : done), imports, unfinishedImports: 0 });
      expect(await strayContents(again.page)).toEqual({ orphans: 0, missing: 0 });
      return imports;
    },
    { profile },
  );
}
