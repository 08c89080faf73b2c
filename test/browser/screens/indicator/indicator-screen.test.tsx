import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { answerTo } from "#core/assessment/assessment.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { questionId } from "#test/support/assessment-builders.ts";
import { sampleAssessment, sampleAssessmentComplete, samplePemdi2026 } from "#test/support/screen-samples.ts";
import { openIndicator } from "./open-indicator.tsx";

const side = page.getByRole("complementary", { name: "Pengaruh pada nilai" });
const tree = page.getByRole("navigation", { name: "Indikator", exact: true });

/** Three runs of axe over a whole screen, on a machine that does other things too. */
const SLOW_MS = 60_000;

afterEach(() => page.viewport(1280, 800));

it("says what is asked, who usually knows, what it weighs and on what it rests", async () => {
  await openIndicator();

  await expect
    .element(page.getByRole("heading", { level: 1 }))
    .toHaveTextContent("22. Penerapan Manajemen Keamanan Informasi");
  await expect.element(page.getByText("Pengampu: Diskominfo (bidang persandian)")).toBeVisible();
  await expect.element(page.getByText("Bobot 1,5% dari indeks", { exact: true })).toBeVisible();
  await page.getByText("Dasar aturan").click();
  await expect.element(page.getByText(/Peraturan BSSN Nomor 4 Tahun 2021/)).toBeVisible();
});

it("shows every indicator in scope with its level, as links, and marks the open one", async () => {
  await openIndicator();

  await expect
    .element(tree.getByRole("link", { name: /^22 Keamanan informasi Tingkat 2/ }))
    .toHaveAttribute("aria-current", "page");
  await expect
    .element(tree.getByRole("link", { name: /^23 Manajemen data Belum dijawab/ }))
    .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/23");
  await expect
    .element(tree.getByRole("heading", { name: /Manajemen SPBE.*2 dari 11 dijawab/ }))
    .toBeVisible();
});

it("leaves out what is not in scope, and calls the index unofficial", async () => {
  const scope = { kind: "selected", indicators: [questionId("22"), questionId("23")] } as const;
  await openIndicator({ assessment: sampleAssessment({ details: { scope } }) });

  await expect.poll(() => tree.getByRole("link").elements().length).toBe(2);
  await expect.element(side.getByText(/Tidak resmi: dihitung dari 2 indikator/)).toBeVisible();
});

it("weighs an indicator within what is answered here, as its effect does, and names its weight in the whole", async () => {
  const scope = { kind: "selected", indicators: [questionId("22"), questionId("42")] } as const;
  await openIndicator({ assessment: sampleAssessment({ details: { scope } }), question: "22" });

  await expect
    .element(page.getByText("Bobot 33,33% dari indeks penilaian ini (1,5% dari indeks instansi)"))
    .toBeVisible(); // 1.5 / (1.5 + 3)
  await expect.element(side.getByText("kira-kira +0,333")).toBeVisible();
});

it("never shows an unfinished index as a single number", async () => {
  await openIndicator();

  await expect.element(side.getByRole("heading", { name: "Indeks SPBE sementara" })).toBeVisible();
  await expect
    .element(side.getByRole("img", { name: "Rentang 1,78 sampai 4,14 pada skala 1 sampai 5" }))
    .toBeVisible();
  await expect.element(side.getByText(/25 indikator belum dijawab/)).toBeVisible();
});

it("shows the final index once everything is answered, and where the next level leads", async () => {
  await openIndicator({ assessment: sampleAssessmentComplete(), question: "44" });

  await expect.element(side.getByRole("img", { name: "Indeks 2,95 pada skala 1 sampai 5" })).toBeVisible();
  await expect.element(side.getByText("Predikat Baik")).toBeVisible();
  await expect.element(side.getByText(/dari 2,95 menjadi 2,98/)).toBeVisible(); // weight 2.75: 2.9475 + 0.0275 = 2.975, half up
});

it("lists what an evaluator would miss, and leads there", async () => {
  await openIndicator();

  await side.getByRole("button", { name: "1 kriteria tercentang belum punya bukti." }).click();

  await expect.element(page.getByRole("heading", { name: /Bukti dukung/ })).toHaveFocus();
});

it("keeps the target and compares with it and with an earlier year", async () => {
  const opened = await openIndicator();
  await expect.element(side.getByText("Masih di bawah sasaran.")).toBeVisible();
  await expect.element(side.getByRole("term")).toHaveTextContent("Nilai akhir 2024");
  await expect.element(side.getByRole("definition")).toHaveTextContent("Tingkat 1");

  await side.getByRole("combobox", { name: "Sasaran 2025" }).selectOptions("2");

  await expect.element(side.getByText("Sasaran tercapai.")).toBeVisible();
  expect(answerTo(opened.current(), questionId("22")).target).toBe("2");
});

it("shows the disclaimer of an instrument that was not checked against the regulation", async () => {
  const questionnaire = samplePemdi2026();
  await openIndicator({ questionnaire, assessment: sampleAssessment({ questionnaire }), question: "1" });

  await expect
    .element(page.getByText("Disusun dari sumber sekunder, belum dicocokkan dengan naskah resmi."))
    .toBeVisible();
});

it("leads on and back, to the overview before the first and to the scorecard after the last", async () => {
  await openIndicator({ question: "1" });
  const steps = page.getByRole("navigation", { name: "Indikator sebelum dan sesudah" });

  await expect
    .element(steps.getByRole("link", { name: "Ringkasan" }))
    .toHaveAttribute("href", "#/penilaian/contoh-0001");
  window.location.hash = "#/penilaian/contoh-0001/indikator/47";

  await expect
    .element(steps.getByRole("link", { name: "Kartu nilai" }))
    .toHaveAttribute("href", "#/penilaian/contoh-0001/nilai");
});

it("has the tree in a sheet on a phone, which closes when one is chosen", async () => {
  await page.viewport(400, 800);
  await openIndicator();
  await expect.element(tree).not.toBeInTheDocument();

  await page.getByRole("button", { name: /22 dari 47/ }).click();
  const sheet = page.getByRole("dialog", { name: "Daftar indikator" });
  await sheet.getByRole("link", { name: /^30 / }).click();

  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("30. ");
  await expect.element(sheet).not.toBeInTheDocument();
});

it(
  "passes every accessibility check, light and dark, wide and narrow",
  async () => {
    await openIndicator();
    await page.getByRole("button", { name: "Atur 22.c.Foto rapat.jpg" }).click();
    await page.getByText("Tetapkan tingkat tanpa centang").click();
    await page.getByRole("heading", { name: "Optimum" }).click();

    await expectAccessible();
  },
  SLOW_MS,
);

it(
  "passes every accessibility check with decimals, an outside index and its table",
  async () => {
    const questionnaire = samplePemdi2026();
    await openIndicator({ questionnaire, assessment: sampleAssessment({ questionnaire }), question: "5" });
    await page.getByRole("textbox", { name: "Indeks Satu Data Indonesia (SDI)" }).fill("abc");
    await page.getByText("Tabel konversi").click();

    await expectAccessible();
  },
  SLOW_MS,
);

it(
  "passes every accessibility check with a dialog open",
  async () => {
    await openIndicator();
    await page.getByRole("button", { name: "Tambah tautan" }).click();
    await page.getByRole("button", { name: "Tambahkan" }).click();

    await expectAccessible();
  },
  SLOW_MS,
);
