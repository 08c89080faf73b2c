import { expect, inject, it } from "vitest";
import { newSigningKey } from "#test/support/new-signing-key.ts";
import { type SealedVolume, sealedVolumes } from "#test/support/sealed-volumes.ts";
import { waitUntilOfflineReady } from "#test/support/visit.ts";
import { duringVisit } from "./app-visit.ts";

const appUrl = inject("appUrl");

const asFiles = (volumes: readonly SealedVolume[]) =>
  volumes.map(({ bytes }, index) => ({
    name: `jilid-${index + 1}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.from(bytes),
  }));

it("an evaluator without a network and without an assessment finds which volume and page was changed", async () => {
  const { signer } = await newSigningKey();
  const volumes = await sealedVolumes({
    volumes: [
      [3, 3],
      [3, 3, 3],
    ],
    signer,
    blockLength: 16,
  });
  await duringVisit(async ({ page, context, problems }) => {
    await page.goto(appUrl);
    await waitUntilOfflineReady(page);
    await context.setOffline(true);
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    await page.getByRole("link", { name: "Periksa keutuhannya" }).click();

    const files = asFiles(volumes);
    await page.getByLabel("Pilih PDF").setInputFiles(files);
    await page.getByRole("heading", { name: "Utuh dan tidak berubah" }).waitFor();
    await page.getByText("Segel ditandatangani dengan kunci yang sidik jarinya:").waitFor();

    const second = files[1]?.buffer ?? Buffer.alloc(0);
    second.write("Tepat", second.indexOf("Bukti 3.1"), "latin1");
    await page.getByLabel("Pilih PDF").setInputFiles(files);
    await page.getByRole("heading", { name: "Tidak sama dengan saat dibuat" }).waitFor();
    await page.getByText("Jilid 2 (jilid-2.pdf): isinya berubah di halaman 3 (B3 · Surat 3.pdf).").waitFor();
    expect(problems).toEqual([]);
  });
});
