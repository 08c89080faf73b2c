import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { citationsFor } from "#core/evidence/evidence-item.ts";
import { FileFacts } from "#core/evidence/file-facts.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { questionId } from "#test/support/assessment-builders.ts";
import { sampleAssessment, sampleFile } from "#test/support/screen-samples.ts";
import { openIndicator } from "./open-indicator.tsx";

type Opened = Awaited<ReturnType<typeof openIndicator>>;
const section = page.getByRole("region", { name: /Bukti dukung/ });

function itemNamed(opened: Opened, part: string) {
  return opened.current().evidence.find((item) => JSON.stringify(item).includes(part)) ?? null;
}

function citationOf(opened: Opened, part: string, question = "22") {
  const item = itemNamed(opened, part);
  return item === null ? null : (citationsFor(item, questionId(question))[0] ?? null);
}

it("lists each file with its pages, what it proves and its size", async () => {
  await openIndicator();

  const row = section.getByRole("row", { name: /Manual SMKI 2024/ }).first();

  await expect.element(row).toHaveTextContent("4–6");
  await expect.element(row).toHaveTextContent("Tingkat 2, 3");
  await expect.element(row).toHaveTextContent("1,8 MB");
});

it("warns of a file that proves nothing yet, until it is tied to a criterion", async () => {
  const opened = await openIndicator();
  const warning = section.getByText("Belum dikaitkan dengan kriteria");
  await expect.element(warning).toBeVisible();

  await section.getByRole("button", { name: "Atur 22.c.Foto rapat.jpg" }).click();
  await section.getByRole("checkbox", { name: /Tingkat 3\. Pengendalian itu sudah disusun/ }).click();

  await expect.element(warning).not.toBeInTheDocument();
  expect(citationOf(opened, "Foto rapat")?.criteria).toEqual(["3.2"]);
});

it("keeps pages, title and a note for the evaluator", async () => {
  const opened = await openIndicator();

  await section.getByRole("button", { name: "Atur 22.b.Laporan Triwulan II 2025.pdf" }).click();
  await section.getByRole("textbox", { name: "Halaman" }).fill("12-14");
  await section.getByRole("textbox", { name: "Judul" }).fill("Laporan Triwulan II");
  await section.getByRole("textbox", { name: "Catatan untuk pemeriksa" }).fill("Tabel 2.");
  await userEvent.tab();

  await expect
    .poll(() => citationOf(opened, "Laporan Triwulan"))
    .toMatchObject({
      pages: "12-14",
      article: "",
      note: "Tabel 2.",
    });
  expect(itemNamed(opened, "Laporan Triwulan")?.title).toBe("Laporan Triwulan II");
  await expect
    .element(section.getByRole("button", { name: "Laporan Triwulan II", exact: true }))
    .toBeVisible();
});

it("takes a file away, and brings it back", async () => {
  const opened = await openIndicator();

  await section.getByRole("button", { name: "Atur 22.c.Foto rapat.jpg" }).click();
  await section.getByRole("button", { name: "Hapus bukti" }).click();
  expect(itemNamed(opened, "Foto rapat")).toBeNull();
  await expect.element(page.getByText("22.c.Foto rapat.jpg dihapus.")).toBeVisible();

  await page.getByRole("button", { name: "Urungkan" }).click();

  expect(itemNamed(opened, "Foto rapat")).not.toBeNull();
  await expect.element(section.getByRole("button", { name: "Atur 22.c.Foto rapat.jpg" })).toBeVisible();
});

it("only lets go of a file that proves another indicator as well", async () => {
  const shared = sampleFile(9, {
    name: "Pergub.pdf",
    citations: [
      { question: "22", criteria: [], pages: "", article: "", note: "" },
      { question: "8", criteria: ["2.1"], pages: "3", article: "", note: "" },
    ],
  });
  const opened = await openIndicator({ assessment: sampleAssessment({ evidence: [shared] }) });

  await section.getByRole("button", { name: "Atur Pergub.pdf" }).click();
  await expect.element(section.getByText("Juga dipakai di indikator 8.")).toBeVisible();
  await section.getByRole("button", { name: "Lepas dari indikator ini" }).click();

  expect(citationOf(opened, "Pergub")).toBeNull();
  expect(citationOf(opened, "Pergub", "8")?.pages).toBe("3");
});

