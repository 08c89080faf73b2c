import { beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { currentStage, sideOf } from "#core/review/review-progress.ts";
import { stageScorecards } from "#core/review/stage-scorecards.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { ReviewScreen, type ReviewScreenProps } from "#screens/review/review-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { atTime, newId } from "#test/support/assessment-builders.ts";
import { LiveView } from "#test/support/live-view.tsx";
import { answeringAssessment, reviewedAssessment, SAMPLE_TASK } from "#test/support/review-samples.ts";
import { sampleSpbe2020 } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

const questionnaire = sampleSpbe2020();
type OnEdit = (edits: readonly Edit[], after: Assessment) => void;

beforeEach(() => history.replaceState(null, ""));

function show(assessment: Assessment, parts: Partial<ReviewScreenProps> = {}, onEdit: OnEdit = vi.fn()) {
  return render(
    <LiveView questionnaire={questionnaire} assessment={assessment} onEdit={onEdit}>
      {(view) => (
        <ReviewScreen
          {...view}
          side={sideOf(assessment)}
          stage={currentStage(assessment)}
          onStage={() => undefined}
          by="Pemeriksa"
          now={atTime("12:00")}
          newId={newId}
          addresses={[{ task: SAMPLE_TASK, cameAt: atTime("10:00") }]}
          keyFingerprint={null}
          onSend={async () => succeed({ fileName: "reviu.zip", sizeInBytes: 2048 })}
          {...parts}
        />
      )}
    </LiveView>,
  );
}

function rowOf(name: string | RegExp) {
  return page.getByRole("row", { name });
}

describe("the review of an assessment, for a reviewer", () => {
  it("puts the stages side by side, with range and predicate, and is accessible", async () => {
    await show(reviewedAssessment());

    await expect.element(rowOf(/^Indeks SPBE 2,95 \d,\d\d Sementara/)).toBeVisible();
    await expect.element(rowOf(/^Dinilai 47 dari 47 3 dari 47/)).toBeVisible();
    await expect.element(rowOf(/^Masih mungkin antara sudah pasti \d,\d\d–\d,\d\d/)).toBeVisible();
    await expect.element(rowOf(/^Beda dari mandiri – .*1 turun, 1 naik/)).toBeVisible();
    await expect.element(rowOf(/^22\. .*1 menunggu OPD|^22\. .*2 menunggu OPD/)).toBeVisible();
    await expectAccessible();
  });

  it("shows only what waits for somebody where that is wanted", async () => {
    await show(reviewedAssessment());

    await page.getByRole("radio", { name: /^Menunggu penilai/ }).click({ force: true });

    await expect.element(page.getByText("1 indikator ditampilkan")).toBeInTheDocument();
    expect(page.getByRole("link", { name: /^1\. / }).elements()).toEqual([]);
    await page.getByRole("radio", { name: /^Turun dari mandiri/ }).click({ force: true });
    await expect.element(page.getByRole("link", { name: /^2\. / })).toBeVisible();
  });

  it("agrees with the rest in one go, and the stage is final by it", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(reviewedAssessment(), {}, onEdit);

    await page.getByRole("button", { name: "Setujui 44 yang lain apa adanya" }).click();

    const after = onEdit.mock.lastCall?.[1] ?? reviewedAssessment();
    const internal = stageScorecards(questionnaire, after).find(({ stage }) => stage === "internal");
    expect(internal?.own.index.kind).toBe("final");
    await expect.element(rowOf(/^Dinilai 47 dari 47 47 dari 47/)).toBeVisible();
  });

  it("sends the review to the OPDs that something new goes to", async () => {
    const onSend = vi.fn<ReviewScreenProps["onSend"]>(async () =>
      succeed({ fileName: "reviu.zip", sizeInBytes: 2048 }),
    );
    await show(reviewedAssessment(), { onSend });

    await expect.element(page.getByText(/putaran 2 verifikasi internal/)).toBeVisible();
    await expect.element(page.getByText(/1 catatan belum dikirim/)).toBeVisible();
    await page.getByRole("button", { name: "Kirim reviu kepada 1 OPD" }).click();

    await expect.element(page.getByText("reviu.zip (2 KB)")).toBeVisible();
    expect(onSend.mock.calls.map(([chosen]) => chosen)).toEqual([
      { tasks: [SAMPLE_TASK], withEvidence: false, isLocked: false, isSigned: false },
    ]);
  });

  it("sends nothing to nobody, and says what went wrong", async () => {
    await show(reviewedAssessment(), { onSend: async () => fail("Tidak dapat disimpan.") });

    await page.getByRole("checkbox", { name: SAMPLE_TASK.to }).click();
    await page.getByRole("button", { name: "Kirim reviu", exact: true }).click();
    await expect.element(page.getByText("Pilih sedikitnya satu OPD.")).toBeVisible();
    await page.getByRole("checkbox", { name: SAMPLE_TASK.to }).click();
    await page.getByRole("button", { name: "Kirim reviu kepada 1 OPD" }).click();

    await expect.element(page.getByText("Tidak dapat disimpan.")).toBeVisible();
  });

  it("says where to begin while no task was handed out", async () => {
    await show(reviewedAssessment([]), { addresses: [] });

    await expect.element(page.getByText(/Belum ada tugas yang dibagikan/)).toBeVisible();
    await expectAccessible();
  });
});

describe("the review of an assessment, for the OPD", () => {
  it("shows what waits for it and how to send its answers, and is accessible", async () => {
    await show(answeringAssessment());

    await expect.element(page.getByText("Verifikasi internal, putaran 1")).toBeVisible();
    await expect.element(page.getByText("Tidak resmi")).toBeVisible();
    await expect.element(page.getByRole("link", { name: "Ke Laporan untuk mengirim balik" })).toBeVisible();
    expect(page.getByRole("button", { name: /^Setujui|^Kirim reviu/ }).elements()).toEqual([]);
    await expectAccessible();
  });
});
