import { beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { ExactText } from "#core/shared/exact.ts";
import { ScorecardScreen } from "#screens/scorecard/scorecard-screen.tsx";
import { tickedStanding } from "#test/support/assessment-builders.ts";
import { inventedInstrument, questionOf } from "#test/support/scoring-builders.ts";
import {
  sampleAssessment,
  sampleAssessmentComplete,
  samplePemdi2026,
  sampleSpbe2020,
  sampleView,
} from "#test/support/screen-samples.ts";
import "#ui/styles.css";

function show(assessment: Assessment, questionnaire: Questionnaire = sampleSpbe2020()) {
  return render(<ScorecardScreen {...sampleView(questionnaire, assessment)} />);
}

beforeEach(() => sessionStorage.clear());

describe("the steps on the scorecard", () => {
  const steps = page.getByRole("table", { name: "Langkah yang paling menaikkan indeks" });
  const cheapest = page.getByRole("table", { name: "Cara termurah" });

  it("begin with the one that moves the index most, name what is missing, and lead to the indicator", async () => {
    await show(sampleAssessmentComplete());

    await expect
      .element(steps.getByRole("row", { name: /^42\. Layanan Pengaduan.*Tingkat 4.*Tingkat 5.*\+0,03/ }))
      .toBeVisible();
    await expect
      .element(steps.getByRole("link", { name: /^44\. / }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/44");
    await expect.element(steps.getByText("Kurang 2 kriteria untuk tingkat 3")).toBeVisible();
  });

  it("name all that is missing up to the level of their row, level by level", async () => {
    await show(sampleAssessmentComplete());
    await page.getByRole("radio", { name: "Memuaskan (4,20)" }).click();
    const row = cheapest.getByRole("row", { name: /^11\. / }); // from 2 to 5: 1 + 2 + 1 criteria

    await row.getByText("Kurang 4 kriteria sampai tingkat 5", { exact: true }).click();

    for (const name of ["Tingkat 3", "Tingkat 4", "Tingkat 5"]) {
      await expect.element(row.getByRole("paragraph").getByText(name, { exact: true })).toBeVisible();
    }
    expect(row.getByRole("listitem").elements()).toHaveLength(4);
  });

  it("show the rest of the list at one press, with exact gains", async () => {
    await show(sampleAssessmentComplete());
    await page.getByRole("button", { name: "Tampilkan semua (45)" }).click();

    await expect.element(steps.getByRole("row", { name: /^32\. .*\+0,0275/ })).toBeVisible();
    await expect.element(steps.getByRole("row", { name: /^21\. .*\+0,015/ })).toBeVisible();
  });

  it("find the fewest for the next predicate by themselves, and for another one when it is chosen", async () => {
    await show(sampleAssessmentComplete());
    await expect
      .element(page.getByText("20 langkah pada 15 indikator membawa indeks ke 3,53 (Sangat Baik)."))
      .toBeVisible();

    await page.getByRole("radio", { name: "Memuaskan (4,20)" }).click();

    await expect.element(page.getByText(/^50 langkah pada .* \(Memuaskan\)\.$/)).toBeVisible();
    await expect.element(cheapest).toBeVisible();
  });

  it("find the fewest for an index that is typed", async () => {
    await show(sampleAssessmentComplete());
    await page.getByRole("radio", { name: "Indeks lain" }).click();
    await page.getByLabelText("Indeks yang diinginkan").fill("3,0");

    await expect
      .element(page.getByText("2 langkah pada 2 indikator membawa indeks ke 3,01 (Baik)."))
      .toBeVisible(); // 2.9475 + 2 x 0.03
  });

  it("say so when the index is reached already, or is no index", async () => {
    await show(sampleAssessmentComplete());

    await page.getByRole("radio", { name: "Baik (2,60)" }).first().click();
    await expect.element(page.getByText("Sudah tercapai: indeks sekurang-kurangnya 2,95.")).toBeVisible();

    await page.getByRole("radio", { name: "Indeks lain" }).click();
    await page.getByLabelText("Indeks yang diinginkan").fill("7");
    await expect.element(page.getByText("Tulis angka dari 1,00 sampai 5,00, misalnya 3,50.")).toBeVisible();
  });

  it("say so when no step leads there", async () => {
    const levels = [1, 2, 3, 4].map((level) => ({ level, criteria: 1 }));
    const questionnaire = inventedInstrument({ groups: [{ id: "A", indicators: { "1": { levels } } }] });
    await show(sampleAssessment({ questionnaire }), questionnaire);
    await page.getByRole("radio", { name: "Indeks lain" }).click();
    await page.getByLabelText("Indeks yang diinginkan").fill("4,5");

    await expect.element(page.getByText(/^Tidak dapat dicapai: .* pun indeksnya 4,00\.$/)).toBeVisible();
  });

  it("do not offer a tick where another body's index decides", async () => {
    const questionnaire = samplePemdi2026();
    const answers = { "5": { external: ExactText.parse("40") } };
    await show(sampleAssessment({ questionnaire, answers }), questionnaire);
    await page
      .getByRole("button", { name: /^Tampilkan semua/ })
      .first()
      .click();

    await expect
      .element(
        steps.getByRole("row", { name: /^5\. .*Mengikuti Indeks Satu Data Indonesia \(SDI\).*Nilai 2,60/ }),
      )
      .toBeVisible(); // 2.5 + (40 - 37.5) / 25
  });
});

describe("the what-if on the scorecard", () => {
  const level = (question: string, name: string) =>
    page
      .getByRole("group", { name: new RegExp(`^Tingkat andai-andai ${question}\\.`) })
      .getByRole("radio", { name });
  const byGroup = page.getByRole("table", { name: "Nilai setiap kelompok, asli dan andai-andai" });

  it("changes index and groups beside the real ones, and no answer", async () => {
    const onEdit = vi.fn();
    await render(<ScorecardScreen {...sampleView(sampleSpbe2020(), sampleAssessmentComplete(), onEdit)} />);
    await page.getByRole("button", { name: "Coba andai-andai" }).click();
    await page.getByText("Layanan Publik Berbasis Elektronik", { exact: true }).last().click();

    await level("44", "Tingkat 5").click();

    await expect.element(page.getByText("3,04", { exact: true })).toBeVisible(); // 2.9475 + 3 x 0.03
    await expect.element(page.getByText("+0,09", { exact: true })).toBeVisible();
    await expect.element(byGroup.getByRole("row", { name: "Layanan SPBE 3,61 3,81" })).toBeVisible();
    await expect.element(page.getByText("diubah, aslinya 2")).toBeVisible();
    await expect.element(page.getByText("Andai-andai: jawaban asli tidak berubah.")).toBeVisible();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it("is still there after a look at something else, on the answers as they are by then", async () => {
    const before = sampleAssessmentComplete();
    const view = await show(before);
    await page.getByRole("button", { name: "Coba andai-andai" }).click();
    await level("1", "Tingkat 5").click();
    await level("2", "Tingkat 5").click();
    await view.unmount();

    const standing = { kind: "by-hand", level: ExactText.parse("5"), criteria: [] } as const;
    const second = questionOf(sampleSpbe2020(), "2").id;
    const answers = { ...before.answers, [second]: { ...EMPTY_ANSWER, standing } };
    const again = await show({ ...before, answers });

    await expect.element(page.getByRole("button", { name: "Kembalikan 1 perubahan" })).toBeVisible();
    await expect.element(level("1", "Tingkat 5")).toBeChecked();
    await expect.element(level("2", "Tingkat 5, jawaban asli")).toBeChecked();

    await page.getByRole("button", { name: "Tutup andai-andai" }).click();
    await again.unmount();
    await show(before);
    await expect.element(page.getByRole("button", { name: "Coba andai-andai" })).toBeVisible();
  });

  it("goes back to the real answers at one press", async () => {
    await show(sampleAssessmentComplete());
    await page.getByRole("button", { name: "Coba andai-andai" }).click();
    await level("1", "Tingkat 5").click();

    await page.getByRole("button", { name: "Kembalikan 1 perubahan" }).click();

    await expect.element(level("1", "Tingkat 3, jawaban asli")).toBeChecked();
    await expect.element(page.getByText("diubah, aslinya 3")).not.toBeInTheDocument();
  });

  it("takes over the cheapest steps", async () => {
    await show(sampleAssessmentComplete());
    await page.getByRole("button", { name: "Coba di andai-andai" }).click();

    await expect.element(page.getByText("Kembalikan 15 perubahan")).toBeVisible();
    await expect.element(page.getByText("+0,5775", { exact: true })).toBeVisible();
    await expect.element(page.getByRole("heading", { name: "Andai-andai" })).toHaveFocus();
  });

  it("offers the decimals of the instrument, and the value between two of them that really stands", async () => {
    const questionnaire = samplePemdi2026();
    const answers = { "1": { standing: tickedStanding("1.1", "2.1") } };
    await show(sampleAssessment({ questionnaire, answers }), questionnaire);
    await page.getByRole("button", { name: "Coba andai-andai" }).click();

    await expect.element(level("1", "Nilai 1,75, jawaban asli")).toBeChecked(); // 1.5 + 1/4 of the band
    await expect.element(level("1", "Nilai 3,50")).not.toBeChecked();
  });
});