it("attaches files, opens them to be tied, and says what is wrong with one", async () => {
  const problem = "Berkas ini terkunci kata sandi, jadi halamannya tidak bisa dimasukkan ke paket bukti.";
  const opened = await openIndicator({ problems: { "terkunci.pdf": problem } });

  await section
    .getByLabelText("Pilih berkas")
    .upload([new File(["%PDF-1.7"], "terkunci.pdf"), new File(["x"], "22.e.SK.pdf")]);

  await expect.element(section.getByText(problem)).toBeVisible();
  await expect.element(section.getByRole("button", { name: "Selesai 22.e.SK.pdf" })).toBeVisible();
  expect(citationOf(opened, "22.e.SK.pdf")).toMatchObject({ criteria: [] });
});

it("uses a file again that is attached to another indicator", async () => {
  const opened = await openIndicator();

  await section.getByRole("button", { name: "Pakai bukti yang ada" }).click();
  await page.getByRole("searchbox", { name: "Cari bukti" }).fill("pergub");
  await page.getByRole("button", { name: "Pakai Pergub SPBE di JDIH" }).click();
  await page.getByRole("button", { name: "Selesai", exact: true }).click();

  expect(citationOf(opened, "Pergub SPBE")).toMatchObject({ criteria: [], pages: "" });
  await expect.element(section.getByRole("link", { name: /Pergub SPBE di JDIH/ })).toBeVisible();
});

it("says why a file could not be opened", async () => {
  const opened = await openIndicator({ openingFails: "Berkas ini tidak ada lagi di peramban ini." });

  await section.getByRole("button", { name: "22.a.Manual SMKI 2024.pdf", exact: true }).click();

  await expect.element(page.getByRole("alert")).toHaveTextContent("tidak ada lagi");
  expect(opened.opened).toHaveLength(1);
});

it("adds a link with the day it was seen", async () => {
  const opened = await openIndicator();

  await section.getByRole("button", { name: "Tambah tautan" }).click();
  const dialog = page.getByRole("dialog", { name: "Tambah tautan" });
  await expect.element(dialog.getByRole("textbox", { name: "Alamat halaman" })).toHaveFocus();
  await dialog.getByRole("textbox", { name: "Alamat halaman" }).fill("jdih.kaltimprov.go.id/pergub");
  await dialog.getByRole("textbox", { name: "Judul" }).fill("Pergub 12");
  await userEvent.keyboard("{Enter}");

  await expect.element(dialog).not.toBeInTheDocument();
  expect(itemNamed(opened, "Pergub 12")?.source).toEqual({
    kind: "link",
    address: "https://jdih.kaltimprov.go.id/pergub",
    seenOn: "2025-11-25",
    screenshot: null,
  });
  await expect.element(section.getByRole("link", { name: /Pergub 12/ })).toBeVisible();
});

it.each([
  ["", "Isi alamat halamannya."],
  ["catatan rapat", "Alamat ini tidak dapat dibuka."],
  ["javascript:alert(1)", "Alamat ini tidak dapat dibuka."],
])("refuses the address %j and says why beside the field", async (address, sentence) => {
  const opened = await openIndicator();

  await section.getByRole("button", { name: "Tambah tautan" }).click();
  const field = page.getByRole("textbox", { name: "Alamat halaman" });
  await field.fill(address);
  await page.getByRole("button", { name: "Tambahkan" }).click();

  await expect.element(field).toHaveAccessibleDescription(new RegExp(sentence.replaceAll(".", "\\.")));
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  expect(opened.edits).toEqual([]);
});

