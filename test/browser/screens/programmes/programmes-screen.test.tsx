import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Assessment } from "#core/assessment/assessment.ts";
import { programmesOf } from "#core/programme/programme-entry.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { programmeOf, withProgrammes } from "#test/support/programme-builders.ts";
import { lifelikeProgrammes } from "#test/support/programme-samples.ts";
import { sampleAssessment } from "#test/support/screen-samples.ts";
import { institution, showProgrammes } from "./show-programmes.tsx";

const list = () => page.getByRole("table", { name: /Program strategis/ });
const last = (onEdit: ReturnType<typeof vi.fn>): Assessment => onEdit.mock.lastCall?.[1];

beforeEach(() => sessionStorage.clear());

describe("the register of programmes", () => {
  it("lists programmes below their OPDs, with sums, indicators that lead to their questions, and details", async () => {
    await showProgrammes();

    await expect
      .element(page.getByText(/^4 program dari 3 perangkat daerah · Rp1,73 miliar · 4 dari 47/))
      .toBeVisible();
    await expect.element(list().getByText("2 program · Rp1,73 miliar")).toBeVisible();
    await expect
      .element(list().getByRole("link", { name: "Indikator 42" }).first())
      .toHaveAttribute("href", `#/penilaian/${institution().id}/indikator/42`);
    await page.getByText("Rincian").nth(1).click();
    await expect.element(page.getByText("Kepala Bidang Data")).toBeVisible();
  });

  it("finds again what was written when the form was closed by Escape, until it is cancelled", async () => {
    await showProgrammes();
    const name = page.getByLabelText("Nama program");
    const add = page.getByRole("button", { name: "Tambah program" });

    await add.click();
    await name.fill("Satu Data");
    await userEvent.keyboard("{Escape}");
    await expect.element(name).not.toBeInTheDocument();
    await add.click();
    await expect.element(name).toHaveValue("Satu Data");

    await page.getByRole("button", { name: "Batal" }).click();
    await add.click();
    await expect.element(name).toHaveValue("");
  });

  it("finds by words and filters, and says so where nothing fits", async () => {
    await showProgrammes();

    await page.getByLabelText("Cari").fill("simpus");
    await expect.element(page.getByText("1 dari 4 program ditampilkan.")).toBeVisible();
    await expect.element(list().getByRole("button", { name: /^Rekam medis/ })).toBeVisible();
    await page.getByLabelText("Keadaan").selectOptions("Selesai");
    await expect.element(page.getByText("Tidak ada program yang cocok.")).toBeVisible();
    await page.getByRole("button", { name: "Tampilkan semua program" }).click();
    await page.getByLabelText("Indikator", { exact: true }).selectOptions("Tanpa indikator");
    await expect.element(list().getByRole("button", { name: /^e-Musrenbang/ })).toBeVisible();
    await expect.poll(() => list().getByRole("button").elements().length).toBe(1);
  });

  it("orders all of them without groups, naming each one's OPD", async () => {
    await showProgrammes();

    await page.getByLabelText("Urutan").selectOptions("Anggaran terbesar");

    const names = () =>
      list()
        .getByRole("rowheader")
        .elements()
        .map((one) => one.textContent ?? "");
    await expect.poll(() => names()[0]).toMatch(/^Satu Data Daerah, ubahBappeda/);
    await expect.poll(() => names().length).toBe(4);
  });

  it("shows large registers in portions", async () => {
    const many = Array.from({ length: 230 }, (_, place) =>
      programmeOf({ agency: `Dinas ${place % 7}`, name: `Layanan ${place}` }),
    );
    await showProgrammes({ assessment: withProgrammes(institution(), ...many) });
    const rows = () => list().getByRole("button").elements().length;

    await expect.poll(rows).toBe(100);
    await page.getByRole("button", { name: "Tampilkan 100 program berikutnya" }).click();
    await expect.poll(rows).toBe(200);
    await page.getByRole("button", { name: "Tampilkan 30 program berikutnya" }).click();
    await expect.poll(rows).toBe(230);
  });

  it("shows an OPD only its own, without groups or a field for the OPD", async () => {
    const [own] = lifelikeProgrammes();
    const assessment = withProgrammes(sampleAssessment(), ...(own === undefined ? [] : [own]));
    await showProgrammes({
      assessment: { ...assessment, details: { ...assessment.details, agency: "Bappeda" } },
    });

    await expect.element(page.getByText(/^1 program Bappeda/)).toBeVisible();
    expect(page.getByLabelText("Perangkat daerah").elements()).toEqual([]);
    await page.getByRole("button", { name: "Tambah program" }).click();
    await expect.element(page.getByRole("dialog").getByText("Bappeda", { exact: true })).toBeVisible();
    await expect
      .poll(() => page.getByRole("dialog").getByLabelText("Perangkat daerah", { exact: true }).elements())
      .toEqual([]);
  });

  it("says what a register is for while it is empty, and is accessible then", async () => {
    await showProgrammes({ assessment: institution() });

    await expect.element(page.getByText("Belum ada program yang tercatat")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Unduh tabel kosong" })).toBeVisible();
    await expectAccessible();
  });

  it("is accessible as a list, with details open", async () => {
    await showProgrammes();
    await page.getByText("Rincian").first().click();

    await expectAccessible();
  });
});

describe("the form of a programme", () => {
  it("adds a programme, under the OPD's name as tasks spell it", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ onEdit });

    await page.getByRole("button", { name: "Tambah program" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabelText("Perangkat daerah", { exact: true }).fill("dinas  SOSIAL");
    await dialog.getByLabelText("Nama program").fill("Bantuan tepat sasaran");
    await dialog.getByLabelText("Anggaran (Rp)").fill("Rp 910.000.000");
    await dialog.getByLabelText("Aplikasi").fill("SIKS-NG\nDTSEN");
    await dialog.getByRole("button", { name: /Satu per satu.*Sektor|Satu per satu.*Publik/ }).click();
    await dialog.getByLabelText(/^47\. /).click();
    await dialog.getByRole("button", { name: "Simpan program" }).click();

    await expect.element(page.getByText("“Bantuan tepat sasaran” disimpan.")).toHaveFocus();
    expect(
      programmesOf(last(onEdit)).find(({ agency }) => agency === "Dinas Sosial")?.programme,
    ).toMatchObject({
      name: "Bantuan tepat sasaran",
      year: 2026,
      budget: 910_000_000,
      applications: ["SIKS-NG", "DTSEN"],
      indicators: ["47"],
      state: "planned",
    });
  });

  it("says what is wrong above the fields, leads there, and keeps what was typed", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ onEdit });

    await page.getByRole("button", { name: "Tambah program" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabelText("Tahun anggaran").fill("26");
    await dialog.getByRole("button", { name: "Simpan program" }).click();

    await expect.element(dialog.getByText("3 isian perlu diperbaiki")).toBeVisible();
    await expect.element(dialog.getByLabelText("Perangkat daerah", { exact: true })).toHaveFocus();
    await dialog.getByRole("button", { name: "“26” bukan tahun antara 2000 dan 2100." }).click();
    await expect.element(dialog.getByLabelText("Tahun anggaran")).toHaveFocus();
    await expect.element(dialog.getByLabelText("Tahun anggaran")).toHaveValue("26");
    expect(onEdit).not.toHaveBeenCalled();
    await expectAccessible();
  });

  it("tells while it is written that the programme may be there already", async () => {
    await showProgrammes();

    await page.getByRole("button", { name: "Tambah program" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabelText("Nama program").fill("satu data daerah");

    await expect
      .element(dialog.getByText(/^Mungkin sudah tercatat: “Satu Data Daerah” \(Bappeda, 2026\)/))
      .toBeVisible();
  });

  it("changes one that is there, and takes it away with a way back", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ onEdit });
    const dialog = page.getByRole("dialog");

    await list()
      .getByRole("button", { name: /^Rekam medis/ })
      .click();
    await dialog.getByLabelText("Keadaan").selectOptions("Selesai");
    await dialog.getByRole("button", { name: "Simpan program" }).click();
    expect(programmesOf(last(onEdit)).map(({ programme }) => programme.state)).toContain("done");

    await list()
      .getByRole("button", { name: /^Rekam medis/ })
      .click();
    await dialog.getByRole("button", { name: "Hapus program" }).click();
    await expect.element(page.getByText(/dihapus. Untuk mengembalikannya, tekan Urungkan/)).toHaveFocus();
    expect(programmesOf(last(onEdit))).toHaveLength(3);
  });
});
