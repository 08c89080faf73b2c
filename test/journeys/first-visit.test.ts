import { readFile } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { openExample } from "#test/support/open-example.ts";
import { checkPdf, flowingText, pdfBookmarks } from "#test/support/pdf-tools.ts";
import { duringVisit, factsField, waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");

it("a first visit leads from the official result of 2021 to a PDF that says 2,95", async () => {
  await duringVisit(async ({ page, problems }) => {
    const id = await openExample(page, appUrl);
    await page.goto(`${appUrl}#/penilaian/${id}/indikator/1`);
    await factsField(page).fill("Peraturan Menteri Nomor 7 Tahun 2020, Pasal 4, halaman 6.");
    await waitUntilSaved(page);
    await page.getByRole("link", { name: "Kartu nilai" }).click();
    await page.getByText("2,95", { exact: true }).first().waitFor();
    await page.getByRole("link", { name: "Laporan" }).click();

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Buat PDF" }).click();
    const pdf = await readFile(await (await downloading).path());

    expect(checkPdf(pdf)).toContain("No syntax or stream encoding errors");
    const text = flowingText(pdf);
    expect(text).toContain("2,95");
    expect(text).toContain("Peraturan Menteri Nomor 7 Tahun 2020, Pasal 4, halaman 6.");
    expect(pdfBookmarks(pdf).some(({ depth, title }) => depth === 3 && title.startsWith("1. "))).toBe(true);
    expect(problems).toEqual([]);
  });
});

it("nothing is asked of any other origin, and the built page forbids it", async () => {
  await duringVisit(async ({ page, context }) => {
    const foreign: string[] = [];
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== new URL(appUrl).origin) {
        foreign.push(request.url());
      }
    });
    const id = await openExample(page, appUrl);
    for (const place of ["indikator/20", "nilai", "bukti", "laporan"]) {
      await page.goto(`${appUrl}#/penilaian/${id}/${place}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }

    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    const reached = await page.evaluate(() =>
      fetch("https://example.org/").then(
        () => "reached",
        () => "refused",
      ),
    );

    expect(foreign).toEqual([]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(reached).toBe("refused");
  });
});

it("a package file goes out of one browser and into another, with its evidence", async () => {
  const file = await duringVisit(async ({ page }) => {
    const id = await openExample(page, appUrl);
    await page.goto(`${appUrl}#/penilaian/${id}/indikator/35`);
    await page.getByRole("heading", { level: 1, name: /^35\. / }).waitFor();
    await page.getByRole("heading", { name: /^Bukti dukung/ }).scrollIntoViewIfNeeded();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: "35.a.Bukti.pdf", mimeType: "application/pdf", buffer: SMALL_PDF });
    await page
      .getByRole("button", { name: /35\.a\.Bukti\.pdf/ })
      .first()
      .waitFor();
    await waitUntilSaved(page);
    await page.getByRole("link", { name: "Laporan" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Buat berkas paket" }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  });
  expect(file.name).toMatch(/\.matang\.zip$/);

  await duringVisit(async ({ page, problems }) => {
    await page.goto(appUrl);
    await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: file.name, mimeType: "application/zip", buffer: file.bytes });
    await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
    const id = page.url().split("/").at(-1);
    await page.goto(`${appUrl}#/penilaian/${id}/indikator/35`);
    await page.getByRole("heading", { name: /^Bukti dukung/ }).scrollIntoViewIfNeeded();
    await page
      .getByRole("button", { name: /35\.a\.Bukti\.pdf/ })
      .first()
      .waitFor();
    expect(problems).toEqual([]);
  });
});

it("a damaged file is named as such and changes nothing", async () => {
  await duringVisit(async ({ page }) => {
    await page.goto(appUrl);
    await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();

    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: "rusak.matang.zip",
        mimeType: "application/zip",
        buffer: Buffer.from("bukan zip"),
      });

    await page.getByRole("alert").getByText("Berkas ini bukan berkas Matang.").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
  });
});

const SMALL_PDF = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`,
);
