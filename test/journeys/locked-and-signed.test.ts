import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, expect, inject, it } from "vitest";
import { decryptCommand } from "#cli/commands/decrypt.ts";
import { openCommand } from "#cli/commands/open.ts";
import { hasAgeAndTerminal, inTerminal } from "#test/support/age-program.ts";
import { answerOf } from "#test/support/cli-packages.ts";
import { openExample } from "#test/support/open-example.ts";
import { duringVisit } from "./app-visit.ts";
import { saved, setLevel, unpack } from "./coordination-visit.ts";

const SLOW = 300_000;
const PASSPHRASE = "kuda baterai ½ staples";
const appUrl = inject("appUrl");
const folder = mkdtempSync(join(tmpdir(), "matang-locked-"));
const at = (name: string) => join(folder, name);
const passphraseFile = at("sandi.txt");
writeFileSync(passphraseFile, `${PASSPHRASE}\n`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  "a task goes out locked and signed, and its answers come back so: twice with the same key",
  () =>
    duringVisit(async ({ page, problems }) => {
      await makeKey(page);
      const id = await openExample(page, appUrl);

      const task = await handOutLocked(page);
      expectNothingReadable(task);
      await expectSignedFor("Dinas A", task);
      const first = await answerTask(task);
      await page.goto(`${appUrl}#/penilaian/${id}/kiriman`);
      await page.getByLabel("Pilih berkas").setInputFiles(first);
      await tryPassphrase(page, "bukan itu");
      await page.getByText("Kata sandi tidak cocok.").waitFor();
      await tryPassphrase(page, PASSPHRASE);
      await page.getByText(/Kunci ini belum pernah terlihat dari pengirim ini/).waitFor();
      await page.getByRole("button", { name: "Masukkan", exact: true }).click();
      await page.getByText("Kiriman dari Dinas A sudah dimasukkan.").waitFor();

      const copy = at("salinan.matang.zip.age");
      copyFileSync(first, copy);
      await page.getByLabel("Pilih berkas").setInputFiles([first, copy]);
      await tryPassphrase(page, PASSPHRASE); // once for both
      await page.getByRole("heading", { name: "Berkas yang dibuka (2)" }).waitFor();
      expect(await page.getByText(/Sidik sama dengan kiriman sebelumnya/).count()).toBe(2);

      await page.getByLabel("Pilih berkas").setInputFiles([first, copy]);
      await page.getByRole("button", { name: "Lewati berkas ini" }).click();
      await tryPassphrase(page, PASSPHRASE);
      await page.getByText(/Berkas ini terkunci dan belum dibuka/).waitFor();
      expect(await page.getByText(/Sidik sama dengan kiriman sebelumnya/).count()).toBe(1);
      expect(problems).toEqual([]);
    }),
  SLOW,
);

it(
  "a locked backup comes back with its passphrase only, with the tasks that were handed out",
  async () => {
    const backup = await duringVisit(async ({ page }) => {
      await openExample(page, appUrl);
      await handOut(page);
      await page.goto(`${appUrl}#/setelan`);
      await page.getByLabel("Kunci dengan kata sandi").check();
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: "Cadangkan semuanya" }).click();
      await choosePassphrase(page);
      return saved(await downloading, folder);
    });
    expect(backup).toMatch(/\.matang-cadangan\.zip\.age$/);
    expectNothingReadable(backup);

    await duringVisit(async ({ page, problems }) => {
      await page.goto(`${appUrl}#/setelan`);
      await page.getByLabel("Buka cadangan").setInputFiles(backup);
      await tryPassphrase(page, "bukan itu");
      await page.getByText("Kata sandi tidak cocok.").waitFor();
      await page.getByRole("button", { name: "Batal", exact: true }).click();
      await page.getByText(/terkunci itu tidak dibuka\. Tidak ada yang berubah/).waitFor();
      expect(await page.getByRole("dialog", { name: "Isi cadangan" }).count()).toBe(0);

      await page.getByLabel("Buka cadangan").setInputFiles(backup);
      await tryPassphrase(page, PASSPHRASE);
      await page.getByRole("button", { name: "Tambahkan di samping yang ada" }).click();
      await page.getByText("1 penilaian sudah dipulihkan dari cadangan.").waitFor();
      await page.goto(`${appUrl}#/koordinasi`);
      await page.getByText("0 dari 1 tugas sudah kembali").waitFor();
      expect(problems).toEqual([]);
    });
  },
  SLOW,
);

