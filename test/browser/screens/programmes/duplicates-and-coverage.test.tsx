import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import type { Assessment } from "#core/assessment/assessment.ts";
import { programmesOf } from "#core/programme/programme-entry.ts";
import { suggestDuplicates } from "#core/programme/suggest-duplicates.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { showProgrammes } from "./show-programmes.tsx";

const last = (onEdit: ReturnType<typeof vi.fn>): Assessment => onEdit.mock.lastCall?.[1];
const view = (name: RegExp) => page.getByRole("radio", { name });

describe("suggested duplicates", () => {
  it("stand side by side with the reason, and become one on which nothing is lost", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ onEdit });

    await view(/^Dugaan duplikat 1/).click();
    await expect
      .element(page.getByText(/Namanya terbaca sama. Berjalan di atas aplikasi yang sama: CKAN/))
      .toBeVisible();
    await page.getByRole("radio", { name: "Kedua: Diskominfo" }).click();
    await page.getByRole("button", { name: /^Gabungkan/ }).click();

    await expect.element(page.getByText(/digabung. Untuk membatalkannya, tekan Urungkan/)).toHaveFocus();
    const merged = programmesOf(last(onEdit)).find(({ agency }) => agency === "Diskominfo");
    expect(merged?.programme).toMatchObject({
      partners: ["Bappeda"],
      applications: ["CKAN", "Portal Satu Data"],
      indicators: ["3", "42", "12"],
      budget: 1_250_000_000,
    });
    await expect.element(page.getByText("Tidak ada dugaan duplikat.")).toBeVisible();
  });

  it("are remembered as two when somebody says so", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ onEdit });

    await view(/^Dugaan duplikat/).click();
    await page.getByRole("button", { name: /^Bukan duplikat/ }).click();

    await expect.element(page.getByText(/dicatat sebagai dua program yang berbeda/)).toHaveFocus();
    expect(programmesOf(last(onEdit))).toHaveLength(4);
    expect(suggestDuplicates(programmesOf(last(onEdit)), last(onEdit))).toEqual([]);
  });

  it("are accessible", async () => {
    await showProgrammes();
    await view(/^Dugaan duplikat/).click();

    await expectAccessible();
  });
});

describe("coverage", () => {
  it("names each indicator without a programme, and adds one for it", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ onEdit });

    await view(/^Dukungan indikator 43/).click();
    await expect
      .element(page.getByText(/^Indikator 1, 2, 4, .* 46 dan 47 belum didukung program\.$/))
      .toBeVisible();
    await page.getByRole("button", { name: "Tambah program untuk indikator 47" }).click();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText("Indikator yang didukung: 47")).toBeVisible();
    await dialog.getByLabelText("Perangkat daerah", { exact: true }).fill("Dinas Sosial");
    await dialog.getByLabelText("Nama program").fill("Bantuan tepat sasaran");
    await dialog.getByRole("button", { name: "Simpan program" }).click();

    await expect
      .element(page.getByText(/^Indikator 1, 2, 4, .* 44 dan 46 belum didukung program\.$/))
      .toBeVisible();
  });

  it("speaks of one budget year, and of what is open alone, when asked", async () => {
    await showProgrammes();

    await view(/^Dukungan indikator/).click();
    await page.getByLabelText("Hanya yang belum didukung").click();
    await expect.poll(() => page.getByText("Satu Data Daerah").elements()).toEqual([]);
    await page.getByLabelText("Hanya yang belum didukung").click();
    await page.getByLabelText("Tahun anggaran").selectOptions("2026");
    await expect.element(page.getByRole("button", { name: /^Satu Data Daerah/ }).first()).toBeVisible();
  });

  it("is accessible", { timeout: 60_000 }, async () => {
    await showProgrammes();
    await view(/^Dukungan indikator/).click();

    await expectAccessible();
  });
});

describe("tables", () => {
  const file = new File(["x"], "program.xlsx");
  const rows = (...lines: readonly (readonly string[])[]) =>
    lines.map((cells, place) => ({ line: place + 1, cells }));
  const choose = () => page.getByLabelText("Ambil dari tabel").upload(file);

  it("are looked at first, then taken in as one step", async () => {
    const onEdit = vi.fn();
    const table = rows(
      ["opd", "program", "tahun", "keadaan"],
      ["Dinas Sosial", "Bantuan", "2026", ""],
      ["bappeda", "e-musrenbang", "2026", "Berjalan"],
      ["Dinas Kesehatan", "Rekam medis elektronik", "2026", "Berjalan"],
    );
    await showProgrammes({ onEdit, onReadTable: async () => succeed(table) });

    await choose();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText(/^1 program baru, 1 berubah, 1 sudah sama/)).toBeVisible();
    await expect.element(dialog.getByText("yang berubah: program, keadaan")).toBeVisible();
    expect(onEdit).not.toHaveBeenCalled();
    await expectAccessible();
    await dialog.getByRole("button", { name: "Masukkan 2 program" }).click();

    await expect.element(page.getByText(/^2 program dari program.xlsx dimasukkan/)).toHaveFocus();
    expect(onEdit).toHaveBeenCalledTimes(1);
    expect(programmesOf(last(onEdit))).toHaveLength(5);
  });

  it("change nothing while one row is wrong, and every mistake is named", async () => {
    const onEdit = vi.fn();
    const table = rows(["opd", "program", "tahun"], ["Bappeda", "A", "2026"], ["", "B", "x"]);
    await showProgrammes({ onEdit, onReadTable: async () => succeed(table) });

    await choose();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText("Baris 3, kolom Perangkat daerah: belum diisi.")).toBeVisible();
    await expect
      .element(dialog.getByText("Baris 3, kolom Tahun anggaran: “x” bukan tahun antara 2000 dan 2100."))
      .toBeVisible();
    await dialog.getByText("Tutup", { exact: true }).last().click();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it("that cannot be read say why", async () => {
    await showProgrammes({ onReadTable: async () => fail("Berkas ini bukan buku kerja Excel.") });

    await choose();

    await expect.element(page.getByText("Berkas ini bukan buku kerja Excel.")).toBeVisible();
  });

  it("are made of the whole register", async () => {
    const onExport = vi.fn(async () => succeed("program-strategis.csv"));
    await showProgrammes({ onExport });

    await page.getByRole("button", { name: "Unduh CSV" }).click();

    await expect.element(page.getByText("program-strategis.csv sudah diunduh.")).toBeVisible();
    expect(onExport).toHaveBeenCalledWith(
      expect.objectContaining({ entries: expect.objectContaining({ length: 4 }) }),
      "csv",
    );
  });
});
