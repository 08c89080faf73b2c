import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import { duringVisit, factsField, waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");

describe("with the keyboard only", () => {
  it("a person opens the example, answers, explains, takes back, and makes the PDF", async () => {
    await duringVisit(async ({ page, problems }) => {
      await page.goto(appUrl);
      await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
      await tabTo(page, "Coba dengan contoh");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: "Indikator" }).waitFor();
      await tabTo(page, "Buka: 1.");
      await page.keyboard.press("Enter");
      await heading(page, "1. ");

      await page.keyboard.press("j");
      await heading(page, "2. ");
      await page.keyboard.press("k");
      await heading(page, "1. ");
      await page.keyboard.press("2");
      await waitUntilSaved(page);
      await page.getByText("2,93", { exact: true }).filter({ visible: true }).first().waitFor();
      await page.keyboard.press("Control+z");
      await page.getByText("2,95", { exact: true }).filter({ visible: true }).first().waitFor();

      await tabTo(page, "Fakta");
      await page.keyboard.type("Peraturan Nomor 7, halaman 6.");
      await waitUntilSaved(page);
      expect(await factsField(page).inputValue()).toBe("Peraturan Nomor 7, halaman 6.");

      await page.keyboard.press("Control+Home");
      await tabTo(page, "Laporan");
      await page.keyboard.press("Enter");
      await heading(page, "Laporan");
      const downloading = page.waitForEvent("download");
      await tabTo(page, "Buat PDF");
      await page.keyboard.press("Enter");
      expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/);
      expect(problems).toEqual([]);
    });
  });
});

describe("on a phone", () => {
  const phone = {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  };

  it("a person starts an assessment, answers by touch, and never has to scroll sideways", async () => {
    await duringVisit(async ({ page, problems }) => {
      await page.goto(appUrl);
      await page.getByRole("link", { name: "Mulai penilaian" }).tap();
      await page.getByLabel("Instansi", { exact: true }).fill("Kota Contoh");
      await page.getByRole("radio", { name: /Seluruh instansi/ }).tap();
      await page.getByLabel("Tahun penilaian").fill("2025");
      await page.getByRole("button", { name: "Mulai penilaian" }).tap();
      await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
      await expectNoSidewaysScroll(page);
      await page.getByText("1,00–5,00").first().waitFor();

      const id = page.url().split("/").at(-1);
      await page.goto(`${appUrl}#/penilaian/${id}/indikator/1`);
      await heading(page, "1. ");
      await page.getByRole("checkbox", { name: /sudah ditetapkan oleh pejabat yang berwenang/ }).tap();
      await waitUntilSaved(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("button", { name: /buka daftar indikator/ }).tap();
      await page.getByRole("dialog").getByRole("link", { name: /47/ }).first().tap();
      await heading(page, "47. ");
      for (const place of ["nilai", "bukti", "laporan"]) {
        await page.goto(`${appUrl}#/penilaian/${id}/${place}`);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await expectNoSidewaysScroll(page);
      }
      expect(problems).toEqual([]);
    }, phone);
  });
});

function heading(page: Page, start: string) {
  return page.getByRole("heading", { level: 1, name: new RegExp(`^${start.replace(".", "\\.")}`) }).waitFor();
}

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLTextAreaElement ? [...element.labels] : [];
      return [...labels, element].map((one) => one?.textContent?.trim() ?? "");
    });
    if (focused.some((text) => text.startsWith(name))) {
      return;
    }
  }
  throw new Error(`Tab never reached "${name}"`);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, width] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(width ?? 0);
}
