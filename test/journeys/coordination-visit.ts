import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BlobReader, configure, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import type { Download, Page } from "playwright";
import { expect, inject } from "vitest";
import { openExample } from "#test/support/open-example.ts";
import { waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");

/** Of the official result of 2021 with 3 for indicator 1, as it was published. */
export const OFFICIAL = "2,95";

/** The example as it was published, but for indicator 1; answers its id. */
export async function openExampleWithWrongLevel(page: Page): Promise<string> {
  const id = await openExample(page, appUrl);
  expect(await indexOf(page, id)).toBe(OFFICIAL);
  await setLevel(page, id, "1");
  expect(await indexOf(page, id)).not.toBe(OFFICIAL);
  return id;
}

/** Hands out indicator 1 to Dinas A and Dinas B, and 2 to Dinas A; answers the ZIP. */
export async function handOut(page: Page, folder: string): Promise<string> {
  const table = join(folder, "pembagian.csv");
  writeFileSync(table, "indikator,opd\n1,Dinas A\n1,Dinas B\n2,Dinas A\n");
  await page.goto(`${appUrl}#/koordinasi`);
  await page.getByLabel("Ambil dari tabel CSV").setInputFiles(table);
  await page.getByText("Pengampu diisi dari tabel.").waitFor();
  await page.getByLabel("Tenggat", { exact: true }).fill("2099-11-30");
  await page
    .getByLabel("Catatan untuk semua perangkat daerah", { exact: true })
    .fill("Lampirkan keputusan terbaru.");
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Bagikan tugas" }).click();
  const bundle = await saved(await downloading, folder);
  await page.getByText("0 dari 2 tugas sudah kembali").waitFor();
  return bundle;
}

export async function unpack(bundle: string, folder: string): Promise<void> {
  configure({ useWebWorkers: false });
  for (const entry of await new ZipReader(new BlobReader(new Blob([readFileSync(bundle)]))).getEntries()) {
    if (!entry.directory) {
      const path = join(folder, entry.filename);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
    }
  }
}

/** Opens a package on the first screen and waits until it leads somewhere; answers the assessment's id. */
export async function openOnFirstScreen(page: Page, file: string, leadsTo: RegExp): Promise<string> {
  await page.goto(appUrl);
  await page.locator("main[aria-busy=false]").waitFor();
  await page.getByLabel("Buka berkas").first().setInputFiles(file);
  await page.waitForURL(leadsTo);
  return page.url().split("/penilaian/").at(-1)?.split("/")[0] ?? "";
}

export async function setLevel(page: Page, id: string, level: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/indikator/1`);
  await page.getByRole("heading", { level: 1, name: /^1\. / }).waitFor();
  await page.keyboard.press(level);
  await waitUntilSaved(page);
}

/** Sends the answer back to whoever handed the task out; answers the file. */
export async function sendBack(page: Page, id: string, folder: string): Promise<string> {
  await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Kirim balik" }).click();
  return saved(await downloading, folder);
}

/** As the scorecard shows it. */
export async function indexOf(page: Page, id: string): Promise<string> {
  await page.goto(`${appUrl}#/penilaian/${id}/nilai`);
  const figure = await page
    .getByText(/^Indeks SPBE \d,\d\d$/)
    .first()
    .textContent();
  return figure?.slice(-4) ?? "";
}

export async function saved(download: Download, folder: string): Promise<string> {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
