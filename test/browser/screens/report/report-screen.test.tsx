import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { type MakeOutput, ReportScreen } from "#screens/report/report-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import {
  sampleAssessment,
  sampleAssessmentUnderWay,
  samplePemdi2026,
  sampleSpbe2020,
} from "#test/support/screen-samples.ts";
import "#ui/styles.css";

function show(
  assessment: Assessment = sampleAssessmentUnderWay(),
  onMake: MakeOutput = async () => succeed({ fileName: "laporan.pdf", sizeInBytes: 1000 }),
  questionnaire = sampleSpbe2020(),
) {
  return render(
    <ReportScreen
      questionnaire={questionnaire}
      assessment={assessment}
      scorecard={scoreAssessment(questionnaire, assessment)}
      onEdit={() => undefined}
      now="2025-11-25T02:32:00.000Z"
      lastBackupAt={null}
      onMake={onMake}
    />,
  );
}

describe("the report screen", () => {
  it("names what is unanswered first, and leads there", async () => {
    await show();

    const problems = page.getByRole("region", { name: "Periksa dahulu" });
    await problems.getByText("Belum dijawab").click();
    await expect
      .element(problems.getByRole("link", { name: /^47\. / }).first())
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/47");
    const titles = [...document.querySelectorAll("summary")].map((summary) => summary.textContent ?? "");
    expect(titles[0]).toMatch(/^Belum dijawab/);
  });

  it("says what was made, and how large it is", async () => {
    const onMake = vi.fn(async () => succeed({ fileName: "laporan-spbe.pdf", sizeInBytes: 640_000 }));
    await show(sampleAssessmentUnderWay(), onMake);

    await page.getByRole("button", { name: "Buat PDF" }).click();

    await expect.element(page.getByText(/Selesai: laporan-spbe\.pdf \(625 KB\)/)).toBeVisible();
    expect(onMake).toHaveBeenCalledExactlyOnceWith("pdf", expect.any(Function), expect.any(AbortSignal));
  });

  it("shows progress, and cancels when asked to", async () => {
    let cancelled = false;
    const onMake: MakeOutput = (_, progress, signal) =>
      new Promise((resolve) => {
        progress(0.25, "Menggambar halaman");
        signal.addEventListener("abort", () => {
          cancelled = true;
          resolve(fail("Dibatalkan."));
        });
      });
    await show(sampleAssessmentUnderWay(), onMake);

    await page.getByRole("button", { name: "Buat PDF" }).click();
    await expect.element(page.getByRole("progressbar")).toHaveAttribute("value", "0.25");
    await expect.element(page.getByText("Menggambar halaman 25%")).toBeVisible();
    await page.getByRole("button", { name: "Batalkan Laporan PDF" }).click();

    await expect.element(page.getByRole("button", { name: "Buat PDF" })).toBeVisible();
    expect(cancelled).toBe(true);
  });

  it("shows why something was not made", async () => {
    await show(sampleAssessmentUnderWay(), async () => fail("Isi bukti “a.pdf” tidak ditemukan."));

    await page.getByRole("button", { name: "Buat berkas paket" }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Isi bukti “a.pdf” tidak ditemukan.");
  });

  it("repeats the warning of an instrument from secondary sources", async () => {
    const questionnaire = samplePemdi2026();
    await show(sampleAssessment({ questionnaire }), undefined, questionnaire);

    await expect.element(page.getByText(questionnaire.disclaimer ?? "none", { exact: false })).toBeVisible();
  });

  it("is accessible in light, in dark and on a narrow screen", async () => {
    await show();

    await expectAccessible();
  });
});