it.runIf(hasAgeAndTerminal())(
  "the program age opens what the app locked, and the app what age locked",
  async () => {
    const locked = await duringVisit(async ({ page }) => {
      const id = await openExample(page, appUrl);
      await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
      await page.getByLabel("Kunci dengan kata sandi").check();
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: "Buat berkas paket" }).click();
      await choosePassphrase(page);
      return saved(await downloading, folder);
    });

    expect(inTerminal(`age -d -o ${at("a.zip")} ${locked}`, PASSPHRASE, 1)).toBe(0);
    expect(await answerOf(openCommand, at("a.zip"))).toMatchObject({ instrument: "spbe-2020" });
    expect(inTerminal(`age -p -o ${at("b.matang.zip.age")} ${at("a.zip")}`, PASSPHRASE, 2)).toBe(0);
    await duringVisit(async ({ page }) => {
      await openOnFirstScreen(page, at("b.matang.zip.age"));
      await tryPassphrase(page, PASSPHRASE);
      await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
    });
  },
  SLOW,
);

/** The agency's key, kept in that browser. */
async function makeKey(page: Page): Promise<void> {
  await page.goto(`${appUrl}#/setelan`);
  await page.getByRole("button", { name: "Buat kunci instansi" }).click();
  await page.getByText(/^Sidik jari kunci/).waitFor();
}

async function handOut(page: Page, prepare: () => Promise<void> = async () => undefined) {
  const table = at("pembagian.csv");
  writeFileSync(table, "indikator,opd,tenggat\n1,Dinas A,2099-11-30\n2,Dinas A,2099-12-15\n");
  await page.goto(`${appUrl}#/koordinasi`);
  await page.getByLabel("Ambil dari tabel CSV").setInputFiles(table);
  await page.getByText("Pengampu diisi dari tabel.").waitFor();
  await prepare();
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Bagikan tugas" }).click();
  return downloading;
}

async function handOutLocked(page: Page): Promise<string> {
  const downloading = handOut(page, () => page.getByLabel("Kunci dengan kata sandi").check());
  await choosePassphrase(page);
  await unpack(await saved(await downloading, folder), folder);
  expect(readdirSync(at("dinas-a")).sort()).toEqual([
    "surat-pengantar-dinas-a.pdf",
    "tugas-dinas-a.matang.zip.age",
  ]);
  return join(at("dinas-a"), "tugas-dinas-a.matang.zip.age");
}

/** As its own program sees it. */
async function expectSignedFor(opd: string, task: string): Promise<void> {
  await answerOf(decryptCommand, task, "--passphrase-file", passphraseFile, "-o", at("tugas.zip"));
  expect(await answerOf(openCommand, at("tugas.zip"))).toMatchObject({
    agency: opd,
    task: { deadline: "2099-11-30", each: { "2": { deadline: "2099-12-15" } } },
    signature: { kind: "valid", fingerprint: expect.stringMatching(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/) },
  });
}

/** What the OPD does, with a key of its own: it sends the answer back locked and signed. */
function answerTask(task: string): Promise<string> {
  return duringVisit(async ({ page, problems }) => {
    await makeKey(page);
    await openOnFirstScreen(page, task);
    await tryPassphrase(page, "bukan itu");
    await page.getByText("Kata sandi tidak cocok.").waitFor();
    await tryPassphrase(page, PASSPHRASE);
    await page.getByText(/^Ditandatangani dengan sidik jari/).waitFor();
    await page.getByRole("button", { name: "Buka", exact: true }).click();
    await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
    await page.getByText("15 Desember 2099: indikator 2").waitFor();
    const id = page.url().split("/").at(-1) ?? "";
    await setLevel(page, id, "4");
    await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
    const section = page.getByRole("region", { name: /^Kirim balik/ });
    await section.getByLabel("Kunci dengan kata sandi").check();
    const downloading = page.waitForEvent("download");
    await section.getByRole("button", { name: "Kirim balik" }).click();
    await choosePassphrase(page);
    const answer = await saved(await downloading, folder);
    expectNothingReadable(answer);
    expect(problems).toEqual([]);
    return answer;
  });
}

async function openOnFirstScreen(page: Page, file: string): Promise<void> {
  await page.goto(appUrl);
  await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
  await page.getByLabel("Buka berkas").first().setInputFiles(file);
}

async function choosePassphrase(page: Page): Promise<void> {
  await page.getByLabel("Kata sandi baru").fill(PASSPHRASE);
  await page.getByLabel("Ketik sekali lagi").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Kunci dan buat berkas" }).click();
}

async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Berkas terkunci" });
  await dialog.getByLabel("Kata sandi", { exact: true }).fill(passphrase);
  await dialog.getByRole("button", { name: "Buka kunci" }).click();
}

function expectNothingReadable(file: string): void {
  const text = readFileSync(file, "latin1");
  const words = [
    "matang",
    "manifest",
    "assessment",
    "evidence",
    "Kementerian",
    "Dinas",
    "spbe",
    "PK\x03\x04",
  ];

  expect(text.slice(0, 21)).toBe("age-encryption.org/v1");
  expect(words.filter((word) => text.includes(word))).toEqual([]);
}
