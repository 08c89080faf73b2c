import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Page } from "playwright";
import { expect, inject } from "vitest";

const appUrl = inject("appUrl");

/** Chooses files with the button, and waits until they are on disk. */
export async function attach(page: Page, id: string, files: readonly string[]): Promise<void> {
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

/** Drops files or folders of the disk onto the middle of the page, as a file manager does. */
export async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const place = {
    x: width / 2,
    y: height / 2,
    data: { items: [], files: [...paths], dragOperationsMask: 1 },
  };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devTools.send("Input.dispatchDragEvent", { type, ...place });
  }
  await devTools.detach();
}

/** Opens the report and shows what a pack may be made with; what is made goes to the downloads. */
export async function openPackOptions(page: Page, id: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
  await page.getByRole("heading", { name: "Paket bukti untuk evaluator" }).waitFor();
  await page.getByLabel("Simpan ke").selectOption({ label: "Folder Unduhan" });
}

/** Begins a pack, and comes back as soon as the first evidence is copied. It looks at every frame: the copying takes half a second, and a locator that has to wait may look no more often than that. */
export async function startPack(page: Page): Promise<void> {
  const copying = page.waitForFunction(() => document.body.textContent.includes("Menyalin "), null, {
    polling: "raf",
  });
  await page.getByRole("button", { name: "Buat paket bukti" }).click();
  await copying;
}

export async function makePack(
  page: Page,
  id: string,
  choose: () => Promise<void> = async () => undefined,
): Promise<readonly [Download, ...Download[]]> {
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  await openPackOptions(page, id);
  await choose();
  await page.getByRole("button", { name: "Buat paket bukti" }).click();
  const said = await page.getByText(/Paket \d+ selesai: \d+ (berkas|jilid)/).textContent({ timeout: 90_000 });
  const count = Number(/selesai: (\d+)/.exec(said ?? "")?.[1]);
  await expect.poll(() => downloads.length).toBe(count);
  const [first, ...more] = downloads;
  if (first === undefined) {
    throw new Error(`No download: ${said}`);
  }
  return [first, ...more];
}

/** What the page for evaluators says of these files, in one text. */
export async function verdictOn(
  page: Page,
  files: readonly (readonly [string, Uint8Array])[],
): Promise<string> {
  const received = mkdtempSync(join(tmpdir(), "matang-diterima-"));
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

/** How many packs lie in the scratch space. */
export function scratchFiles(page: Page): Promise<number> {
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
