import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openExample } from "#test/support/open-example.ts";
import { corpusFiles } from "#test/support/pdf-corpus/corpus-files.ts";
import { checkPdf, flowingText, pageCount, pageTexts } from "#test/support/pdf-tools.ts";
import { openVisit, waitUntilOfflineReady } from "#test/support/visit.ts";
import { duringVisit } from "./app-visit.ts";
import {
  attach,
  dropFromDisk,
  makePack,
  openPackOptions,
  scratchFiles,
  startPack,
  verdictOn,
} from "./pack-visit.ts";

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
      await page.goto(`${appUrl}#/penilaian/${id}/bukti`);
      const panel = page.getByRole("region", { name: "Lampirkan bukti" });
      await panel.waitFor();
      await dropFromDisk(page, [join(folder, "ringan")]);
      await panel.getByText(`${light.length} berkas: ${light.length} tersimpan.`, { exact: true }).waitFor();
      expect(await panel.getByRole("combobox").evaluateAll(chosenTexts)).toEqual([
        expect.stringMatching(/^18\. /),
        expect.stringMatching(/^1\. /),
      ]);

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
      await openPackOptions(page, id);
      await startPack(page);

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
      await openPackOptions(page, id);

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
    await openPackOptions(first.page, id);
    await startPack(first.page);

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

  it("that is written straight to a chosen file leaves it empty when the browser is killed, and whole when it is not", async () => {
    const profile = mkdtempSync(join(folder, "profil-"));
    const first = await openVisit({ profile });
    const id = await openExample(first.page, appUrl);
    await attach(first.page, id, heavy);
    await choosePlaceIn(first.page, id, "pertama.pdf");
    await startPack(first.page);

    await first.kill();

    await duringVisit(
      async ({ page }) => {
        await choosePlaceIn(page, id, "kedua.pdf");
        expect(await sizeOf(page, "pertama.pdf")).toBe(0);
        await page.getByRole("radio", { name: "Tanpa halaman bukti" }).check();
        await page.getByRole("button", { name: "Buat paket bukti" }).click();
        await page.getByText(/sudah tersimpan di tempat yang dipilih/).waitFor({ timeout: 60_000 });
        const bytes = Buffer.from(await contentOf(page, "kedua.pdf"), "base64");
        expect(checkPdf(bytes)).toContain("No syntax or stream encoding errors");
        expect(await scratchFiles(page)).toBe(0);
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

/** In the page: what is chosen in these lists. */
function chosenTexts(lists: readonly Element[]): readonly string[] {
  return lists.map((list) =>
    list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? "") : "not a list",
  );
}

/** Nobody can answer the browser's own question here: a file of the page's private file system stands for the chosen one. */
async function choosePlaceIn(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/laporan`);
  await page.getByRole("heading", { name: "Paket bukti untuk evaluator" }).waitFor();
  await page.evaluate((file) => {
    window.showSaveFilePicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle(file, { create: true });
    };
  }, name);
}

function sizeOf(page: Page, name: string): Promise<number> {
  return page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle(file)).getFile()).size;
  }, name);
}

/** Its bytes in base 64. */
function contentOf(page: Page, name: string): Promise<string> {
  return page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener("load", resolve));
    reader.readAsDataURL(await (await root.getFileHandle(file)).getFile());
    await read;
    return String(reader.result).replace(/^[^,]*,/, "");
  }, name);
}
