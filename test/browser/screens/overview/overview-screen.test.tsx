import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { OverviewScreen, type OverviewScreenProps } from "#screens/overview/overview-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { LiveView } from "#test/support/live-view.tsx";
import { byHand, ticked } from "#test/support/scoring-builders.ts";
import {
  sampleAssessment,
  sampleAssessmentComplete,
  sampleAssessmentUnderWay,
  samplePemdi2026,
  sampleSpbe2018,
  sampleSpbe2020,
} from "#test/support/screen-samples.ts";
import "#ui/styles.css";

beforeEach(() => {
  history.replaceState(null, "");
});
afterEach(() => {
  window.location.hash = "";
});

describe("the overview", () => {
  it("shows the tree with the figure of every group", async () => {
    await show(sampleAssessmentComplete());

    await expect.element(page.getByRole("heading", { level: 3, name: /Tata Kelola SPBE/ })).toBeVisible();
    await expect
      .element(page.getByRole("heading", { level: 4, name: /Perencanaan Strategis/ }))
      .toBeVisible();
    await expect.element(page.getByText("10% dari indeks").first()).toBeVisible();
    await expect.element(page.getByText("3,25")).toBeVisible();
    await expect.element(page.getByText("2,95")).toBeVisible();
  });

  it("shows a range while questions are open, and never one number", async () => {
    await show(sampleAssessmentUnderWay());

    const result = page.getByRole("region", { name: "Kemajuan dan indeks" });
    await expect.element(result).toHaveTextContent("22 dari 47 dijawab");
    await expect.element(result).toHaveTextContent(/sementara, antara \d,\d\d–\d,\d\d/);
    await expect.element(result).toHaveTextContent("25 belum dijawab; indeks akhir ada di antara keduanya.");
    await expect
      .element(result.getByRole("img"))
      .toHaveAttribute("aria-label", expect.stringContaining("Sasaran 3,50."));
  });

  it("names the level, the evidence and the state of a question in words", async () => {
    await show(sampleAssessmentUnderWay());

    const row = rowOf("22. Penerapan Manajemen Keamanan Informasi");
    await expect.element(row).toHaveTextContent("3 bukti");
    await expect.element(row).toHaveTextContent("Sasaran 3");
    await expect.element(row).toHaveTextContent("Tingkat 2");
    await expect.element(row).toHaveTextContent("Di bawah sasaran");
    await expect.element(rowOf("23. Penerapan Manajemen Data")).toHaveTextContent("Belum dijawab");
    await expect.element(rowOf("2. Kebijakan Internal Peta Rencana")).toHaveTextContent("Tanpa bukti");
  });

  it("says when a level set by hand disagrees with the ticks", async () => {
    await show(sampleAssessment({ answers: { "1": byHand("4", "2.1") } }));

    await expect.element(rowOf("1. Kebijakan Internal Arsitektur")).toHaveTextContent("Tidak sesuai centang");
    await expect.element(filterOf(/^Tidak sesuai centang 1$/)).toBeInTheDocument();
  });

  it("leads on to the question that was last open, and to the next open one", async () => {
    await show(sampleAssessmentUnderWay(), { lastQuestion: QuestionId.parse("22") });

    await expect
      .element(page.getByRole("link", { name: "Lanjutkan: 22. Keamanan informasi" }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/22");
    await expect
      .element(page.getByRole("link", { name: "Belum dijawab: 23. Manajemen data" }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/23");
    await expect.element(rowOf("22. Penerapan")).toHaveTextContent("Terakhir dibuka");
  });

  it("leads to the first question of a new assessment", async () => {
    await show(sampleAssessment());

    await expect
      .element(page.getByRole("link", { name: "Lanjutkan: 1. Kebijakan arsitektur" }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/1");
  });

  it("keeps only what a filter lets through", async () => {
    await show(sampleAssessmentUnderWay());

    await filterOf(/^Belum dijawab 25$/).click();

    expect(rowCount()).toBe(25);
    await expect.element(page.getByText("25 indikator ditampilkan")).toBeInTheDocument();
    await expect
      .element(page.getByRole("heading", { name: /Kebijakan Internal SPBE/ }))
      .not.toBeInTheDocument();
  });

  it("says what it means that nothing passes a filter, and leads back", async () => {
    await show(sampleAssessmentComplete());

    await filterOf(/^Belum dijawab 0$/).click();
    await expect.element(page.getByText("Semua sudah dijawab.")).toBeVisible();
    await page.getByRole("button", { name: "Tampilkan semua indikator" }).click();

    expect(rowCount()).toBe(47);
  });

  it("finds by criteria, marks what it found, and says at which level", async () => {
    await show(sampleAssessmentUnderWay());

    await page.getByRole("searchbox").fill("berdasarkan risiko");

    await expect.element(page.getByText("Tingkat 3: Pengendalian itu sudah disusun")).toBeVisible();
    await expect.poll(() => document.querySelectorAll("mark").length).toBeGreaterThanOrEqual(2);
    expect(rowCount()).toBeLessThan(10);
  });

  it("goes to the search with a slash, and with Enter to the first one found", async () => {
    await show(sampleAssessment());

    await userEvent.keyboard("/");
    await expect.element(page.getByRole("searchbox")).toHaveFocus();
    await userEvent.keyboard("jdih");
    await expect.poll(rowCount).toBe(1);
    await userEvent.keyboard("{Enter}");

    expect(window.location.hash).toBe("#/penilaian/contoh-0001/indikator/44");
  });

  it("starts in the search when the person came to search", async () => {
    await show(sampleAssessment(), { focusSearch: true });

    await expect.element(page.getByRole("searchbox")).toHaveFocus();
  });

  it("still has filter and search when the person comes back", async () => {
    const first = await show(sampleAssessmentUnderWay());
    await filterOf(/^Belum dijawab/).click();
    await page.getByRole("searchbox").fill("layanan");
    const count = await expect.poll(rowCount).toBeLessThan(25).then(rowCount);
    await first.unmount();

    await show(sampleAssessmentUnderWay());

    await expect.element(page.getByRole("searchbox")).toHaveValue("layanan");
    expect(rowCount()).toBe(count);
  });

  it("calls an index over some indicators unofficial, and shows their weights", async () => {
    await show(
      sampleAssessment({
        answers: { "1": ticked("2.1"), "44": ticked("2.1") },
        details: { scope: { kind: "selected", indicators: ids("1", "44") } },
      }),
    );

    await expect.element(page.getByText("Tidak resmi")).toBeVisible();
    await expect.element(rowOf("44.")).toHaveTextContent("Bobot 69,77%"); // 3 / (1.3 + 3)
    expect(rowCount()).toBe(2);
  });

  it("shows the disclaimer of an instrument that has one", async () => {
    await show(sampleAssessment({ questionnaire: samplePemdi2026() }), {}, samplePemdi2026());

    await expect.element(page.getByText("Disusun dari sumber sekunder, belum dicocokkan")).toBeVisible();
  });

  it("lists every service of an indicator that is answered per service", async () => {
    const questionnaire = sampleSpbe2018();

    await show(
      sampleAssessment({ questionnaire, answers: { "35-2": { serviceName: "Perizinan usaha" } } }),
      {},
      questionnaire,
    );

    const row = rowOf("35-2. Layanan Publik Instansi Pemerintah, layanan 2");
    await expect.element(row).toHaveTextContent("Perizinan usaha");
  });

  it("changes the details as one step", async () => {
    const onEdit = vi.fn<(edits: readonly Edit[], after: Assessment) => void>();
    await show(sampleAssessmentUnderWay(), {}, sampleSpbe2020(), onEdit);

    await page.getByRole("button", { name: "Ubah rincian" }).click();
    await page.getByLabelText("Nama perangkat daerah").fill("Diskominfo");
    await page.getByLabelText("Sasaran indeks").fill("3,75");
    await page.getByRole("button", { name: "Simpan rincian" }).click();

    await expect.element(page.getByRole("heading", { level: 1, name: "Diskominfo" })).toBeVisible();
    expect(onEdit).toHaveBeenCalledOnce();
    expect(onEdit.mock.calls[0]?.[0]).toHaveLength(1);
    expect(onEdit.mock.calls[0]?.[1].details).toMatchObject({ agency: "Diskominfo", indexTarget: "3.75" });
    expect(onEdit.mock.calls[0]?.[1].details.earlier?.year).toBe(2024);
  });

  it("warns of a year for which the instrument is not meant, and keeps it all the same", async () => {
    const onEdit = vi.fn<(edits: readonly Edit[], after: Assessment) => void>();
    await show(sampleAssessmentUnderWay(), {}, sampleSpbe2020(), onEdit);

    await page.getByRole("button", { name: "Ubah rincian" }).click();
    await page.getByLabelText("Tahun", { exact: true }).fill("2009");
    await expect
      .element(page.getByText("SPBE 2020 dipakai untuk tahun 2021–2025, bukan tahun 2009."))
      .toBeVisible();
    await page.getByRole("button", { name: "Simpan rincian" }).click();

    expect(onEdit.mock.calls[0]?.[1].details.year).toBe(2009);
  });

  it("sets one level as the target of every indicator", async () => {
    const onEdit = vi.fn<(edits: readonly Edit[], after: Assessment) => void>();
    await show(sampleAssessmentUnderWay(), {}, sampleSpbe2020(), onEdit);

    await page.getByRole("button", { name: "Ubah rincian" }).click();
    await page.getByLabelText("Sasaran tingkat semua indikator").selectOptions("Tingkat 3");
    await page.getByRole("button", { name: "Simpan rincian" }).click();

    await expect.element(rowOf("1. Kebijakan")).toHaveTextContent("Sasaran 3");
    expect(onEdit.mock.calls[0]?.[0]).toHaveLength(46); // indicator 22 has that target already
  });

  it("does not save details that cannot stand, and leads to the field", async () => {
    const onEdit = vi.fn();
    await show(sampleAssessmentUnderWay(), {}, sampleSpbe2020(), onEdit);

    await page.getByRole("button", { name: "Ubah rincian" }).click();
    await page.getByLabelText("Instansi", { exact: true }).fill("");
    await page.getByLabelText("Sasaran indeks").fill("7");
    await page.getByRole("button", { name: "Simpan rincian" }).click();

    await expect.element(page.getByText("Isi nama instansi.")).toBeVisible();
    await expect.element(page.getByText("Isi angka dari 1 sampai 5")).toBeVisible();
    await expect.element(page.getByLabelText("Instansi", { exact: true })).toHaveFocus();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it("makes no change where nothing was changed", async () => {
    const onEdit = vi.fn();
    await show(sampleAssessmentUnderWay(), {}, sampleSpbe2020(), onEdit);

    await page.getByRole("button", { name: "Ubah rincian" }).click();
    await page.getByRole("button", { name: "Simpan rincian" }).click();

    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it("is accessible, with a search and with the dialog open", async () => {
    const { answers, evidence } = sampleAssessmentUnderWay();
    const scope = { kind: "selected", indicators: ids("1", "2", "22", "23", "44") } as const;
    await show(sampleAssessment({ answers, evidence, details: { scope } }), {
      lastQuestion: QuestionId.parse("22"),
    });
    await expectAccessible();

    await page.getByRole("searchbox").fill("keamanan");
    await page.getByRole("button", { name: "Ubah rincian" }).click();
    await page.getByRole("button", { name: "Satu per satu Penyelenggara SPBE" }).click();
    await expectAccessible();
  }, 60_000);
});

function show(
  assessment: Assessment,
  more: Partial<Pick<OverviewScreenProps, "lastQuestion" | "focusSearch">> = {},
  questionnaire: Questionnaire = sampleSpbe2020(),
  onEdit: (edits: readonly Edit[], after: Assessment) => void = () => {},
) {
  return render(
    <LiveView questionnaire={questionnaire} assessment={assessment} onEdit={onEdit}>
      {(view) => <OverviewScreen {...view} lastQuestion={null} {...more} />}
    </LiveView>,
  );
}

function rowOf(name: string) {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name }) });
}

function filterOf(name: RegExp) {
  return page.getByRole("group", { name: "Saring indikator" }).getByRole("radio", { name });
}

function rowCount(): number {
  return document.querySelectorAll("main li a[href*='/indikator/']").length;
}

function ids(...numbers: readonly string[]) {
  return numbers.map((number) => QuestionId.parse(number));
}
