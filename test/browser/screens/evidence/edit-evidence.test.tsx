import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FileFacts } from "#core/evidence/file-facts.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { sha256Of } from "#test/support/assessment-builders.ts";
import { sampleAssessment, sampleEvidence, sampleFile } from "#test/support/screen-samples.ts";
import { showEvidenceScreen as show } from "#test/support/show-evidence-screen.tsx";
import "#ui/styles.css";

const dialog = page.getByRole("dialog");

function factsOf(pages: number): FileFacts {
  return FileFacts.parse({
    inspection: 1,
    content: "pdf",
    pages,
    notShown: null,
    rescued: false,
    encrypted: false,
    signed: false,
    hasForm: false,
    active: [],
    text: "text",
    dates: ["2024-02-09"],
    image: null,
  });
}

const edition = {
  sha256: sha256Of(77),
  name: "Manual SMKI 2025.pdf",
  sizeInBytes: 4_096,
  mediaType: "application/pdf",
};
const newFile = new File(["isi"], "Manual SMKI 2025.pdf", { type: "application/pdf" });

async function openManual(props: NonNullable<Parameters<typeof show>[0]>["props"] = {}) {
  const shown = await show({ props });
  await page.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();
  return shown;
}

describe("a link to a piece of evidence", () => {
  it("opens it at once", async () => {
    const [manual] = sampleEvidence();
    await show({ props: { openedAtFirst: manual?.id ?? "" } });

    await expect
      .element(page.getByRole("dialog", { name: "Atur bukti: 22.a.Manual SMKI 2024.pdf" }))
      .toBeVisible();
  });

  it("shows the list where it is gone", async () => {
    await show({ props: { openedAtFirst: "sudah-tidak-ada" } });

    await expect.element(page.getByRole("table", { name: "Bukti dukung" })).toBeVisible();
    await expect.element(dialog).not.toBeInTheDocument();
  });
});

