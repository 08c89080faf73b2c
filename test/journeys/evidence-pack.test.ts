import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openExample } from "#test/support/open-example.ts";
import { corpusFiles } from "#test/support/pdf-corpus/corpus-files.ts";
import { checkPdf, flowingText, pageCount, pageTexts } from "#test/support/pdf-tools.ts";
import { openVisit, waitUntilOfflineReady } from "#test/support/visit.ts";
import { duringVisit } from "./app-visit.ts";

const appUrl = inject("appUrl");
const WHOLE = /Utuh dan tidak berubah/;
let folder: string;
/** Two text files that name their indicators, and a pile of scans heavy enough to be interrupted. */
let light: readonly string[];
let heavy: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "matang-bukti-"));
  light = await written("ringan", [
    ["text", "indikator1a.pdf"],
    ["text", "18.b.Laporan Layanan.pdf"],
  ]);
  heavy = await written(
    "berat",
    Array.from({ length: 12 }, (_, place) => ["scan", `indikator${place + 1}b pindai.pdf`] as const),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an evidence pack", () => {
  it("leads from a dropped folder to a PDF that the check finds whole, and a changed byte spoils it", async () => {
    await duringVisit(async ({ page, problems, context }) => {
      const id = await openExample(page, appUrl);
      await waitUntilOfflineReady(page);
      await context.setOffline(true);
      expect(await page.evaluate(() => navigator.onLine)).toBe(false);
      await attach(page, id, light);

      const [pack] = await makePack(page, id);
      const bytes = await readFile(await pack.path());

      expect(checkPdf(bytes)).toContain("No syntax or stream encoding errors");
      expect(pageCount(bytes)).toBeGreaterThan(47);
      const text = flowingText(bytes);
      expect(text).toContain("2,95");
      expect(text).toContain("Indikator 18. ");
      expect(pageTexts(bytes).filter((one) => /hal\. \d+ dari \d+/.test(one)).length).toBeGreaterThan(1);
      expect(await verdictOn(page, [["paket.pdf", bytes]])).toMatch(WHOLE);

      const changed = Buffer.from(bytes);
      changed[Math.floor(bytes.length / 3)] = (changed[Math.floor(bytes.length / 3)] ?? 0) ^ 1;
      expect(await verdictOn(page, [["paket.pdf", changed]])).toContain("Tidak sama dengan saat dibuat");
      expect(problems).toEqual([]);
    });
  });

  it("comes in volumes of which none may be missing", async () => {
    await duringVisit(async ({ page }) => {
      const id = await openExample(page, appUrl);
      await attach(page, id, heavy.slice(2, 6));

      const volumes = await makePack(page, id, async () => {
        await page.getByLabel("Besar tiap jilid").selectOption({ label: "Paling besar 5 MB" });
      });
      const files = await Promise.all(
        volumes.map(
          async (volume) => [volume.suggestedFilename(), await readFile(await volume.path())] as const,
        ),
      );

      expect(files.length).toBeGreaterThan(1);
      for (const [name, bytes] of files) {
        expect(checkPdf(bytes)).toContain("No syntax or stream encoding errors");
        expect(name).toMatch(/-jilid-\d\d-dari-\d\d\.pdf$/);
      }
      expect(await verdictOn(page, files)).toMatch(WHOLE);
      const verdict = await verdictOn(page, files.slice(0, -1));
      expect(verdict).toContain("Belum lengkap");
      expect(verdict).toContain(`Jilid ${files.length}`);
    });
  });

  it("leaves nothing behind when it is cancelled, and the next try simply works", async () => {
    await duringVisit(async ({ page }) => {
      const id = await openExample(page, appUrl);
      await attach(page, id, heavy);
      await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
      await page.getByRole("button", { name: "Buat paket bukti" }).click();
      await page.getByText(/^Menyalin /).waitFor();

      await page.getByRole("button", { name: "Batalkan" }).click();

      await page.getByText("Dibatalkan. Tidak ada berkas yang tertinggal.").waitFor();
      await expect.poll(() => scratchFiles(page)).toBe(0);
      const [pack] = await makePack(page, id);
      expect(pageCount(await readFile(await pack.path()))).toBeGreaterThan(47);
    });
  });

  it("that finds the disk full half way says so, and leaves the assessment as it was", async () => {
    await duringVisit(async ({ page, context }) => {
      const id = await openExample(page, appUrl);
      await attach(page, id, heavy);
      const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
      const devTools = await context.newCDPSession(page);
      await devTools.send("Storage.overrideQuotaForOrigin", {
        origin: new URL(appUrl).origin,
        quotaSize: usage + 1_000_000,
      });
      await page.goto(`${appUrl}#/penilaian/${id}/laporan`);

      await page.getByRole("button", { name: "Buat paket bukti" }).click();

      await page.getByText(/ruang penyimpanan perangkat ini penuh/).waitFor();
      expect(await page.getByText("Paket yang pernah dibuat").count()).toBe(0);
      await expect.poll(() => scratchFiles(page)).toBe(0);
    });
  });

  it("leaves nothing that looks whole when the browser is killed, and the next try simply works", async () => {
    const profile = mkdtempSync(join(folder, "profil-"));
    const first = await openVisit({ profile });
    const id = await openExample(first.page, appUrl);
    await attach(first.page, id, heavy);
    await first.page.goto(`${appUrl}#/penilaian/${id}/laporan`);
    await first.page.getByRole("button", { name: "Buat paket bukti" }).click();
    await first.page.getByText(/^Menyalin /).waitFor();

    await first.kill();

    await duringVisit(
      async ({ page }) => {
        await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
        await page.getByRole("button", { name: "Buat paket bukti" }).waitFor();
        await expect.poll(() => scratchFiles(page), { timeout: 10_000 }).toBe(0);
        expect(await page.getByText("Paket yang pernah dibuat").count()).toBe(0);
        const [pack] = await makePack(page, id);
        expect(pack.suggestedFilename()).toMatch(/^paket-bukti-1-/);
        expect(pageCount(await readFile(await pack.path()))).toBeGreaterThan(47);
      },
      { profile },
    );
  });

  it("can be made in two tabs at once, each with a number of its own", async () => {
    await duringVisit(async ({ page, context }) => {
      const id = await openExample(page, appUrl);
      await attach(page, id, light);
      const other = await context.newPage();
      await other.goto(appUrl);

      const packs = await Promise.all([makePack(page, id), makePack(other, id)]);

      const numbers = packs.map(([pack]) => /^paket-bukti-(\d+)-/.exec(pack.suggestedFilename())?.[1]);
      expect(numbers.toSorted()).toEqual(["1", "2"]);
      for (const [pack] of packs) {
        const bytes = await readFile(await pack.path());
        expect(checkPdf(bytes)).toContain("No syntax or stream encoding errors");
        expect(await verdictOn(page, [["paket.pdf", bytes]])).toMatch(WHOLE);
      }
    });
  });
});