it("refuses a day that has not come", async () => {
  const opened = await openIndicator();

  await section.getByRole("button", { name: "Tambah tautan" }).click();
  await page.getByRole("textbox", { name: "Alamat halaman" }).fill("https://contoh.go.id");
  await page.getByLabelText("Tanggal dilihat").fill("2026-01-01");
  await page.getByRole("button", { name: "Tambahkan" }).click();

  await expect.element(page.getByText("Tanggal ini belum tiba.")).toBeVisible();
  expect(opened.edits).toEqual([]);
});

it("gives the focus back to where the dialog was opened", async () => {
  await openIndicator();
  const way = section.getByRole("button", { name: "Tambah tautan" });

  await way.click();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(way).toHaveFocus();
});

const MANUAL = FileFacts.parse({
  inspection: 1,
  content: "pdf",
  pages: 12,
  notShown: null,
  rescued: false,
  encrypted: false,
  signed: true,
  hasForm: false,
  active: [],
  text: "scan",
  dates: ["2024-02-09"],
  image: null,
});

const openPages = async () => ({ pages: 12, draw: drawPaper, close: () => {} });

async function drawPaper(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(141, 200);
  canvas.getContext("2d")?.fillRect(0, 0, 1, 1);
  return canvas.transferToImageBitmap();
}

it("tells what was found in a file, and offers its day as the document's", async () => {
  const opened = await openIndicator({ facts: MANUAL });
  await section.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();

  await expect
    .element(section.getByText(/^12 halaman · hasil pindai tanpa teks · bertanda tangan/))
    .toBeVisible();
  await section.getByRole("button", { name: "Pakai 9 Februari 2024" }).click();
  await section
    .getByRole("textbox", { name: "Jenis dan nomor dokumen" })
    .fill("Keputusan Kepala Dinas 800/112/2024");
  await section.getByRole("textbox", { name: "Bagian" }).fill("Bab III");
  await userEvent.tab();

  await expect.poll(() => citationOf(opened, "Manual SMKI")?.article).toBe("Bab III");
  expect(itemNamed(opened, "Manual SMKI")?.document).toEqual({
    number: "Keputusan Kepala Dinas 800/112/2024",
    date: "2024-02-09",
  });
});

it("takes the pages that are chosen on their pictures, and says which do not exist", async () => {
  const opened = await openIndicator({ facts: MANUAL, onOpenPages: openPages });
  await section.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();

  await section.getByRole("button", { name: /^Pilih pada gambar halaman/ }).click();
  await section.getByRole("button", { name: "Halaman 9", exact: true }).click();
  await expect.poll(() => citationOf(opened, "Manual SMKI")?.pages).toBe("4-6, 9");

  await section.getByRole("textbox", { name: "Halaman" }).fill("40");
  await userEvent.tab();
  await expect.element(section.getByText(/^Halaman 40 tidak ada: berkas ini hanya 12 halaman/)).toBeVisible();
});

it("cites a file twice for the same indicator, each time with pages of its own", async () => {
  const opened = await openIndicator();
  await section.getByRole("button", { name: "Atur 22.b.Laporan Triwulan II 2025.pdf" }).click();

  await section
    .getByRole("button", { name: "Tambah rujukan lain dari 22.b.Laporan Triwulan II 2025.pdf" })
    .click();

  const item = itemNamed(opened, "Laporan Triwulan");
  expect(item?.citations.map(({ pages }) => pages)).toEqual(["12", ""]);
});

it("has no barriers where pages are chosen", { timeout: 60_000 }, async () => {
  await openIndicator({ facts: MANUAL, onOpenPages: openPages });
  await section.getByRole("button", { name: "Atur 22.a.Manual SMKI 2024.pdf" }).click();
  await section.getByRole("button", { name: /^Pilih pada gambar halaman/ }).click();
  await expect.element(section.getByRole("button", { name: "Halaman 2", exact: true })).toBeVisible();

  await expectAccessible();
});
