import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, expect, inject, it } from "vitest";
import { asFormat2 } from "#test/support/older-package.ts";
import { pdfOfPages } from "#test/support/tiny-pdf.ts";
import { openVisit, type Visit, waitUntilOfflineReady } from "#test/support/visit.ts";
import { factsField, waitUntilSaved } from "./app-visit.ts";
import {
  handOut,
  indexOf,
  OFFICIAL,
  openExampleWithWrongLevel,
  openOnFirstScreen,
  saved,
  sendBack,
  setLevel,
  unpack,
} from "./coordination-visit.ts";

const appUrl = inject("appUrl");
const folder = mkdtempSync(join(tmpdir(), "matang-review-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const OPENED = /#\/penilaian\/(?!baru)[^/]+$/;
const LOOKED_AT = /#\/penilaian\/[^/]+\/kiriman$/;

it("a coordinator and two OPDs without a network hand out, answer, differ, review, and come to the official index", async () => {
  const [coordinator, opdA, opdB] = await openThreeOffline();
  try {
    const whole = await openExampleWithWrongLevel(coordinator.page);
    await unpack(await handOut(coordinator.page, folder), folder);

    const ofA = await answerAsA(opdA.page);
    const ofB = await answerAsB(opdB.page);

    await refuseDamaged(coordinator.page, whole, ofA.file);
    await mergeBoth(coordinator.page, whole, [ofA.file, ofB]);
    await writeReview(coordinator.page, whole);
    await unpack(await sendReviews(coordinator.page, whole), folder);

    const again = await answerReview(opdA.page, ofA.id);
    await settleReview(coordinator.page, whole, again);

    expect(await indexOf(coordinator.page, whole)).toBe(OFFICIAL);
    await concludeWithFinalStage(coordinator.page, whole);
    for (const { problems } of [coordinator, opdA, opdB]) {
      expect(problems).toEqual([]);
    }
  } finally {
    await Promise.all([coordinator, opdA, opdB].map(({ close }) => close()));
  }
}, 400_000);

/** Each in a browser of their own, and from here on without a network. */
async function openThreeOffline(): Promise<readonly [Visit, Visit, Visit]> {
  const visits = [await openVisit(), await openVisit(), await openVisit()] as const;
  for (const { page, context } of visits) {
    page.setDefaultTimeout(60_000);
    await page.goto(appUrl);
    await waitUntilOfflineReady(page);
    await context.setOffline(true);
  }
  return visits;
}

/** Claims more than stands, with a file that proves little. */
async function answerAsA(page: Page): Promise<{ readonly id: string; readonly file: string }> {
  const id = await openOnFirstScreen(page, join(folder, "dinas-a", "tugas-dinas-a.matang.zip"), OPENED);
  await setLevel(page, id, "5");
  await factsField(page).fill("Peraturan Nomor 7.");
  await waitUntilSaved(page);
  const proof = join(folder, "1.a.Peraturan.pdf");
  writeFileSync(proof, await pdfOfPages("Peraturan Nomor 7"));
  await page.locator('input[type="file"][multiple]:not([webkitdirectory])').first().setInputFiles(proof);
  await page
    .getByRole("button", { name: /1\.a\.Peraturan\.pdf/ })
    .first()
    .waitFor();
  await waitUntilSaved(page);
  return { id, file: await sendBack(page, id, folder) };
}

/** Another level for the same indicator, sent by an app that knows only the version before. */
async function answerAsB(page: Page): Promise<string> {
  const id = await openOnFirstScreen(page, join(folder, "dinas-b", "tugas-dinas-b.matang.zip"), OPENED);
  await setLevel(page, id, "2");
  const file = await sendBack(page, id, folder);
  const older = join(folder, "jawaban-dinas-b-versi-2.matang.zip");
  writeFileSync(older, await asFormat2(new Uint8Array(readFileSync(file))));
  return older;
}

/** What was damaged on the way is named as such, and nothing of it comes in. */
async function refuseDamaged(page: Page, whole: string, file: string): Promise<void> {
  const before = await indexOf(page, whole);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 3);
  bytes.set([(bytes[middle] ?? 0) ^ 0xff], middle);
  const damaged = join(folder, "kiriman-a.matang.zip");
  writeFileSync(damaged, bytes);
  await page.goto(`${appUrl}#/penilaian/${whole}/kiriman`);
  await page.getByLabel("Pilih berkas").setInputFiles(damaged);
  await page.getByText(/(rusak|tidak terbaca).* Minta berkas itu dikirim ulang/).waitFor();
  expect(await page.getByRole("button", { name: "Masukkan", exact: true }).count()).toBe(0);
  expect(await indexOf(page, whole)).toBe(before);
}

/** What both differ about is left open first: it is still told afterwards from which OPD each opinion came. */
async function mergeBoth(page: Page, whole: string, answers: readonly string[]): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${whole}/kiriman`);
  await page.getByLabel("Pilih berkas").setInputFiles([...answers]);
  await page.getByRole("button", { name: "Masukkan", exact: true }).click();
  await page.getByText("Kiriman dari Dinas A, Dinas B sudah dimasukkan. 1 pertentangan").waitFor();
  await page.goto(appUrl);
  await page.goto(`${appUrl}#/penilaian/${whole}/kiriman`);
  const conflict = page.getByRole("article", { name: "Indikator 1, tingkat dan kriteria" });
  await conflict.getByRole("radio", { name: "Pakai yang dari Dinas B" }).waitFor();
  await conflict.getByRole("radio", { name: "Pakai yang dari Dinas A" }).check();
  await page.getByRole("button", { name: "Simpan keputusan" }).click();
  await page.getByText("Keputusan tersimpan.").waitFor();
  expect(await indexOf(page, whole)).not.toBe(OFFICIAL);
}

