import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { AssessmentSession } from "#app/assessment-session.ts";
import EvidencePage from "#app/evidence-page.tsx";
import { openBrowserServices } from "#app/open-browser-services.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { jpegPhoto } from "#test/support/jpeg-photo.ts";
import { rawPdf, textContent } from "#test/support/raw-pdf.ts";
import { sampleAssessment, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import { added } from "#test/support/stored-assessments.ts";
import "#ui/styles.css";

/** Libraries are fetched, and the database is a real one. */
vi.setConfig({ testTimeout: 60_000 });

async function openPage() {
  const services = openBrowserServices();
  const id = AssessmentId.parse(crypto.randomUUID());
  const assessment = await added(services.assessments, { ...sampleAssessment(), id });
  const session = new AssessmentSession(sampleSpbe2020(), assessment, {
    store: services.assessments,
    now: services.now,
    newId: services.newId,
    personName: () => "",
    keepDrafts: () => {},
  });
  await render(<EvidencePage session={session} services={services} item={null} />);
  return { session, services, evidence: () => session.state().view.assessment.evidence };
}

const attachButton = page.getByLabelText("Lampirkan berkas", { exact: true });
const row = (name: RegExp) =>
  page.getByRole("table", { name: "Berkas yang dilampirkan" }).getByRole("row", { name });

const pdf = (text: string, name: string) => new File([rawPdf({ contents: [textContent(text), ""] })], name);

it("files many at once, looks into each, and takes all back in one step", async () => {
  const { session, services, evidence } = await openPage();
  const photo = new File([await jpegPhoto({ width: 900, height: 600, orientation: 6 })], "35.a.Foto.jpg");

  await userEvent.upload(attachButton, [
    pdf(`Ditetapkan 3 Maret 2021 ${crypto.randomUUID()}`, "22.a.Manual.pdf"),
    new File(["%PDF-1.7 rusak sekali %%EOF", crypto.randomUUID()], "23.b.Rusak.pdf"),
    photo,
    new File([], "1.a.Kosong.pdf"),
  ]);

  await expect.element(row(/^22\.a\.Manual\.pdf.*2 halaman/)).toBeVisible();
  await expect.element(row(/^23\.b\.Rusak\.pdf.*Berkas ini rusak/)).toBeVisible();
  await expect.element(row(/^35\.a\.Foto\.jpg.*600 × 900 piksel/)).toBeVisible();
  await expect.element(row(/^1\.a\.Kosong\.pdf.*Berkas ini kosong/)).toBeVisible();
  expect(evidence().map(({ citations }) => citations.map(({ question }) => question))).toEqual([
    ["22"],
    ["23"],
    ["35"],
  ]);
  const hashes = evidence().flatMap(({ source }) => (source.kind === "file" ? [source.sha256] : []));
  await expect.poll(async () => (await services.evidence.factsOf(hashes)).size).toBe(3);

  session.undo();
  expect(evidence()).toEqual([]);
});

it("does not keep the same content twice, also within one drop", async () => {
  const { evidence } = await openPage();
  const text = `Isi ${crypto.randomUUID()}`;

  await userEvent.upload(attachButton, [pdf(text, "22.a.Satu.pdf"), pdf(text, "23.a.Salinan.pdf")]);

  await expect.element(row(/^23\.a\.Salinan\.pdf.*sudah ada sebagai B1/)).toBeVisible();
  expect(evidence()).toHaveLength(1);
  await page.getByRole("button", { name: "Rujuk juga untuk indikator 23" }).click();
  expect(evidence()[0]?.citations.map(({ question }) => question)).toEqual(["22", "23"]);
});

it("shows the pages to be chosen, and shrinks a photo that can be had back", async () => {
  const { session, evidence } = await openPage();
  const noise = crypto.getRandomValues(new Uint8Array(60_000));
  const photo = new File(
    [
      await jpegPhoto({ width: 3000, height: 1500, orientation: 6 }),
      ...Array.from({ length: 20 }, () => noise),
    ],
    "35.a.Foto.jpg",
  );
  await userEvent.upload(attachButton, [pdf(`Isi ${crypto.randomUUID()}`, "22.a.Dua.pdf"), photo]);
  await expect.element(row(/^22\.a\.Dua\.pdf.*2 halaman/)).toBeVisible();

  await page.getByRole("button", { name: "Atur 22.a.Dua.pdf" }).click();
  await page.getByRole("button", { name: /^Pilih pada gambar halaman/ }).click();
  await page.getByRole("button", { name: "Halaman 2", exact: true }).click();
  await expect.element(page.getByLabelText("Halaman", { exact: true })).toHaveValue("2");
  await page.getByRole("button", { name: "Selesai" }).click();
  expect(evidence()[0]?.citations[0]?.pages).toBe("2");

  await expect.element(row(/^35\.a\.Foto\.jpg.*1\.500 × 3\.000 piksel/)).toBeVisible();
  await page.getByRole("button", { name: "Atur 35.a.Foto.jpg" }).click();
  await expect.element(page.getByRole("img", { name: "Gambar 35.a.Foto.jpg" })).toBeVisible();
  await page.getByRole("button", { name: "Perkecil foto" }).click();
  await expect.element(page.getByText(/^Foto diperkecil dari 1,2 MB/)).toBeVisible();
  await expect.element(page.getByText(/KB \(semula 1,2 MB\)/)).toBeVisible();
  await page.getByRole("button", { name: "Selesai" }).click();
  const size = () => evidence()[1]?.source.kind === "file" && evidence()[1]?.source;
  expect(size()).toMatchObject({ mediaType: "image/jpeg" });
  expect(Reflect.get(Object(size()), "sizeInBytes")).toBeLessThan(200_000);

  session.undo();
  expect(size()).toMatchObject({ sizeInBytes: photo.size });
});
