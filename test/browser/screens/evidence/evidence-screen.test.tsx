import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fail } from "#core/shared/result.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { sha256Of } from "#test/support/assessment-builders.ts";
import { sampleAssessment, sampleEvidence, sampleFile } from "#test/support/screen-samples.ts";
import { showEvidenceScreen as show } from "#test/support/show-evidence-screen.tsx";
import "#ui/styles.css";

const table = page.getByRole("table", { name: "Bukti dukung" });
const row = (name: string | RegExp) => table.getByRole("row", { name });

describe("the list of evidence", () => {
  it("shows every file once: kind, size, where it is used, pages, age, state", async () => {
    await show();

    await expect
      .element(row("22.a.Manual SMKI 2024.pdf PDF 1,8 MB Indikator 22 hal. 4–6 20 Nov 2025 Terkait"))
      .toBeVisible();
    await expect
      .element(row(/^22\.c\.Foto rapat\.jpg Gambar .* Belum dikaitkan dengan kriteria/))
      .toBeVisible();
    await expect
      .element(page.getByText("3 berkas (4,5 MB) · 1 tautan · 1 belum dikaitkan dengan kriteria"))
      .toBeVisible();
  });

  it("marks and finds evidence that came without its content", async () => {
    await show({ props: { absentFiles: new Set([sha256Of(1)]) } });

    await expect.element(row(/^22\.a.*Isi berkas tidak ada/)).toBeVisible();
    expect(table.getByText("Isi berkas tidak ada").elements()).toHaveLength(1);
  });

  it("leads to the indicators", async () => {
    await show();

    await expect
      .element(row(/^22\.a/).getByRole("link", { name: "Indikator 22" }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/22");
  });

  it("says what it will be good for while it is empty", async () => {
    await show({ assessment: sampleAssessment() });

    await expect.element(page.getByText("Belum ada bukti dukung")).toBeVisible();
  });

  it("finds what is searched for, and offers the way back when there is nothing", async () => {
    await show();

    await page.getByLabelText("Cari bukti").fill("laporan");
    await expect.element(page.getByText("1 dari 4 bukti ditampilkan.")).toBeVisible();
    await expect.element(row(/^22\.a/)).not.toBeInTheDocument();

    await page.getByLabelText("Cari bukti").fill("tidak ada ini");
    await page.getByRole("button", { name: "Tampilkan semua bukti" }).click();
    await expect.element(page.getByText("Semua 4 bukti ditampilkan.")).toBeVisible();
  });

  it("filters and orders", async () => {
    const unused = sampleFile(9, { name: "Apel pagi.jpg", mediaType: "image/jpeg", sizeInBytes: 9_000_000 });
    await show({ assessment: sampleAssessment({ evidence: [...sampleEvidence(), unused] }) });

    await page.getByLabelText("Tampilkan", { exact: true }).selectOptions("Belum dirujuk (1)");
    await expect.element(page.getByText("1 dari 5 bukti ditampilkan.")).toBeVisible();
    await expect.element(row(/^Apel pagi\.jpg/)).toBeVisible();

    await page.getByLabelText("Tampilkan", { exact: true }).selectOptions("Semua (5)");
    await page.getByLabelText("Urutkan menurut").selectOptions("Ukuran terbesar");
    await expect.poll(() => table.getByRole("rowheader").elements()[0]?.textContent).toBe("Apel pagi.jpg");
  });

  it("opens a file, and says why when that does not work", async () => {
    const onOpenEvidence = vi.fn(async () =>
      fail("Isi berkas ini tidak ada di peramban ini. Lampirkan lagi."),
    );
    await show({ props: { onOpenEvidence } });

    await page.getByRole("button", { name: "22.a.Manual SMKI 2024.pdf", exact: true }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Lampirkan lagi.");
    expect(onOpenEvidence).toHaveBeenCalledOnce();
  });

  it("stays quick with 300 files", async () => {
    const evidence = Array.from({ length: 300 }, (_, place) => ({
      ...sampleFile(1, { name: `${1 + (place % 47)}.a.Dokumen ${place}.pdf` }),
      id: sampleFile(place + 1, { name: "x.pdf" }).id,
    }));
    await show({ assessment: sampleAssessment({ evidence }) });

    await page.getByLabelText("Cari bukti").fill("dokumen 299.pdf");

    await expect.element(page.getByText("1 dari 300 bukti ditampilkan.")).toBeVisible();
  });
});

describe("evidence that is put in order", () => {
  it("is tied to criteria and pages of another indicator too", async () => {
    const { evidence } = await show();
    await page.getByRole("button", { name: "Atur 22.c.Foto rapat.jpg" }).click();

    await page.getByLabelText("Tambah indikator").selectOptions("23. Manajemen data");
    await page.getByRole("button", { name: "Tambahkan" }).click();
    const second = page.getByRole("group", { name: /^23\. / });
    await second.getByLabelText("Halaman").fill("1-2");
    await second.getByRole("checkbox").first().click();
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[2]?.citations).toEqual([
      { question: "22", criteria: [], pages: "", article: "", note: "" },
      { question: "23", criteria: ["2.1"], pages: "1-2", article: "", note: "" },
    ]);
    await expect.element(row(/^22\.c\.Foto rapat\.jpg .*Indikator 22.*Indikator 23 hal\. 1–2/)).toBeVisible();
  });

  it("is taken from an indicator", async () => {
    const { evidence } = await show();
    await page.getByRole("button", { name: "Atur 22.c.Foto rapat.jpg" }).click();

    await page.getByRole("button", { name: "Lepas dari indikator 22" }).click();
    await page.getByRole("button", { name: "Selesai" }).click();

    expect(evidence()[2]?.citations).toEqual([]);
    await expect.element(row(/^22\.c\.Foto rapat\.jpg .* Belum dirujuk/)).toBeVisible();
  });

  it("gets a title", async () => {
    const { evidence } = await show();
    await page.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();

    await page.getByLabelText("Judul").fill("Manual SMKI");
    await userEvent.keyboard("{Enter}");

    expect(evidence()[0]?.title).toBe("Manual SMKI");
    await expect.element(row(/^Manual SMKI 22\.a\.Manual SMKI 2024\.pdf/)).toBeVisible();
  });

  it("is as it was again when the person takes the change back", async () => {
    const { evidence, undo } = await show();
    await page.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();

    await page.getByLabelText("Judul").fill("Lain");
    await page.getByRole("button", { name: "Selesai" }).click();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    expect(evidence()[0]?.title).toBe("Lain");
    undo();

    expect(evidence()[0]?.title).toBe("");
  });

  it("is removed, and the way back is said where the focus goes", async () => {
    const { evidence } = await show();

    await page.getByRole("button", { name: "Hapus 22.c.Foto rapat.jpg" }).click();

    expect(evidence()).toHaveLength(3);
    const notice = page.getByText(/“22\.c\.Foto rapat\.jpg” dihapus .* tekan Urungkan .*Ctrl\+Z/);
    await expect.element(notice).toHaveFocus();
  });

  it("is no longer called removed once it is back", async () => {
    const { undo } = await show();
    await page.getByRole("button", { name: "Hapus 22.c.Foto rapat.jpg" }).click();

    undo();

    await expect.element(row(/^22\.c\.Foto rapat/)).toBeVisible();
    await expect.element(page.getByText(/tekan Urungkan/)).not.toBeInTheDocument();
  });

  it("can be a link, for an indicator or for none yet", async () => {
    const { evidence } = await show({ assessment: sampleAssessment() });
    await page.getByRole("button", { name: "Tambah tautan" }).click();

    await page.getByLabelText("Alamat halaman").fill("jdih.go.id/perpres-95");
    await page.getByLabelText("Indikator yang dibuktikan").selectOptions("1. Kebijakan arsitektur");
    await page.getByRole("button", { name: "Tambahkan" }).click();

    await expect.element(row(/jdih\.go\.id\/perpres-95.* Tautan .*Indikator 1 /)).toBeVisible();
    expect(evidence()[0]).toMatchObject({
      source: { address: "https://jdih.go.id/perpres-95", seenOn: "2025-11-25", screenshot: null },
      citations: [{ question: "1" }],
    });
  });

  it("says what is wrong with an address", async () => {
    await show();
    await page.getByRole("button", { name: "Tambah tautan" }).click();
    await page.getByLabelText("Alamat halaman").fill("javascript:alert(1)");
    await page.getByRole("button", { name: "Tambahkan" }).click();

    await expect.element(page.getByText(/^Alamat ini tidak dapat dibuka/)).toBeVisible();
  });
});

describe("the evidence screen for everybody", () => {
  it("has no barriers, light, dark and narrow", { timeout: 60_000 }, async () => {
    await show();
    await page.getByRole("button", { name: "Hapus 22.b.Laporan Triwulan II 2025.pdf" }).click();

    await expectAccessible();
  });

  it("has none in its dialogs", { timeout: 60_000 }, async () => {
    await show();
    await page.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();

    await expectAccessible();
  });
});