/** A level of the stage with its reason, the file sent back, and a question about a criterion. */
async function writeReview(page: Page, whole: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${whole}/indikator/1/reviu`);
  await page.getByRole("heading", { level: 1, name: /^Reviu 1\. / }).waitFor();
  await page.keyboard.press("3");
  await page.getByLabel("Alasan").fill("Penerapan di semua unit belum dibuktikan.");
  await page.getByRole("button", { name: /^Kembalikan… bukti 1\.a\.Peraturan/ }).click();
  await page.getByLabel("Alasan dikembalikan").fill("Lampirkan salinan yang ditandatangani.");
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await page.getByRole("button", { name: "Beri catatan tentang kriteria 4.1", exact: true }).click();
  await page.getByLabel("Catatan tentang kriteria 4.1").fill("Apa dasarnya?");
  await page.getByRole("button", { name: "Minta jawaban" }).click();
  await page.getByText("Apa dasarnya?").waitFor();
  await waitUntilSaved(page);
}

async function sendReviews(page: Page, whole: string): Promise<string> {
  await page.goto(`${appUrl}#/penilaian/${whole}/reviu`);
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Kirim reviu kepada 2 OPD" }).click();
  const bundle = await saved(await downloading, folder);
  await page.getByText("putaran 2 verifikasi internal").waitFor();
  return bundle;
}

/** The OPD has written on meanwhile: the review comes in beside that. */
async function answerReview(page: Page, id: string): Promise<string> {
  await page.goto(`${appUrl}#/penilaian/${id}/indikator/1`);
  await factsField(page).fill("Peraturan Nomor 7, Pasal 4.");
  await waitUntilSaved(page);

  const review = join(folder, "dinas-a", "reviu-1-dinas-a.matang.zip");
  expect(await openOnFirstScreen(page, review, LOOKED_AT)).toBe(id);
  await page.getByText("Verifikasi internal, putaran 1").waitFor();
  await page.getByRole("button", { name: "Masukkan", exact: true }).click();
  await page.getByRole("link", { name: "Baca reviu" }).click();
  await page.getByRole("link", { name: /^1\. / }).click();
  await page.getByText("Peraturan Nomor 7, Pasal 4.").waitFor();
  await page.getByText("Penerapan di semua unit belum dibuktikan.").first().waitFor();

  await page.getByRole("button", { name: /^Jawab percakapan tentang bukti 1\.a/ }).click();
  await page.getByLabel("Jawaban", { exact: true }).fill("Salinan bertanda tangan menyusul pekan ini.");
  await page.getByRole("button", { name: "Simpan jawaban" }).click();
  await page.getByRole("button", { name: "Jawab percakapan tentang kriteria 4.1" }).click();
  await page.getByLabel("Jawaban", { exact: true }).fill("Belum ada; tingkatnya kami turunkan.");
  await page.getByRole("button", { name: "Simpan jawaban" }).click();
  await page.getByText("Belum ada; tingkatnya kami turunkan.").waitFor();
  await waitUntilSaved(page);
  await setLevel(page, id, "3");
  return sendBack(page, id, folder);
}

async function settleReview(page: Page, whole: string, answer: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${whole}/kiriman`);
  await page.getByLabel("Pilih berkas").setInputFiles(answer);
  await page.getByRole("button", { name: "Masukkan", exact: true }).click();
  await page.getByText(/^Kiriman dari Dinas A sudah dimasukkan/).waitFor();
  await page.goto(`${appUrl}#/penilaian/${whole}/reviu`);
  await page.getByRole("row", { name: /^1\. .*2 menunggu penilai/ }).waitFor();
  await page.getByRole("link", { name: /^1\. / }).click();
  for (const subject of ["kriteria 4.1", "bukti 1.a.Peraturan.pdf"]) {
    await page.getByRole("button", { name: `Tanggapi percakapan tentang ${subject}` }).click();
    await page.getByRole("button", { name: "Terima", exact: true }).click();
  }
  await waitUntilSaved(page);
  await page.goto(`${appUrl}#/penilaian/${whole}/reviu`);
  await page.getByRole("row", { name: /^1\. .*1 dari 1 diterima 2 belum dikirim/ }).waitFor();
}

/** The last stage takes over what stands, and is final by that: no range any more. */
async function concludeWithFinalStage(page: Page, whole: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${whole}/indikator/1/reviu`);
  await page.getByLabel("Tahap yang dikerjakan").selectOption("Nilai akhir");
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: /^Tingkat 3/ }).check({ force: true });
  await waitUntilSaved(page);
  await page.goto(`${appUrl}#/penilaian/${whole}/reviu`);
  await page.getByRole("button", { name: "Setujui 46 yang lain apa adanya" }).click();
  await page
    .getByRole("row", { name: new RegExp(`^Indeks SPBE ${OFFICIAL} ${OFFICIAL} Sementara ${OFFICIAL}$`) })
    .waitFor();
  await waitUntilSaved(page);
}
