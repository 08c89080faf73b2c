import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { hostilePdfs } from "#test/support/hostile-pdfs.ts";
import { openExample } from "#test/support/open-example.ts";
import { activeConstructs, attachedNames } from "#test/support/pdf-corpus/active-constructs.ts";
import { runTool } from "#test/support/pdf-corpus/page-tools.ts";
import { checkPdf } from "#test/support/pdf-tools.ts";
import { duringVisit } from "./app-visit.ts";
import { dropFromDisk, makePack, verdictOn } from "./pack-visit.ts";

/** A folder for each of so many indicators; the innermost folder names it. */
const INDICATORS = 12;
/** A file without a byte is refused when it is dropped. */
const EMPTY = 1;
/** Far more than all of them take together. */
const ALL_CHECKED_MS = 240_000;

const appUrl = inject("appUrl");
const hostile = hostilePdfs();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "matang-jahat-"));
  for (const [place, { name, make }] of hostile.entries()) {
    const inner = join(folder, "Kiriman OPD", `Indikator ${(place % INDICATORS) + 1}`);
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `${name}.pdf`), make());
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  "a dropped folder of hostile files ends in a pack in which nothing acts, and the app lives on",
  async () => {
    await duringVisit(async ({ page, problems }) => {
      const id = await openExample(page, appUrl);
      await page.goto(`${appUrl}#/penilaian/${id}/bukti`);
      await page.getByRole("region", { name: "Lampirkan bukti" }).waitFor();

      await dropFromDisk(page, [join(folder, "Kiriman OPD")]);
      const sum = page.getByRole("region", { name: "Lampirkan bukti" }).getByRole("status");
      await expect
        .poll(() => sum.textContent(), { timeout: ALL_CHECKED_MS })
        .toBe(`${hostile.length} berkas: ${hostile.length - EMPTY} tersimpan, ${EMPTY} tidak tersimpan.`);
      expect(await filedUnder(page, "link-javascript.pdf")).toMatch(/^1\. /);

      const [download] = await makePack(page, id);
      const volume = await download.path();
      const bytes = await readFile(volume);

      expect(checkPdf(bytes)).toContain("No syntax or stream encoding errors");
      expect(activeConstructs(volume)).toEqual([]);
      expect(activeLines(runTool("mutool", ["show", "-g", volume, "grep"]))).toEqual([]);
      expect(wrongEnds(attachedNames(volume))).toEqual([]);
      expect(await verdictOn(page, [["paket.pdf", bytes]])).toMatch(/Utuh dan tidak berubah/);
      await expectAlive(page, id);
      expect(problems).toEqual([]);
    });
  },
  2 * ALL_CHECKED_MS,
);

/** What mutool prints has an object on each line; none may so much as name what acts. */
function activeLines(objects: string): readonly string[] {
  const ACTIVE =
    /\/(JavaScript|JS|AA|OpenAction|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMedia\w*|XFA|AcroForm)\b/;
  return objects.split("\n").filter((line) => ACTIVE.test(line));
}

/** Hostile files that had to be attached and were not, or the other way round. */
function wrongEnds(attached: readonly string[]): readonly string[] {
  return hostile
    .filter(({ ends, name }) => ends !== "any" && name !== "nothing")
    .filter(({ name, ends }) => attached.some((one) => one.endsWith(`${name}.pdf`)) !== (ends === "attached"))
    .map(({ name, ends }) => `${name} must be ${ends}`);
}

/** Of a row of the list, which indicator is chosen. */
async function filedUnder(page: Page, file: string): Promise<string> {
  const row = page
    .getByRole("region", { name: "Lampirkan bukti" })
    .getByRole("row")
    .filter({ hasText: file });
  const choice = row.first().getByRole("combobox");
  return choice.evaluate((select) =>
    select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? "") : "",
  );
}

/** It still answers, takes what is typed, and keeps it. */
async function expectAlive(page: Page, id: string): Promise<void> {
  await page.goto(`${appUrl}#/penilaian/${id}/indikator/3`);
  const facts = page.getByRole("textbox", { name: "Fakta" });
  await facts.fill("Masih hidup.");
  await page
    .getByRole("banner")
    .getByText(/^Tersimpan \d\d\.\d\d$/)
    .waitFor();
  await page.reload();
  await expect.poll(() => facts.inputValue()).toBe("Masih hidup.");
}
