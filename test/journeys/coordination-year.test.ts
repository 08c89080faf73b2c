import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, expect, inject, it } from "vitest";
import { newCommand } from "#cli/commands/new.ts";
import { verifyCommand } from "#cli/commands/verify.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { flowingText, pageCount } from "#test/support/pdf-tools.ts";
import { workedExamples } from "#test/support/worked-examples.ts";
import { duringVisit, waitUntilSaved } from "./app-visit.ts";
import { indexOf, openOnFirstScreen, saved, unpack } from "./coordination-visit.ts";
import { makePack } from "./pack-visit.ts";

const appUrl = inject("appUrl");
const folder = new CliFolder();
const OPDS = 40;
const [published] = workedExamples("spbe-2020").flatMap((one) => ("levels" in one ? [one] : []));
const levels: Readonly<Record<string, number>> = published?.levels ?? {};
const officialIndex = (published?.index ?? "").replace(".", ",");

afterAll(folder.remove);

it("forty OPDs lead from files to board, decision, official index, comparison, plan, meeting and a sound pack", async () => {
  const institution = await blankInstitution();
  await duringVisit(async ({ page, problems }) => {
    const id = await openOnFirstScreen(page, institution, /#\/penilaian\/(?!baru)[^/]+$/);
    await handOutToAll(page);
    const answers = await answersOfAll();

    await takeIn(page, id, answers);
    expect(await indexOf(page, id)).toBe(officialIndex);
    await page.goto(`${appUrl}#/penilaian/${id}/papan`);
    await page.getByText(`${OPDS} dari ${OPDS} tugas sudah kembali.`).waitFor();
    await compare(page, id);
    await plan(page, id);
    await meet(page, id);
    await packIsSound(page, id);

    expect(problems).toEqual([]);
  });
}, 600_000);

async function blankInstitution(): Promise<string> {
  const table = folder.put("kosong.json", "{}");
  const output = folder.at("instansi.matang.zip");
  await answerOf(newCommand, "--instrument", "spbe-2020", "--levels", table, "-o", output);
  return output;
}

const nameOf = (place: number) => `OPD ${String(place + 1).padStart(2, "0")}`;

/** Indicator 1 has two owners. */
async function handOutToAll(page: Page): Promise<void> {
  const rows = Object.keys(levels).map((number) => `${number},${nameOf((Number(number) - 1) % OPDS)}`);
  const table = folder.put("pembagian.csv", ["indikator,opd", `1,${nameOf(1)}`, ...rows].join("\n"));
  await page.goto(`${appUrl}#/koordinasi`);
  await page.getByLabel("Ambil dari tabel CSV").setInputFiles(table);
  await page.getByText("Pengampu diisi dari tabel.").waitFor();
  const downloading = page.waitForEvent("download", { timeout: 180_000 });
  await page.getByRole("button", { name: "Bagikan tugas" }).click();
  await unpack(await saved(await downloading, folder.path), folder.path);
  await page.getByText(`0 dari ${OPDS} tugas sudah kembali`).waitFor();
}

/** Each OPD answers what was published; the second says two levels more for indicator 1. */
async function answersOfAll(): Promise<readonly string[]> {
  const files: string[] = [];
  for (let place = 0; place < OPDS; place += 1) {
    const own = Object.entries(levels).filter(([number]) => (Number(number) - 1) % OPDS === place);
    const more = place === 1 ? [["1", (levels["1"] ?? 1) + 2] as const] : [];
    const opd = nameOf(place).toLowerCase().replace(" ", "-");
    const task = folder.at(`${opd}/tugas-${opd}.matang.zip`);
    files.push(
      await folder.setLevels(
        task,
        `jawaban-${opd}.matang.zip`,
        nameOf(place),
        Object.fromEntries([...own, ...more]),
      ),
    );
  }
  return files;
}

async function takeIn(page: Page, id: string, answers: readonly string[]): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/kiriman`);
  await page.getByLabel("Pilih berkas").setInputFiles([...answers]);
  await page.getByRole("heading", { name: `Berkas yang dibuka (${OPDS})` }).waitFor({ timeout: 120_000 });
  const conflict = page.getByRole("article", { name: "Indikator 1, tingkat dan kriteria" });
  await conflict.getByRole("radio", { name: `Pakai yang dari ${nameOf(0)}` }).check();
  await page.getByRole("button", { name: "Masukkan", exact: true }).click();
  await page.getByText(/sudah dimasukkan\.$/).waitFor({ timeout: 120_000 });
}

/** Every OPD is there without its file. */
async function compare(page: Page, id: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/kerja`);
  await page.getByRole("link", { name: "Banding" }).click();
  await page.getByText(`${OPDS + 1} dari ${OPDS + 1} kolom`).waitFor();
  await page.getByRole("radio", { name: "Tabel" }).check();
  await page.getByLabel("Cari nama").fill(nameOf(39));
  await page.getByRole("row", { name: new RegExp(`^${nameOf(39)}.* ${levels["40"]},00`) }).waitFor(); // indicator 40 is all it has
  await page.getByLabel("Cari nama").fill("");
  await page.getByText(/^Sumber:/).click();
  await page.getByLabel(`Juga ${OPDS} perangkat daerah di dalamnya`).uncheck();
  await page.getByText("1 dari 1 kolom").waitFor();
  await page.getByRole("navigation", { name: "Letak halaman" }).getByText("Kerja bersama").click();
  await page.waitForURL(new RegExp(`#/penilaian/${id}/kerja$`));
}

async function plan(page: Page, id: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/rencana`);
  await page.getByRole("button", { name: /^Masukkan \d+ langkah ke rencana$/ }).click();
  await page.getByRole("button", { name: "Semua langkah sudah dalam rencana" }).waitFor();
  await waitUntilSaved(page);
}

async function meet(page: Page, id: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/rapat`);
  await page.getByRole("button", { name: "Catat rapat" }).click();
  await page.getByLabel("Nama rapat").fill("Rapat koordinasi I");
  await page.getByLabel("Keputusan").fill("Setiap OPD melampirkan bukti.");
  await page.getByRole("button", { name: "Simpan" }).click();
  await waitUntilSaved(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh ringkasan dua halaman (PDF)" }).click();
  const brief = new Uint8Array(readFileSync(await saved(await downloading, folder.path)));
  expect(pageCount(brief)).toBe(2);
  expect(flowingText(brief)).toContain(officialIndex);
  const picture = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh gambar untuk salindia (PNG)" }).click();
  const slide = readFileSync(await saved(await picture, folder.path));
  expect([slide.readUInt32BE(16), slide.readUInt32BE(20)]).toEqual([1920, 1080]);
}

async function packIsSound(page: Page, id: string): Promise<void> {
  const [pack] = await makePack(page, id);
  const file = await saved(pack, folder.path);
  expect(flowingText(new Uint8Array(readFileSync(file)))).toContain(officialIndex);
  expect(await answerOf(verifyCommand, file)).toMatchObject({ intact: true, differences: [] });
}
