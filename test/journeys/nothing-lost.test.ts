import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { openExample } from "#test/support/open-example.ts";
import { openVisit, waitUntilOfflineReady } from "#test/support/visit.ts";
import { duringVisit, factsField, waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");
const SENTENCE = "Peraturan Wali Kota Nomor 12 Tahun 2024, Pasal 5, halaman 7.";

describe("what was acknowledged", () => {
  let profile: string;

  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), "matang-profile-"));
  });

  afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  it("survives a reload in the middle of the work", async () => {
    await duringVisit(async ({ page }) => {
      const id = await openExample(page, appUrl);
      await page.goto(`${appUrl}#/penilaian/${id}/indikator/3`);
      await factsField(page).fill(SENTENCE);
      await waitUntilSaved(page);

      await page.reload();

      await page.waitForFunction(() => document.querySelector("textarea") !== null);
      expect(await factsField(page).inputValue()).toBe(SENTENCE);
    });
  });

  it("survives a browser that is killed", async () => {
    const visit = await openVisit({ profile });
    const id = await openExample(visit.page, appUrl);
    await visit.page.goto(`${appUrl}#/penilaian/${id}/indikator/3`);
    await factsField(visit.page).fill(SENTENCE);
    await waitUntilSaved(visit.page);
    await visit.kill();

    const found = await duringVisit((again) => factsAt(again.page, id, "3"), { profile });

    expect(found).toBe(SENTENCE);
  });

  it("is there on a second visit with the network off, which can go on working", async () => {
    const id = await duringVisit(
      async ({ page }) => {
        const opened = await openExample(page, appUrl);
        await waitUntilOfflineReady(page);
        return opened;
      },
      { profile },
    );

    await duringVisit(
      async ({ page, context, problems }) => {
        await context.setOffline(true);
        await page.goto(`${appUrl}#/penilaian/${id}/indikator/3`);
        expect(await page.evaluate(() => navigator.onLine)).toBe(false);
        await factsField(page).fill(SENTENCE);
        await waitUntilSaved(page);
        await page.getByRole("link", { name: "Laporan" }).click();
        const downloading = page.waitForEvent("download");
        await page.getByRole("button", { name: "Buat PDF" }).click();
        expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/);
        expect(problems).toEqual([]);
      },
      { profile },
    );
  });
});

describe("two tabs of one browser", () => {
  it("show each other's work and lose none of it", async () => {
    await duringVisit(async ({ page, context }) => {
      const id = await openExample(page, appUrl);
      const other = await context.newPage();
      await page.goto(`${appUrl}#/penilaian/${id}/indikator/3`);
      await other.goto(`${appUrl}#/penilaian/${id}/indikator/4`);

      await factsField(page).fill("Ditulis di tab pertama.");
      await factsField(other).fill("Ditulis di tab kedua.");
      await Promise.all([waitUntilSaved(page), waitUntilSaved(other)]);

      expect(await factsAt(page, id, "4")).toBe("Ditulis di tab kedua.");
      expect(await factsAt(other, id, "3")).toBe("Ditulis di tab pertama.");
    });
  });
});

describe("a full disk", () => {
  it("is said in plain words, with the text still on screen, and saving works once there is room", async () => {
    await duringVisit(
      async ({ page, context }) => {
        const devTools = await context.newCDPSession(page);
        const { origin } = new URL(appUrl);
        // Before the database is first used: for half a minute Chromium goes by the room it last heard of.
        await devTools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
        const id = await openExample(page, appUrl);
        const refused = page.getByRole("alert").getByText(/ruang penyimpanan perangkat ini penuh/);
        const text = incompressible(90_000);

        const question = await writeUntilRefused(page, id, text, refused);

        expect(await factsField(page).inputValue()).toBe(text);
        await devTools.send("Storage.overrideQuotaForOrigin", { origin });
        await tryUntil(async () => {
          await page.getByRole("button", { name: "Coba simpan lagi" }).click();
          await refused.waitFor({ state: "detached", timeout: 5_000 });
        });
        await waitUntilSaved(page);
        expect(await factsAt(page, id, question)).toBe(text);
      },
      { serviceWorkers: "block" },
    );
  });
});

/** Writes the text into one indicator after the other until the disk refuses it; answers which one that was. */
async function writeUntilRefused(
  page: Page,
  assessment: string,
  text: string,
  refused: Locator,
): Promise<string> {
  for (let number = 1; number <= 40; number += 1) {
    await page.goto(`${appUrl}#/penilaian/${assessment}/indikator/${number}`);
    await page.getByRole("heading", { level: 1, name: new RegExp(`^${number}\\. `) }).waitFor();
    await factsField(page).fill(text);
    const saved = page.getByRole("banner").getByText(/^Tersimpan \d\d\.\d\d$/);
    await refused.or(saved).first().waitFor();
    await page.waitForTimeout(SAVE_DELAY_IN_MS);
    await refused.or(saved).first().waitFor();
    if (await refused.isVisible()) {
      return String(number);
    }
  }
  throw new Error("The disk never filled up");
}

/** For as long as Chromium may go by the room that it last heard of. */
async function tryUntil(attempt: () => Promise<void>): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (Date.now() > end) {
        throw cause;
      }
    }
  }
}

/** Longer than the pause after which what was typed is saved. */
const SAVE_DELAY_IN_MS = 1_500;

/** Text of which no two parts are alike, so that the browser cannot store it smaller than it is. */
function incompressible(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  }).join("");
}

/** What stands in the facts of an indicator, freshly loaded from disk. */
async function factsAt(page: Page, assessment: string, question: string): Promise<string> {
  await page.goto("about:blank");
  await page.goto(`${appUrl}#/penilaian/${assessment}/indikator/${question}`);
  return factsField(page).inputValue();
}
