import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, inject, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { backupOf, sampleBackup } from "#test/support/backup-samples.ts";
import { openExample } from "#test/support/open-example.ts";
import { hashOf } from "#test/support/package-samples.ts";
import { seededRandom } from "#test/support/seeded-random.ts";
import { countRows, strayContents, untilSwept } from "#test/support/stored-rows.ts";
import { openVisit } from "#test/support/visit.ts";
import { duringVisit } from "./app-visit.ts";

const FILES = 12;
const FILE_IN_BYTES = 2 * 1024 * 1024;
/** RESTORE_KILLS asks for more. */
const KILLS = Number(process.env["RESTORE_KILLS"] ?? 4);
/** Longer than the restore takes here. */
const LONGEST_MS = 1_500;

/** A backup of two assessments with 24 MB of evidence, as a file. */
async function largeBackup(folder: string): Promise<string> {
  const contents = Array.from({ length: FILES }, (_, place) => new Uint8Array(FILE_IN_BYTES).fill(place + 1));
  const evidence = contents.map((bytes, place) =>
    EvidenceItem.parse({
      id: `bukti-besar-${place}`,
      title: "",
      document: { number: "", date: null },
      source: {
        kind: "file",
        sha256: hashOf(bytes),
        name: `bukti-${place}.pdf`,
        sizeInBytes: bytes.length,
        mediaType: "application/pdf",
      },
      citations: [],
      addedAt: "2026-11-20T03:00:00.000Z",
    }),
  );
  const content = sampleBackup();
  const assessments = content.assessments.map((one, place) => {
    const id = AssessmentId.parse(`penilaian-pulih-${place}`);
    const details = { ...one.history.assessment.details, agency: `Dinas Pulih ${place}` };
    const assessment = { ...one.history.assessment, id, details, evidence };
    return { ...one, id, removedAt: null, history: { assessment, changes: [], superseded: [] } };
  });
  const path = join(folder, "uji.matang-cadangan.zip");
  writeFileSync(path, await backupOf({ ...content, assessments }, contents));
  return path;
}

async function startReplacing(page: Page, url: string, backup: string): Promise<void> {
  await page.goto(`${url}#/setelan`);
  await page.getByLabel("Buka cadangan").setInputFiles(backup);
  await page
    .getByRole("dialog")
    .getByLabel(/Ketik GANTI/)
    .fill("GANTI");
  await page.getByRole("button", { name: "Ganti semua dengan isi cadangan" }).click();
}

/** The names on the shelf, once it stands. */
async function shelf(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(`${url}#/`);
  await page
    .getByRole("link", { name: /Lanjutkan/ })
    .first()
    .waitFor();
  const text = (await page.getByRole("main").textContent()) ?? "";
  return ["Kementerian Koordinator", "Dinas Pulih 0", "Dinas Pulih 1"].filter((name) => text.includes(name));
}

/** Kills the browser some time after the restore began, beside a copy of the profile; answers what is on the shelf afterwards. */
async function killOneRestore(url: string, start: string, backup: string, afterMs: number): Promise<string> {
  const profile = `${start}-${Math.round(afterMs)}`;
  cpSync(start, profile, { recursive: true });
  const visit = await openVisit({ profile });
  await startReplacing(visit.page, url, backup);
  await visit.page.waitForTimeout(afterMs);
  await visit.kill();

  return duringVisit(
    async ({ page }) => {
      const found = await shelf(page, url);
      await untilSwept(page);
      expect(await strayContents(page)).toEqual({ orphans: 0, missing: 0 });
      expect(await countRows(page)).toMatchObject({ unfinishedImports: 0 });
      return found.join(" + ");
    },
    { profile },
  );
}

it(
  "leaves the old state or the new one when the browser is killed while a backup is put in its place, and no bytes behind",
  async () => {
    const url = inject("appUrl");
    const folder = mkdtempSync(join(tmpdir(), "matang-backup-"));
    const profile = join(folder, "profile");
    const random = seededRandom(20261126);
    try {
      const backup = await largeBackup(folder);
      await duringVisit(({ page }) => openExample(page, url), { profile });
      const seen: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        seen.push(await killOneRestore(url, profile, backup, random() * LONGEST_MS));
      }
      const states = new Set(["Kementerian Koordinator", "Dinas Pulih 0 + Dinas Pulih 1"]);
      expect(seen.filter((state) => !states.has(state))).toEqual([]);

      const after = await duringVisit(
        async ({ page }) => {
          await startReplacing(page, url, backup);
          await page.getByText("2 penilaian sudah dipulihkan dari cadangan.").waitFor();
          return shelf(page, url);
        },
        { profile },
      );
      expect(after).toEqual(["Dinas Pulih 0", "Dinas Pulih 1"]);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  60_000 * (KILLS + 1),
);
