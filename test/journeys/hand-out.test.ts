import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { openVisit } from "#test/support/visit.ts";
import { duringVisit, factsField, waitUntilSaved } from "./app-visit.ts";
import {
  handOut,
  indexOf,
  OFFICIAL,
  openExampleWithWrongLevel,
  openOnFirstScreen,
  sendBack,
  setLevel,
  unpack,
} from "./coordination-visit.ts";

const appUrl = inject("appUrl");
const folder = mkdtempSync(join(tmpdir(), "matang-hand-out-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a coordinator and two OPDs, each with a browser of their own", () => {
  it("hand out, answer, settle what they differ about, and come to the official index", async () => {
    const coordinator = await openVisit();
    try {
      const { page, problems } = coordinator;
      const id = await openExampleWithWrongLevel(page);

      await unpack(await handOut(page, folder), folder);
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
      await page.getByLabel("Pilih berkas").setInputFiles(answers.slice(0, 1));
      await page.getByRole("button", { name: "Masukkan", exact: true }).waitFor();
      expect(await page.getByText(/Tidak ada yang baru/).count()).toBe(0);

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

/** What one OPD does: opens its package, answers, and sends it back. */
function answerTask(opd: string, level: string, facts: string): Promise<string> {
  return duringVisit(async ({ page, problems }) => {
    const task = join(folder, opd, `tugas-${opd}.matang.zip`);
    const id = await openOnFirstScreen(page, task, /#\/penilaian\/(?!baru)[^/]+$/);
    await page.getByRole("heading", { name: /^Tugas dari Contoh: Kementerian/ }).waitFor();
    await page.getByText("Kirim balik paling lambat 30 November 2099.").waitFor();
    await setLevel(page, id, level);
    if (facts !== "") {
      await factsField(page).fill(facts);
      await waitUntilSaved(page);
    }
    const answer = await sendBack(page, id, folder);
    expect(problems).toEqual([]);
    return answer;
  });
}