async function written(
  name: string,
  wanted: readonly (readonly [group: "text" | "scan", name: string])[],
): Promise<readonly string[]> {
  const place = join(folder, name);
  mkdirSync(place);
  const files = corpusFiles();
  return await Promise.all(
    wanted.map(async ([group, file], index) => {
      const made = files.filter((one) => one.group === group)[index];
      const path = join(place, file);
      writeFileSync(path, (await made?.make()) ?? new Uint8Array());
      return path;
    }),
  );
}

/** Until every file was looked into and is on disk. */
async function attach(page: Page, id: string, files: readonly string[]): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/bukti`);
  await page
    .locator('input[type="file"][multiple]:not([webkitdirectory])')
    .first()
    .setInputFiles([...files]);
  for (const file of files) {
    await page
      .getByText(file.split("/").at(-1) ?? "")
      .first()
      .waitFor();
  }
  await page
    .getByRole("banner")
    .getByText(/^Tersimpan \d\d\.\d\d$/)
    .waitFor();
}

async function makePack(
  page: Page,
  id: string,
  choose: () => Promise<void> = async () => undefined,
): Promise<readonly [Download, ...Download[]]> {
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
  await page.getByRole("heading", { name: "Paket bukti untuk evaluator" }).waitFor();
  await choose();
  await page.getByRole("button", { name: "Buat paket bukti" }).click();
  const said = await page.getByText(/Paket \d+ selesai: \d+ (berkas|jilid)/).textContent({ timeout: 60_000 });
  const count = Number(/selesai: (\d+)/.exec(said ?? "")?.[1]);
  await expect.poll(() => downloads.length).toBe(count);
  const [first, ...more] = downloads;
  if (first === undefined) {
    throw new Error(`No download: ${said}`);
  }
  return [first, ...more];
}

/** What the page for evaluators says of these files, in one text. */
async function verdictOn(page: Page, files: readonly (readonly [string, Uint8Array])[]): Promise<string> {
  const received = mkdtempSync(join(folder, "diterima-"));
  const paths = files.map(([name, bytes]) => {
    const path = join(received, name);
    writeFileSync(path, bytes);
    return path;
  });
  await page.goto(`${appUrl}#/`);
  await page.goto(`${appUrl}#/periksa`);
  await page.getByRole("heading", { name: "Periksa paket bukti", level: 1 }).waitFor();
  await page.getByRole("main").locator('input[type="file"]').setInputFiles(paths);
  await page.getByText("Pemeriksaan selesai.").waitFor({ state: "attached" });
  return (await page.getByRole("main").textContent()) ?? "";
}

function scratchFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const packs = await root.getDirectoryHandle("paket", { create: true });
    let count = 0;
    for await (const _ of packs.keys()) {
      count += 1;
    }
    return count;
  });
}