describe("a file of evidence", () => {
  it("is replaced by a newer edition: citations stay, and pages that are gone are named", async () => {
    const facts = new Map([
      [sha256Of(1), factsOf(12)],
      [sha256Of(77), factsOf(5)],
    ]);
    const onKeepFile = vi.fn(async () => succeed({ source: edition, problem: null }));
    const { evidence, keep } = await openManual({ facts, onKeepFile });
    await expect.element(dialog.getByText("Halaman 6 tidak ada", { exact: false })).not.toBeInTheDocument();

    await userEvent.upload(page.getByLabelText("Ganti dengan edisi baru"), newFile);

    await expect.element(dialog.getByText(/^Halaman 6 tidak ada: berkas ini hanya 5 halaman/)).toBeVisible();
    await page.getByRole("button", { name: "Selesai" }).click();
    expect(keep).toHaveBeenCalledOnce();
    expect(evidence()[0]?.source).toEqual({ kind: "file", ...edition });
    expect(evidence()[0]?.citations).toMatchObject([
      { question: "22", criteria: ["2.1", "3.1"], pages: "4-6" },
    ]);
    await expect.element(page.getByRole("row", { name: /Halaman yang dirujuk tidak ada/ })).toBeVisible();
  });

  it("stays where the new one cannot be kept", async () => {
    const { evidence } = await openManual({ onKeepFile: async () => fail("Berkas ini kosong.") });
    const before = evidence()[0]?.source;

    await userEvent.upload(page.getByLabelText("Ganti dengan edisi baru"), newFile);
    await expect.element(page.getByRole("alert")).toHaveTextContent("Berkas ini kosong.");
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[0]?.source).toEqual(before);
  });

  it("says which document it is, with the day that was found in it", async () => {
    const { evidence } = await openManual({ facts: new Map([[sha256Of(1), factsOf(12)]]) });

    await page.getByLabelText("Jenis dan nomor dokumen").fill("Keputusan 800/112/2024");
    await page.getByRole("button", { name: "Pakai 9 Februari 2024" }).click();
    await page.getByRole("textbox", { name: "Bagian" }).fill("Bab III");
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[0]?.document).toEqual({ number: "Keputusan 800/112/2024", date: "2024-02-09" });
    expect(evidence()[0]?.citations[0]?.article).toBe("Bab III");
  });

  it("names at the field all pages that it does not have", async () => {
    await openManual({ facts: new Map([[sha256Of(1), factsOf(10)]]) });

    const pages = page.getByLabelText("Halaman", { exact: true });
    await pages.fill("3-5, 99, 10-12");

    await expect
      .element(pages)
      .toHaveAccessibleDescription(/Halaman 11–12, 99 tidak ada: berkas ini hanya 10 halaman\./);
    await pages.fill("3-5, 10");
    await expect.element(pages).not.toHaveAttribute("aria-invalid");
  });

  it("whose name speaks of another indicator says so where that is put right", {
    timeout: 60_000,
  }, async () => {
    const citation = { question: "22", criteria: [], pages: "", article: "", note: "" };
    const file = sampleFile(1, { name: "indikator18a.pdf", citations: [citation] });
    const { evidence } = await show({ assessment: sampleAssessment({ evidence: [file] }) });
    await page.getByRole("button", { name: "Atur indikator18a.pdf" }).click();

    const warning = dialog.getByText(/menunjuk indikator 18, sedangkan bukti ini dirujuk untuk indikator 22/);
    await expect.element(warning).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Rujuk untuk indikator 18" }).click();
    await expect.element(warning).not.toBeInTheDocument();
    await page.getByRole("button", { name: "Lepas dari indikator 22" }).click();
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[0]?.citations.map(({ question }) => question)).toEqual(["18"]);
  });

  it("whose name promises another type of content still says so after it was attached", async () => {
    const photo = sampleFile(1, { name: "SK Tim.pdf", mediaType: "image/jpeg" });
    await show({ assessment: sampleAssessment({ evidence: [photo] }) });
    await page.getByRole("button", { name: "Atur SK Tim.pdf" }).click();

    await expect
      .element(dialog.getByText(/Nama berkas ini mengatakan PDF, tetapi isinya gambar JPEG\./))
      .toBeVisible();
  });

  it("is cited twice for one indicator", async () => {
    const { evidence } = await openManual();

    await page.getByRole("button", { name: "Tambah rujukan lain untuk indikator 22" }).click();
    await page
      .getByRole("group", { name: /\(rujukan 2\)/ })
      .getByLabelText("Halaman")
      .fill("9");
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[0]?.citations.map(({ pages }) => pages)).toEqual(["4-6", "9"]);
  });

  it("has its pages chosen on their pictures", { timeout: 60_000 }, async () => {
    const draw = async () => {
      const canvas = new OffscreenCanvas(141, 200);
      canvas.getContext("2d")?.fillRect(0, 0, 1, 1);
      return canvas.transferToImageBitmap();
    };
    const close = vi.fn();
    const { evidence } = await openManual({ onOpenPages: async () => ({ pages: 12, draw, close }) });

    await page.getByRole("button", { name: "Pilih pada gambar halaman untuk indikator 22" }).click();
    await page.getByRole("button", { name: "Halaman 5, dipilih" }).click();
    await page.getByRole("button", { name: "Halaman 12", exact: true }).click();
    await expect.element(page.getByLabelText("Halaman", { exact: true })).toHaveValue("4, 6, 12");
    await expectAccessible();
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[0]?.citations[0]?.pages).toBe("4, 6, 12");
    await expect.poll(() => close.mock.calls.length).toBe(1);
  });
});

