import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BlobReader, configure, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import type { Download, Page } from "playwright";
import { afterAll, describe, expect, inject, it } from "vitest";
import { openVisit } from "#test/support/visit.ts";
import { duringVisit, factsField, waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");
const folder = mkdtempSync(join(tmpdir(), "matang-hand-out-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of the official result of 2021 with 3 for indicator 1, as it was published. */
const OFFICIAL = "2,95";

describe("a coordinator and two OPDs, each with a browser of their own", () => {
  it("hand out, answer, settle what they differ about, and come to the official index", async () => {
    const coordinator = await openVisit();
    try {
      const { page, problems } = coordinator;
      const id = await openExampleWithWrongLevel(page);

      const bundle = await handOut(page);
      await unpack(bundle);
      expect(readdirSync(join(folder, "dinas-a")).sort()).toEqual([
        "surat-pengantar-dinas-a.pdf",
        "tugas-dinas-a.matang.zip",
      ]);

      const answers = [
        await answerTask("dinas-a", "3", "Peraturan Nomor 7."),
        await answerTask("dinas-b", "5", ""),
      ];

      await page.goto(`${appUrl}#/penilaian/${id}/kiriman`);
      await page.getByLabel("Pilih berkas").setInputFiles(answers);
      await page.getByRole("heading", { name: "Berkas yang dibuka (2)" }).waitFor();
      const conflict = page.getByRole("article", { name: "Indikator 1, tingkat dan kriteria" });
      await conflict.getByRole("radio", { name: "Pakai yang dari Dinas A" }).check();
      await page.getByRole("button", { name: "Masukkan", exact: true }).click();
      await page.getByText("Kiriman dari Dinas A, Dinas B sudah dimasukkan.").waitFor();
      expect(await indexOf(page, id)).toBe(OFFICIAL);

      await page.goto(`${appUrl}#/penilaian/${id}/kiriman`);
      await page.getByLabel("Pilih berkas").setInputFiles(answers);
      await page.getByText(/Tidak ada yang baru dalam kiriman ini/).waitFor();

      await page.getByRole("button", { name: /^Batalkan impor ini/ }).click();
      await page.getByRole("button", { name: /^Masukkan lagi/ }).waitFor();
      expect(await indexOf(page, id)).not.toBe(OFFICIAL);
      await page.goto(`${appUrl}#/penilaian/${id}/kiriman`);
      await page.getByRole("button", { name: /^Masukkan lagi/ }).click();
      await page.getByRole("button", { name: /^Batalkan impor ini/ }).waitFor();
      expect(await indexOf(page, id)).toBe(OFFICIAL);

      await page.goto(`${appUrl}#/koordinasi`);
      await page.getByText("2 dari 2 tugas sudah kembali").waitFor();
      expect(problems).toEqual([]);
    } finally {
      await coordinator.close();
    }
  });
});

async function openExampleWithWrongLevel(page: Page): Promise<string> {
  await page.goto(appUrl);
  await page.getByRole("button", { name: "Coba dengan contoh" }).click();
  await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
  const id = page.url().split("/").at(-1) ?? "";
  expect(await indexOf(page, id)).toBe(OFFICIAL);
  await setLevel(page, id, "1");
  expect(await indexOf(page, id)).not.toBe(OFFICIAL);
  return id;
}

async function handOut(page: Page): Promise<string> {
  const table = join(folder, "pembagian.csv");
  writeFileSync(table, "indikator,opd\n1,Dinas A\n1,Dinas B\n2,Dinas A\n");
  await page.goto(`${appUrl}#/koordinasi`);
  await page.getByLabel("Ambil dari tabel CSV").setInputFiles(table);
  await page.getByText("Pengampu diisi dari tabel.").waitFor();
  await page.getByLabel("Tenggat").fill("2099-11-30");
  await page.getByLabel("Catatan untuk semua perangkat daerah").fill("Lampirkan keputusan terbaru.");
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Bagikan tugas" }).click();
  const bundle = await saved(await downloading);
  await page.getByText("0 dari 2 tugas sudah kembali").waitFor();
  return bundle;
}

async function unpack(bundle: string): Promise<void> {
  configure({ useWebWorkers: false });
  for (const entry of await new ZipReader(new BlobReader(new Blob([readFileSync(bundle)]))).getEntries()) {
    if (!entry.directory) {
      const path = join(folder, entry.filename);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
    }
  }
}

/** What one OPD does: opens its package, answers, and sends it back. */
function answerTask(opd: string, level: string, facts: string): Promise<string> {
  return duringVisit(async ({ page, problems }) => {
    await page.goto(appUrl);
    await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
    await page
      .getByLabel("Buka berkas")
      .first()
      .setInputFiles(join(folder, opd, `tugas-${opd}.matang.zip`));
    await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
    await page.getByRole("heading", { name: /^Tugas dari Contoh: Kementerian/ }).waitFor();
    await page.getByText("Kirim balik paling lambat 30 November 2099.").waitFor();
    const id = page.url().split("/").at(-1) ?? "";
    await setLevel(page, id, level);
    if (facts !== "") {
      await factsField(page).fill(facts);
      await waitUntilSaved(page);
    }
    await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Kirim balik" }).click();
    const answer = await saved(await downloading);
    expect(problems).toEqual([]);
    return answer;
  });
}

async function setLevel(page: Page, id: string, level: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/indikator/1`);
  await page.getByRole("heading", { level: 1, name: /^1\. / }).waitFor();
  await page.keyboard.press(level);
  await waitUntilSaved(page);
}

/** As the scorecard shows it. */
async function indexOf(page: Page, id: string): Promise<string> {
  await page.goto(`${appUrl}#/penilaian/${id}/nilai`);
  const figure = await page
    .getByText(/^Indeks SPBE \d,\d\d$/)
    .first()
    .textContent();
  return figure?.slice(-4) ?? "";
}

async function saved(download: Download): Promise<string> {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
