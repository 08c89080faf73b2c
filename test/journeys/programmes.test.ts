import { readFile } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { readTable } from "#core/exchange/read-table.ts";
import { CliFolder } from "#test/support/cli-packages.ts";
import { openExample } from "#test/support/open-example.ts";
import { csvByLibreOffice } from "#test/support/read-with-libreoffice.ts";
import { duringVisit, waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");

const TABLE = [
  "OPD;Program;Tahun;Aplikasi;Indikator;Anggaran",
  "Bappeda;Satu Data Kota;2026;Portal; 3; 1.250.000.000",
  "Bappeda;=1+1;2026;;12;",
].join("\n");

it("takes programmes in from a table, keeps them, and hands them out as a file that another program reads", async () => {
  const folder = new CliFolder();
  await duringVisit(async ({ page, problems }) => {
    const id = await openExample(page, appUrl);
    await page.goto(`${appUrl}#/penilaian/${id}/program`);
    await page.getByLabel("Ambil dari tabel").setInputFiles(folder.put("salah.csv", `${TABLE}\n;x;20;;99;`));
    await page.getByText("Baris 4, kolom Indikator: indikator “99”").waitFor();
    await page.keyboard.press("Escape");
    await page.getByLabel("Ambil dari tabel").setInputFiles(folder.put("program.csv", TABLE));
    await page.getByRole("button", { name: "Masukkan 2 program" }).click();
    await waitUntilSaved(page);
    await page.reload();
    const rows = page.getByRole("table", { name: /Program strategis/ }).locator("tbody tr");
    await page.getByText("2 program dari 1 perangkat daerah").waitFor();
    const shown = await rows.allInnerTexts();

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Unduh xlsx" }).click();
    const file = await (await downloading).path();
    const written = readTable(csvByLibreOffice(await readFile(file)));

    expect(shown.join("\n")).toMatch(/=1\+1[\s\S]*Satu Data Kota[\s\S]*Rp1\.250\.000\.000/);
    expect(written).toMatchObject({
      value: [
        { cells: expect.arrayContaining(["Perangkat daerah", "Program", "Kode Matang"]) },
        { cells: expect.arrayContaining(["Bappeda", "=1+1", "2026", "12"]) },
        { cells: expect.arrayContaining(["Bappeda", "Satu Data Kota", "Portal", "3", "1250000000"]) },
      ],
    });

    await page.getByLabel("Ambil dari tabel").setInputFiles({
      name: "lagi.xlsx",
      mimeType: "application/octet-stream",
      buffer: await readFile(file),
    });
    await page.getByText("0 program baru, 0 berubah, 2 sudah sama.").waitFor();
    expect(problems).toEqual([]);
  }).finally(folder.remove);
});
