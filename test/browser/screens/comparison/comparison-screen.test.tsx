import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fail } from "#core/shared/result.ts";
import type { ComparisonScreenProps } from "#screens/comparison/comparison-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { levelTable } from "#test/support/level-table-text.ts";
import { head, levels, onMake, SMALL, show, TABLE } from "#test/support/show-comparison.tsx";

/** Looking for faults in a table of sixty lines, three times over, takes a while. */
const SLOW = { timeout: 90_000 };

const cell = () => page.getByRole("gridcell");
const columnHead = () => page.getByRole("columnheader").nth(1);

async function press(keys: string) {
  await userEvent.keyboard(keys);
}

describe("the comparison screen", () => {
  it("walks over the map with the keyboard: each cell says its value, row and column", async () => {
    await show(SMALL);

    (await cell().findElement()).focus();
    await expect.element(cell()).toHaveTextContent("4,00");
    await expect.element(columnHead()).toHaveTextContent("Dinas Satu (mandiri)");
    await press("{ArrowRight}{ArrowDown}");

    await expect.element(cell()).toHaveFocus();
    await expect.element(cell()).toHaveTextContent("3,00");
    await expect.element(columnHead()).toHaveTextContent("Dinas Satu (akhir)");
    await expect.element(page.getByRole("rowheader")).toHaveTextContent("Kebijakan Internal SPBE");
    await press("{End}{Control>}{End}{/Control}");

    await expect.element(cell()).toHaveTextContent("tingkat 1");
    await expect.element(page.getByRole("rowheader")).toHaveTextContent("47. Layanan publik sektor 3");
    await expect.element(cell()).toHaveAttribute("aria-colindex", "5");
  });

  it("sorts by the row at the cursor with Enter and marks its column with the space bar", async () => {
    await show(SMALL);
    (await cell().findElement()).focus();

    await press("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    await expect.element(columnHead()).toHaveTextContent("Badan Dua 2024"); // level 5 at indicator 1
    await press(" ");

    await expect.element(cell()).toHaveAttribute("aria-selected", "true");
    await expect.element(page.getByText("Badan Dua 2024 ditandai.")).toBeInTheDocument();
    await expect.element(page.getByLabelText("Urutkan", { exact: true })).toHaveValue("line 3 down");
  });

  it("filters, groups and hides indicators", async () => {
    await show(SMALL);

    await page.getByLabelText("Kelompokkan", { exact: true }).selectOptions("Menurut kelompok");
    await expect.element(columnHead()).toHaveTextContent("Badan Dua 2024");
    await page.getByLabelText("Cari nama").fill("satu");
    await expect.element(page.getByText("2 dari 4 kolom")).toBeVisible();
    await page.getByLabelText("Baris", { exact: true }).selectOptions("Domain dan Aspek saja");
    await expect.element(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "14"); // head, index, 4 + 8 groups
    await page.getByLabelText("Cari nama").fill("tidak ada");

    await expect.element(page.getByText(/Tidak ada kolom yang cocok/)).toBeVisible();
  });

  // Before every test that shows another table: the style sheet of tables must come with this view.
  it("shows how many columns stand at each level", SLOW, async () => {
    await show(SMALL);

    await page.getByRole("radio", { name: "Sebaran" }).click();

    const row = page.getByRole("row", { name: /^1\. Kebijakan arsitektur/ });
    await expect.element(row).toHaveTextContent("3,25"); // (4 + 3 + 5 + 1) / 4
    await expect.element(page.getByRole("columnheader", { name: "Baris" })).toHaveStyle("text-align: left");
    await expectAccessible();
  });

  it("says the same in the table, where columns can be marked too", SLOW, async () => {
    await show(SMALL);

    await page.getByRole("radio", { name: "Tabel" }).click();
    const row = page.getByRole("row", { name: /Badan Dua 2023/ });

    await expect.element(row).toHaveTextContent(/Kurang1,00/);
    await row.getByRole("checkbox").click();
    await page.getByRole("radio", { name: "Radar dan selisih" }).click();
    await expect.element(page.getByRole("button", { name: "Lepas Badan Dua 2023" })).toBeVisible();
    await page.getByLabelText("Tandai kolom").fill("Dinas Satu (akhir)");
    await page.getByRole("button", { name: "Tandai", exact: true }).click();

    await expect.element(page.getByRole("row", { name: /Indeks SPBE/ })).toHaveTextContent("1,003,00+2,00");
    await expectAccessible();
  });

  it("counts no institution beside its OPDs, and says so", SLOW, async () => {
    const rows = [
      `;Kota Contoh;${levels(5)}`,
      `Dinas A;Kota Contoh;1;2;${levels(3).slice(4).replaceAll("3", "-")}`,
    ];
    await show([["nama", "instansi", ...head.split(";").slice(4)].join(";"), ...rows].join("\n"));

    await expect.element(page.getByText(/indikator yang diampunya, jadi tidak resmi/)).toBeVisible();
    await page.getByRole("radio", { name: "Sebaran" }).click();

    await expect.element(page.getByText(/Kota Contoh tidak ikut dihitung/)).toBeVisible();
    const row = page.getByRole("row", { name: /^1\. Kebijakan arsitektur/ });
    await expect.element(row).toHaveTextContent("Tingkat 1: 1. 1,001,00"); // not the 5 of the whole
    await expectAccessible();
  });

  it("shows who fell from stage to stage", SLOW, async () => {
    await show(SMALL);

    await page.getByRole("radio", { name: "Antartahap" }).click();

    await expect.element(page.getByText("1 dari 1 turun indeksnya.", { exact: false })).toBeVisible();
    await expect.element(page.getByRole("row", { name: /Dinas Satu/ })).toHaveTextContent("4,003,00−1,00");
    await expectAccessible();
  });

  it("shows the years, and says that instruments do not compare", SLOW, async () => {
    await show(SMALL);

    await page.getByRole("radio", { name: "Tren" }).click();

    await expect.element(page.getByText(/hanya dapat dibandingkan di dalam satu instrumen/)).toBeVisible();
    await expect.element(page.getByRole("row", { name: /Badan Dua SPBE 2020 Mandiri 2024/ })).toBeVisible();
    await expectAccessible();
  });

  it("opens the trend on the stage with the most years", SLOW, async () => {
    await show([SMALL, `Badan Dua;Badan;2024;akhir;${levels(1)}`].join("\n"));

    await page.getByRole("radio", { name: "Tren" }).click();

    await expect.element(page.getByLabelText("Tahap pada grafik")).toHaveValue("self");
    await expectAccessible();
  });

  it(
    "marks the index of an OPD that has some of the indicators as unofficial, on the map and in the table",
    SLOW,
    async () => {
      const part = Array.from({ length: 47 }, (_, place) => (place === 0 ? 5 : "-")).join(";");
      await show(
        [head, `Dinas Satu;Dinas;2024;mandiri;${part}`, `Badan Dua;Badan;2024;mandiri;${levels(2)}`].join(
          "\n",
        ),
      );

      await expect.element(page.getByRole("gridcell", { name: "5,00, tidak resmi" })).toBeInTheDocument();
      await expect.element(page.getByText(/, Memuaskan \(tidak resmi\)$/)).toBeVisible();
      await page.getByRole("radio", { name: "Tabel" }).click();

      await expect
        .element(page.getByRole("row", { name: /Dinas Satu/ }))
        .toHaveTextContent("Memuaskan (tidak resmi)");
      await expect.element(page.getByRole("row", { name: /Badan Dua/ })).not.toHaveTextContent("tidak resmi");
    },
  );

  it(
    "offers the OPDs within an institution's assessment, and leads back to where it was opened",
    SLOW,
    async () => {
      const onParts = vi.fn<ComparisonScreenProps["onParts"]>();
      const parts = { count: 40, areShown: true };
      await show(SMALL, { onParts, sources: [{ ...TABLE, name: "Kota Contoh", parts }] });

      await expect
        .element(page.getByRole("link", { name: "Koordinasi" }))
        .toHaveAttribute("href", "#/koordinasi");
      await page.getByText(/^Sumber: 1 dari 1/).click();
      const tick = page.getByRole("checkbox", { name: "Juga 40 perangkat daerah di dalamnya" });
      await expect.element(tick).toBeChecked();
      await tick.click();

      expect(onParts.mock.calls).toEqual([["t", false]]);
      await expectAccessible();
    },
  );

  it("hands the columns on as they stand, and says what became of it", async () => {
    const making = vi.fn(onMake);
    await show(SMALL, { onMake: making });

    await page.getByLabelText("Cari nama").fill("badan");
    await expect.element(page.getByText("2 dari 4 kolom")).toBeVisible();
    await page.getByRole("button", { name: "Unduh XLSX" }).click();

    await expect.element(page.getByText("banding.xlsx (2 KB)")).toBeVisible();
    expect(making.mock.calls[0]?.[0]).toBe("xlsx");
    expect([...(making.mock.calls[0]?.[1].order ?? [])]).toEqual([2, 3]);
  });

  it(
    "takes files, says what is wrong with them, and tells what a table needs when there is nothing yet",
    SLOW,
    async () => {
      const onFiles = vi.fn<ComparisonScreenProps["onFiles"]>(async () => fail("nilai.csv: kosong."));
      await show("", { onFiles, refused: [{ id: "t", sentence: "Baris 3: nama belum diisi." }] });

      await expect.element(page.getByText(/satu baris per perangkat daerah atau instansi/)).toBeVisible();
      await expect.element(page.getByText("nilai.csv: Baris 3: nama belum diisi.")).toBeVisible();
      await page.getByLabelText("Pilih berkas").upload(new File(["x"], "nilai.csv"));

      await expect.element(page.getByText("nilai.csv: kosong.")).toBeVisible();
      expect(onFiles.mock.calls[0]?.[1]).toBe("spbe-2020");
      await expectAccessible();
    },
  );
});

describe("the comparison screen with 5,000 columns", () => {
  it("is accessible, and its first, last and middle cells are a few keys away", {
    timeout: 120_000,
  }, async () => {
    await show(levelTable(5000));

    await expect.element(page.getByText("5.000 dari 5.000 kolom")).toBeVisible();
    await expect.element(page.getByRole("grid")).toHaveAttribute("aria-colcount", "5001");
    (await cell().findElement()).focus();
    await press("{End}");
    await expect.element(cell()).toHaveAttribute("aria-colindex", "5001");
    await expect.element(cell()).toHaveTextContent(/^1,|sementara/);
    await press("{Control>}{ArrowLeft}{ArrowLeft}{/Control}{ArrowLeft}{PageDown}");
    await expect.element(cell()).toHaveAttribute("aria-colindex", "4980"); // 10 and 10 and 1 to the left
    await expect.element(cell()).toHaveFocus();
    await expectAccessible();
  });

  it("scrolls its table to the last row without making the others", SLOW, async () => {
    await show(levelTable(5000));

    await page.getByRole("radio", { name: "Tabel" }).click();
    const table = page.getByRole("region", { name: /Nilai setiap kolom/ });
    (await table.findElement()).scrollTo({ top: 1_000_000 });

    await expect.element(page.getByRole("table")).toHaveAttribute("aria-rowcount", "5001");
    await expect.element(page.getByRole("row").last()).toHaveAttribute("aria-rowindex", "5001");
    expect(page.getByRole("row").elements().length).toBeLessThan(60);
  });
});
