import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { newCommand } from "#cli/commands/new.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { workedExamples } from "#test/support/worked-examples.ts";
import { duringVisit, waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");
const folder = new CliFolder();
const OPDS = 40;
const PROOF = "%PDF-1.4\n%1\ntrailer<<>>\n%%EOF\n";

const [published] = workedExamples("spbe-2020").flatMap((one) => ("levels" in one ? [one] : []));
const files: string[] = [];

/** Forty OPDs that together give the published levels; the second also owns indicator 1, and gives it two levels more. */
beforeAll(async () => {
  const levels = published?.levels ?? {};
  folder.put("bukti/indikator1a.pdf", PROOF);
  for (let place = 0; place < OPDS; place += 1) {
    const own = Object.fromEntries(
      Object.entries(levels).filter(([number]) => (Number(number) - 1) % OPDS === place),
    );
    const more = place === 1 ? { "1": (levels["1"] ?? 1) + 2 } : {};
    files.push(
      await packageOf(`OPD ${String(place + 1).padStart(2, "0")}`, { ...own, ...more }, place === 0),
    );
  }
  await packageOf("", {}, false);
}, 300_000);

afterAll(folder.remove);

it("forty OPDs' files become the institution's published index, after one decision, and stay so", async () => {
  await duringVisit(async ({ page, problems }) => {
    const id = await openInstitution(page);
    await page.goto(`${appUrl}#/penilaian/${id}/gabungan`);
    await page.getByLabel("Pilih berkas").setInputFiles(files);
    await page.getByText("40 perangkat daerah dipakai, dari 40 penilaian").waitFor({ timeout: 60_000 });
    await page.getByText(/46 dari 47 terjawab, 1 perlu keputusan/).waitFor();

    await page.getByLabel("Aturan indikator 1", { exact: true }).selectOption("lowest");
    await page.getByText(/47 dari 47 terjawab, 0 perlu keputusan/).waitFor();
    expect(await page.locator(".consolidation__figure").textContent()).toBe(shown(published?.index));
    await page.getByRole("button", { name: "Telusuri indikator 1", exact: true }).click();
    await page.getByRole("dialog").getByText("indikator1a.pdf").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Terapkan", exact: true }).click();
    await page.getByText("Penilaian instansi sudah sama dengan hasil gabungan ini.").waitFor();
    await waitUntilSaved(page);
    expect(await indexOf(page, id)).toBe(shown(published?.index));

    await page.goto(`${appUrl}#/penilaian/${id}/bukti`);
    await page.getByText("indikator1a.pdf").first().waitFor();
    await page.getByRole("button", { name: "Urungkan" }).click();
    await page.getByText("indikator1a.pdf").first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Ulangi" }).click();
    await waitUntilSaved(page);
    await page.reload();
    expect(await indexOf(page, id)).toBe(shown(published?.index));
    expect(problems).toEqual([]);
  });
}, 300_000);

async function packageOf(agency: string, levels: object, hasEvidence: boolean): Promise<string> {
  const name = agency === "" ? "instansi" : agency.replace(" ", "-");
  const table = folder.put(`${name}.json`, JSON.stringify(levels));
  const output = folder.at(`${name}.matang.zip`);
  const whose = agency === "" ? [] : ["--agency", agency];
  const evidence = hasEvidence ? ["--evidence", folder.at("bukti")] : [];
  await answerOf(
    newCommand,
    "--instrument",
    "spbe-2020",
    "--levels",
    table,
    ...whose,
    ...evidence,
    "-o",
    output,
  );
  return output;
}

async function openInstitution(page: Page): Promise<string> {
  await page.goto(appUrl);
  await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
  await page.getByLabel("Buka berkas").first().setInputFiles(folder.at("instansi.matang.zip"));
  await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
  return page.url().split("/").at(-1) ?? "";
}

async function indexOf(page: Page, id: string): Promise<string> {
  await page.goto(`${appUrl}#/penilaian/${id}/nilai`);
  const figure = await page
    .getByText(/^Indeks SPBE \d,\d\d$/)
    .first()
    .textContent();
  return figure?.slice(-4) ?? "";
}

function shown(index: string | undefined): string {
  return (index ?? "").replace(".", ",");
}
