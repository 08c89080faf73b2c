import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, inject, it } from "vitest";
import { hundredthsOf, recount } from "#test/support/national-recount.ts";
import { openExample } from "#test/support/open-example.ts";
import { publishedResults } from "#test/support/published-results.ts";
import { readWithLibreOffice } from "#test/support/read-with-libreoffice.ts";
import { waitUntilOfflineReady } from "#test/support/visit.ts";
import { duringVisit } from "./app-visit.ts";

const appUrl = inject("appUrl");

/** Rank, name, group, the four domains, index, predicate: every row that the table on the screen holds. */
function rowsOnScreen(page: Page): Promise<readonly (readonly string[])[]> {
  return page
    .getByRole("table", { name: "Hasil terbit 2024" })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.firstChild?.textContent ?? "").trim())),
    );
}

/** A row of the file, with kind and province in one cell and decimal commas, as the screen has it. */
function asOnScreen([rank = "", name = "", kind = "", province = "", ...more]: readonly string[]) {
  const group = province === "" || kind === "Provinsi" ? kind : `${kind}, ${province}`;
  const figures = more.map((cell) => (/^\d\.\d\d$/.test(cell) ? cell.replace(".", ",") : cell || "–"));
  return [rank, name, group, ...figures];
}

it("shows the whole country without a network, and a file of it that LibreOffice reads as the screen does", async () => {
  await duringVisit(async ({ page, context, problems }) => {
    await page.goto(appUrl);
    await waitUntilOfflineReady(page);
    await context.setOffline(true);
    await page.goto(`${appUrl}#/nasional`);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Posisi nasional" }).waitFor();
    await page.getByLabel("Indeks", { exact: true }).fill("3,79");
    await page.getByLabel("Instansi", { exact: true }).fill("Provinsi Kalimantan Timur");

    await page.getByText("15 dari 38", { exact: true }).waitFor();
    await page.getByText("615 dari 615 instansi.").waitFor();
    await page.getByRole("button", { name: "Tampilkan semua 615 baris sekaligus" }).click();
    await page.getByText("instansi Anda").waitFor({ state: "attached" });
    const shown = await rowsOnScreen(page);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Unduh semua tabel (xlsx)" }).click();
    const [, ...written] = readWithLibreOffice(await readFile(await (await downloading).path()));

    expect(shown).toHaveLength(publishedResults(2024).length);
    expect(written.map(asOnScreen)).toEqual(shown);
    expect(problems).toEqual([]);
  });
});

it("leads from a scorecard to the place of that very index, which replaces the institution's published one", async () => {
  await duringVisit(async ({ page, problems }) => {
    const name = "Kementerian Koordinator Bidang Perekonomian";
    const others = recount(publishedResults(2024).filter((one) => one.name !== name));
    const id = await openExample(page, appUrl);
    await page.goto(`${appUrl}#/penilaian/${id}/nilai`);
    await page.getByRole("link", { name: "Bandingkan dengan hasil seluruh Indonesia" }).click();

    await page.waitForURL(new RegExp(`#/nasional/${id}$`));
    const everyone = page.getByRole("row", { name: /^Seluruh Indonesia/ });
    await everyone.getByText(`${others.rankOf(hundredthsOf("2.95"))} dari 615`, { exact: true }).waitFor();
    await page.getByText(/Menggantikan hasil terbitnya, 4,00, dalam daftar 2024\./).waitFor();
    await page.getByRole("navigation", { name: "Letak halaman" }).getByText(name).click();
    await page.waitForURL(new RegExp(`#/penilaian/${id}$`));
    expect(problems).toEqual([]);
  });
});