describe("without a save button", () => {
  const number = page.getByLabelText("Jenis dan nomor dokumen");

  it("keeps what was typed when Escape is pressed in the middle of it", async () => {
    const { evidence } = await openManual();

    await number.fill("Keputusan 800/112/2024");
    await userEvent.keyboard("{Escape}");

    await expect.element(dialog).not.toBeInTheDocument();
    expect(evidence()[0]?.document.number).toBe("Keputusan 800/112/2024");
  });

  it("keeps what was typed when the page is left in the middle of it", async () => {
    const { evidence, leave } = await openManual();

    await number.fill("Keputusan 800/112/2024");
    await leave();

    expect(evidence()[0]?.document.number).toBe("Keputusan 800/112/2024");
  });

  it("keeps what was typed after a pause, and goes on from there", async () => {
    const { evidence } = await openManual();

    await number.fill("Keputusan 800/112/2024");
    await expect.poll(() => evidence()[0]?.document.number).toBe("Keputusan 800/112/2024");
    await page.getByRole("textbox", { name: "Judul" }).fill("Manual SMKI");
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[0]).toMatchObject({
      title: "Manual SMKI",
      document: { number: "Keputusan 800/112/2024" },
    });
  });

  it.each(["Selesai", "Tutup"])("takes the indicator that is chosen and not yet added at %s", async (way) => {
    const { evidence } = await openManual();

    await page.getByLabelText("Tambah indikator").selectOptions("23");
    await dialog.getByRole("button", { name: way, exact: true }).click();

    expect(evidence()[0]?.citations.map(({ question }) => question)).toEqual(["22", "23"]);
  });

  it("takes the chosen indicator and the text in hand together", async () => {
    const { evidence } = await openManual();

    await page.getByLabelText("Tambah indikator").selectOptions("23");
    await dialog.getByRole("textbox", { name: "Bagian" }).fill("Bab III");
    await userEvent.keyboard("{Escape}");

    await expect.element(dialog).not.toBeInTheDocument();
    expect(evidence()[0]?.citations).toMatchObject([
      { question: "22", article: "Bab III" },
      { question: "23" },
    ]);
  });

  it("keeps nothing that is too long, and says by how much", async () => {
    const { evidence } = await openManual();

    await number.fill("x".repeat(235));

    await expect
      .element(number)
      .toHaveAccessibleDescription(/Paling panjang 200 karakter; 35 terlalu banyak\. Belum tersimpan\./);
    expect(evidence()[0]?.document.number).toBe("");
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
    await page.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();
    await expect.element(number).toHaveValue("x".repeat(235));
    await expect.element(number).toHaveAccessibleDescription(/35 terlalu banyak/);

    await number.fill("Nomor 12");
    await page.getByRole("button", { name: "Selesai" }).click();
    expect(evidence()[0]?.document.number).toBe("Nomor 12");
  });
});

describe("a link of evidence", () => {
  it("shows how the page looked, and when: a picture that is pasted", { timeout: 60_000 }, async () => {
    const picture = { sha256: sha256Of(78), name: "tangkapan.png", sizeInBytes: 9, mediaType: "image/png" };
    const onKeepFile = vi.fn(async () => succeed({ source: picture, problem: null }));
    const { evidence } = await show({ props: { onKeepFile } });
    await page.getByRole("button", { name: "Atur Pergub SPBE di JDIH" }).click();

    const pasted = new DataTransfer();
    pasted.items.add(new File(["gambar"], "image.png", { type: "image/png" }));
    const event = new ClipboardEvent("paste", { clipboardData: pasted, bubbles: true, cancelable: true });
    page.getByLabelText("Tanggal dilihat").element().dispatchEvent(event);
    await expect.element(page.getByText(/^Tangkapan layar dipasang/)).toBeVisible();
    await page.getByLabelText("Tanggal dilihat").fill("2025-11-21");
    await expectAccessible();
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[3]?.source).toMatchObject({ seenOn: "2025-11-21", screenshot: picture });
  });
});

describe("what is missing", () => {
  it("is told beside what is there, and leads to its indicator", async () => {
    await show();

    await page.getByText(/indikator dijawab, tetapi buktinya belum lengkap$/).click();

    await expect
      .element(
        page
          .getByRole("region", { name: "Bukti yang belum ada" })
          .getByRole("link", { name: "Indikator 2", exact: true }),
      )
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/2");
  });
});
