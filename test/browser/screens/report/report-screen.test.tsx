import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { OpenedFile } from "#core/assessment/assessment-store.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { type MakeOutput, ReportScreen } from "#screens/report/report-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import {
  sampleAssessment,
  sampleAssessmentUnderWay,
  sampleFile,
  samplePemdi2026,
  sampleSpbe2020,
} from "#test/support/screen-samples.ts";
import "#ui/styles.css";

function show(
  assessment: Assessment = sampleAssessmentUnderWay(),
  onMake: MakeOutput = async () => succeed({ fileName: "laporan.pdf", sizeInBytes: 1000 }),
  questionnaire = sampleSpbe2020(),
  lastBackupAt: string | null = null,
  openedFrom: OpenedFile | undefined = undefined,
) {
  return render(
    <ReportScreen
      questionnaire={questionnaire}
      assessment={assessment}
      scorecard={scoreAssessment(questionnaire, assessment)}
      onEdit={() => undefined}
      now="2025-11-25T02:32:00.000Z"
      lastBackupAt={lastBackupAt}
      openedFrom={openedFrom}
      onMake={onMake}
      facts={null}
      keptFiles={null}
      keyFingerprint={null}
      canChoosePlace={false}
      onMakePack={async () => fail("Dibatalkan.")}
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
    expect(onMake).toHaveBeenCalledExactlyOnceWith(
      { kind: "pdf", isLocked: false, isSigned: false },
      expect.any(Function),
      expect.any(AbortSignal),
    );
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
    await expect.element(page.getByText("Menggambar halaman · 25%")).toBeVisible();
    await page.getByRole("button", { name: "Batalkan Laporan PDF" }).click();

    await expect.element(page.getByRole("button", { name: "Buat PDF" })).toBeVisible();
    await expect.element(page.getByText("Dibatalkan. Tidak ada berkas yang diunduh.")).toBeVisible();
    expect(cancelled).toBe(true);
  });

  it("shows why something was not made", async () => {
    await show(sampleAssessmentUnderWay(), async () => fail("Isi bukti “a.pdf” tidak ditemukan."));

    await page.getByRole("button", { name: "Buat berkas paket" }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Isi bukti “a.pdf” tidak ditemukan.");
  });

  it("ends the work with a sentence when the app breaks", async () => {
    const ignore = (event: Event) => event.preventDefault();
    window.addEventListener("error", ignore);
    await show(sampleAssessmentUnderWay(), () => Promise.reject(new Error("A bug")));

    await page.getByRole("button", { name: "Buat PDF" }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("kesalahan aplikasi");
    await expect.element(page.getByRole("button", { name: "Buat PDF" })).toBeVisible();
    window.removeEventListener("error", ignore);
  });

  it("shows which figure it will carry, and that it is not final", async () => {
    await show();

    await expect.element(page.getByText("Indeks SPBE 1,78–4,14 · Kurang sampai Sangat Baik")).toBeVisible();
    await expect.element(page.getByText("Sementara", { exact: true })).toBeVisible();
  });

  it("leads to evidence that no indicator cites", async () => {
    const evidence = [sampleFile(1, { name: "Foto.jpg" })];
    await show(sampleAssessment({ evidence }));

    await page.getByText("Bukti belum dirujuk").click();
    await expect
      .element(page.getByRole("link", { name: "Foto.jpg" }))
      .toHaveAttribute("href", `#/penilaian/contoh-0001/bukti/${evidence[0]?.id}`);
  });

  it("estimates each file before it is made: evidence goes into the package only, each content once", async () => {
    const evidence = [1, 2].map((number) => ({
      ...sampleFile(1, { name: "SK.pdf", sizeInBytes: 50 * 1024 * 1024 }),
      id: sampleFile(number, { name: "SK.pdf" }).id,
    }));
    await show(sampleAssessment({ evidence }));

    await expect.element(page.getByText(/riwayat, dan catatan pribadi\. Kira-kira 50 MB\.$/)).toBeVisible();
    await expect.element(page.getByText(/dan daftar bukti\. Kira-kira 2\d\d KB\.$/)).toBeVisible(); // as measured: 225 KB
  });

  it("says where private notes go and where they never go", async () => {
    await show();

    await expect
      .element(page.getByText(/Catatan pribadi tidak pernah masuk ke laporan PDF dan lembar kerja/))
      .toBeVisible();
  });

  it.each([
    ["never", null, /belum pernah dicadangkan/],
    [
      "long ago",
      "2025-11-10T02:00:00.000Z",
      /Cadangan terakhir 10 November 2025, dan sesudah itu ada perubahan/,
    ],
    ["of now", "2025-11-24T03:00:00.000Z", /Tercadangkan seluruhnya/],
  ])("reminds of a backup: %s", async (_, lastBackupAt, words) => {
    await show(sampleAssessmentUnderWay(), undefined, undefined, lastBackupAt);

    await expect.element(page.getByText(words)).toBeVisible();
  });

  it("does not call alone in this browser what was opened from a file", async () => {
    const openedFrom = { fileName: "kiriman.matang.zip", at: "2025-11-24T03:00:00.000Z" };
    await show(sampleAssessmentUnderWay(), undefined, undefined, null, openedFrom);

    await expect.element(page.getByText(/^Penilaian ini dibuka dari kiriman\.matang\.zip/)).toBeVisible();
    await expect.element(page.getByText(/isinya hanya ada di peramban ini/)).not.toBeInTheDocument();
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
