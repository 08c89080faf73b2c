import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { StartScreen, type StartScreenProps, type WantedAssessment } from "#screens/start/start-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { samplePemdi2026, sampleSpbe2018, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import { shelved } from "#test/support/shelf-samples.ts";
import "#ui/styles.css";

describe("the start screen", () => {
  it("starts with the instrument that is right for the year", async () => {
    await show({ thisYear: 2026 });
    await expect.element(radio(/Indeks Pemerintah Digital/)).toBeChecked();

    await page.getByLabelText("Tahun penilaian").fill("2023");
    await expect.element(radio(/Indeks SPBE, 47/)).toBeChecked();

    await page.getByLabelText("Tahun penilaian").fill("2019");
    await expect.element(radio(/Indeks SPBE, 35/)).toBeChecked();
  });

  it("leaves an instrument alone that the person chose, and says that it is meant for other years", async () => {
    await show({ thisYear: 2026 });

    await radio(/Indeks SPBE, 47/).click();
    await page.getByLabelText("Tahun penilaian").fill("2027");

    await expect.element(radio(/Indeks SPBE, 47/)).toBeChecked();
    await expect
      .element(page.getByText("SPBE 2020 dipakai untuk tahun 2021–2025, bukan tahun 2027."))
      .toBeVisible();
  });

  it("shows where an instrument comes from, and its disclaimer", async () => {
    await show({ thisYear: 2026 });

    await expect.element(page.getByText("belum dicocokkan dengan naskah resmi")).toBeVisible();
    await page.getByText("Asal Pemdi 2026").click();
    await expect.element(page.getByText(/Disusun dengan kalimat sendiri/)).toBeVisible();
    await expect
      .element(page.getByRole("link", { name: /Baca seluruh instrumen/ }))
      .toHaveAttribute("href", "#/instrumen/pemdi-2026");
  });

  it("begins an OPD's assessment of the indicators it usually owns", async () => {
    const onStart = starting();
    await show({ onStart });

    await page.getByLabelText("Instansi", { exact: true }).fill(" Kota Contoh ");
    await page.getByLabelText("Nama perangkat daerah").fill("BKPSDM");
    await page.getByRole("button", { name: /^BKPSDM\/BKD/ }).click();
    await expect.element(page.getByText("3 dari 47 indikator dipilih")).toBeVisible();
    await page.getByLabelText("Sasaran indeks").fill("3,5");
    await page.getByLabelText("Sasaran tingkat semua indikator").selectOptions("Tingkat 4");
    await send();

    await expect.poll(() => onStart).toHaveBeenCalledOnce();
    expect(onStart.mock.calls[0]?.[0]).toEqual({
      questionnaire: "spbe-2020",
      details: {
        institution: "Kota Contoh",
        agency: "BKPSDM",
        year: 2025,
        scope: { kind: "selected", indicators: ["25", "36", "41"] },
        indexTarget: "3.5",
        earlier: null,
      },
      targets: { "25": "4", "36": "4", "41": "4" },
      continueFrom: null,
    });
  });

  it("takes all indicators for a whole institution, unless the person chose otherwise", async () => {
    const onStart = starting();
    await show({ onStart });

    await page.getByLabelText("Instansi", { exact: true }).fill("Kota Contoh");
    await radio("Seluruh instansi").click();
    await expect.element(radio(/^Semua indikator/)).toBeChecked();
    await expect.element(page.getByLabelText("Nama perangkat daerah")).not.toBeInTheDocument();
    await send();

    await expect
      .poll(() => onStart.mock.calls[0]?.[0].details)
      .toMatchObject({
        agency: null,
        scope: { kind: "all" },
      });
  });

  it("keeps the indicators that were asked for when the subject changes", async () => {
    await show();

    await radio(/^Semua indikator/).click();
    await radio("Seluruh instansi").click();
    await radio(/^Satu perangkat daerah/).click();

    await expect.element(radio(/^Semua indikator/)).toBeChecked();
  });

  it("chooses a whole aspect, and single indicators of another", async () => {
    await show();

    await page.getByRole("checkbox", { name: "Penyelenggara SPBE" }).click();
    await expect.element(page.getByText("2 dari 47 indikator dipilih")).toBeVisible();
    await page.getByRole("button", { name: "Satu per satu Perencanaan Strategis SPBE" }).click();
    await page.getByRole("checkbox", { name: /^12\. Peta Rencana/ }).click();

    await expect.element(page.getByText("3 dari 47 indikator dipilih")).toBeVisible();
    await expect
      .element(page.getByRole("checkbox", { name: "Tata Kelola SPBE", exact: true }))
      .toBePartiallyChecked();
    await page.getByRole("checkbox", { name: "Penyelenggara SPBE" }).click();
    await expect.element(page.getByText("1 dari 47 indikator dipilih")).toBeVisible();
  });

  it("takes a pressed owner's indicators away again", async () => {
    await show();
    const owner = page.getByRole("button", { name: /^Inspektorat/ });

    await owner.click();
    await expect.element(owner).toHaveAttribute("aria-pressed", "true");
    await owner.click();

    await expect.element(page.getByText("0 dari 47 indikator dipilih")).toBeVisible();
  });

  it("lists what is wrong, ties it to the fields, and leads to the first", async () => {
    const onStart = starting();
    await show({ onStart });

    await page.getByLabelText("Tahun penilaian").fill("26");
    await page.getByLabelText("Sasaran indeks").fill("tinggi");
    await send();

    const summary = page.getByRole("alert");
    await expect.element(summary).toHaveTextContent("5 isian perlu diperbaiki");
    await expect.element(page.getByLabelText("Instansi", { exact: true })).toHaveFocus();
    await expect
      .element(page.getByLabelText("Tahun penilaian"))
      .toHaveAccessibleDescription("Isi tahun dari 2000 sampai 2100, misalnya 2026.");
    await summary.getByRole("button", { name: /^Pilih sedikitnya satu/ }).click();
    await expect.element(page.getByRole("button", { name: /^Diskominfo/ })).toHaveFocus();
    await summary.getByRole("button", { name: /^Isi angka dari 1 sampai 5/ }).click();
    await expect.element(page.getByLabelText("Sasaran indeks")).toHaveFocus();
    expect(onStart).not.toHaveBeenCalled();
  });

  it("takes an error away as soon as it is put right", async () => {
    await show();
    await send();

    await page.getByLabelText("Instansi", { exact: true }).fill("Kota Contoh");

    await expect.element(page.getByText("Isi nama instansi.")).not.toBeInTheDocument();
    await expect.element(page.getByRole("alert")).toHaveTextContent("2 isian perlu diperbaiki");
  });

  it("continues from an earlier assessment on the same instrument", async () => {
    const onStart = starting();
    const other = shelved({
      id: "contoh-0002",
      summary: { questionnaire: { id: "spbe-2018", edition: 1, shortTitle: "SPBE 2018" }, year: 2020 },
    });
    await show({ onStart, earlier: [shelved({ summary: { year: 2024 } }), other] });

    await expect
      .element(page.getByLabelText("Instansi", { exact: true }))
      .toHaveValue("Provinsi Kalimantan Timur");
    await expect.element(page.getByLabelText("Nama perangkat daerah")).toHaveValue("Diskominfo");
    const choice = page.getByLabelText("Penilaian sebelumnya");
    await expect.element(choice.getByRole("option", { name: /· 2020 ·/ })).not.toBeInTheDocument();
    await choice.selectOptions("Diskominfo · Provinsi Kalimantan Timur · 2024 · SPBE 2020");
    await radio(/^Semua indikator/).click();
    await send();

    await expect.poll(() => onStart.mock.calls[0]?.[0].continueFrom).toBe("contoh-0001");
  });

  it("shows what comes along from another instrument and what does not, before anything begins", async () => {
    const onPreview = vi.fn<StartScreenProps["onPreview"]>(async () =>
      succeed({
        carriedQuestions: 14,
        carriedEvidence: 9,
        carriedProgrammes: 12,
        carriedActions: 0,
        leftRecords: [{ what: "programme", reason: "stopped" }],
        leftBehind: [
          {
            question: QuestionId.parse("38"),
            reason: "no-counterpart",
            hasExplanation: true,
            evidence: ["Laporan 2025.pdf"],
          },
        ],
        disclaimer: "Padanan ini usulan, bukan padanan resmi.",
      }),
    );
    await show({ thisYear: 2026, earlier: [shelved()], onPreview });
    await radio("Seluruh instansi").click();

    await page
      .getByLabelText("Penilaian sebelumnya")
      .selectOptions("Diskominfo · Provinsi Kalimantan Timur · 2025 · SPBE 2020");
    await page.getByRole("button", { name: "Lihat apa yang dibawa" }).click();

    await expect.element(page.getByText(/bukan padanan resmi/)).toBeVisible();
    await expect.element(page.getByText(/14 indikator mendapat isi tahun 2025/)).toBeVisible();
    await expect
      .element(page.getByText(/^12 program strategis ikut dibawa dan ditandai “belum/))
      .toBeVisible();
    await expect.element(page.getByText(/2025: 1 program yang sudah dihentikan\.$/)).toBeVisible();
    await page.getByText("1 indikator yang isinya tidak terbawa").click();
    await expect
      .element(page.getByText("Indikator 38: penjelasan, bukti “Laporan 2025.pdf”. Tidak ada padanannya."))
      .toBeVisible();
    expect(onPreview.mock.calls[0]?.[0].continueFrom).toBe("contoh-0001");
    await expectAccessible();
  });

  it("says why it could not begin, keeps what was typed, and can be sent again", async () => {
    const onStart = starting();
    await show({ onStart });

    await page.getByLabelText("Instansi", { exact: true }).fill("Kota Contoh");
    await radio("Seluruh instansi").click();
    await send();
    await expect.element(page.getByRole("alert")).toHaveTextContent("Penyimpanan penuh.");
    await send();

    await expect.poll(() => onStart).toHaveBeenCalledTimes(2);
    await expect.element(page.getByLabelText("Instansi", { exact: true })).toHaveValue("Kota Contoh");
  });

  it("can be sent from the keyboard", async () => {
    const onStart = starting();
    await show({ onStart });
    await radio("Seluruh instansi").click();

    await page.getByLabelText("Instansi", { exact: true }).fill("Kota Contoh");
    await userEvent.keyboard("{Enter}");

    await expect.poll(() => onStart).toHaveBeenCalledOnce();
  });

  it("says what to do while there are no instruments", async () => {
    const { rerender } = await render(<StartScreen {...props} instruments={{ kind: "loading" }} />);
    await expect.element(page.getByText("Memuat instrumen…")).toBeVisible();

    await rerender(<StartScreen {...props} instruments={{ kind: "unavailable" }} />);

    await expect.element(page.getByRole("alert")).toHaveTextContent("Sambungkan jaringan");
  });

  it("is accessible, fresh and with errors", async () => {
    await show({ thisYear: 2026, earlier: [shelved()] });
    await expectAccessible();

    await page.getByLabelText("Instansi", { exact: true }).fill("");
    await page.getByRole("button", { name: "Satu per satu Penyelenggara" }).click();
    await send();
    await expectAccessible();
  }, 60_000);
});

const props: StartScreenProps = {
  instruments: {
    kind: "ready",
    questionnaires: [samplePemdi2026(), sampleSpbe2020(), sampleSpbe2018()],
  },
  earlier: [],
  thisYear: 2025,
  canCarryOver: (from, to) => from === "spbe-2020" && to === "pemdi-2026",
  onPreview: async () => fail("Tidak dilihat."),
  onStart: async () => fail("Penyimpanan penuh."),
};

function show(more: Partial<StartScreenProps> = {}) {
  return render(<StartScreen {...props} {...more} />);
}

function starting() {
  return vi.fn(async (_wanted: WantedAssessment) => fail("Penyimpanan penuh."));
}

function radio(name: string | RegExp) {
  return page.getByRole("radio", { name });
}

function send() {
  return page.getByRole("button", { name: "Mulai penilaian" }).click();
}
