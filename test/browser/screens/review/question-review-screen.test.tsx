import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import { questionReview } from "#core/review/question-reviews.ts";
import { stageLevelOf } from "#core/review/review-edits.ts";
import { sideOf } from "#core/review/review-progress.ts";
import { fail } from "#core/shared/result.ts";
import {
  QuestionReviewScreen,
  type QuestionReviewScreenProps,
} from "#screens/review/question-review-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { atTime, changeOf, newId, questionId, sets } from "#test/support/assessment-builders.ts";
import { LiveView } from "#test/support/live-view.tsx";
import { levelRecord } from "#test/support/review-builders.ts";
import { answeringAssessment, reviewedAssessment } from "#test/support/review-samples.ts";
import {
  sampleAssessment,
  samplePemdi2026,
  sampleQuestion,
  sampleSpbe2020,
} from "#test/support/screen-samples.ts";
import "#ui/styles.css";

const questionnaire = sampleSpbe2020();
const question = sampleQuestion(questionnaire, "22");
const TWENTY_TWO = questionId("22");
type OnEdit = (edits: readonly Edit[], after: Assessment) => void;

beforeEach(() => {
  sessionStorage.clear();
  window.location.hash = "";
});

function show(
  assessment: Assessment,
  onEdit: OnEdit = vi.fn(),
  parts: Partial<QuestionReviewScreenProps> = {},
) {
  return render(
    <LiveView questionnaire={parts.questionnaire ?? questionnaire} assessment={assessment} onEdit={onEdit}>
      {(view) => (
        <QuestionReviewScreen
          {...view}
          side={sideOf(assessment)}
          stage="internal"
          onStage={() => undefined}
          by="Pemeriksa"
          now={atTime("12:00")}
          newId={newId}
          question={question}
          changes={[]}
          agencies={[]}
          onOpenEvidence={async () => fail("Isi berkas tidak ada di peramban ini.")}
          {...parts}
        />
      )}
    </LiveView>,
  );
}

function lastOf(onEdit: ReturnType<typeof vi.fn<OnEdit>>): Assessment {
  const after = onEdit.mock.lastCall?.[1];
  if (after === undefined) {
    throw new Error("Nothing was edited");
  }
  return after;
}

describe("the review of one indicator, for a reviewer", () => {
  it("shows claim, evidence, criteria and conversations, and is accessible", async () => {
    await show(reviewedAssessment());

    await expect.element(page.getByRole("heading", { level: 1, name: /^Reviu 22\. / })).toBeVisible();
    await expect.element(page.getByText("Dikembalikan", { exact: true }).first()).toBeVisible();
    await expect.element(page.getByText("Sejak 2 Oktober 2025.")).toBeVisible();
    await expect.element(page.getByText("Belum dikirim")).toBeVisible();
    await expectAccessible();
  });

  it("accepts a piece of evidence with one press", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(reviewedAssessment(), onEdit);

    await page.getByRole("button", { name: /^Terima bukti 22\.c\.Foto rapat/ }).click();

    const { evidence } = questionReview(lastOf(onEdit), question);
    expect(evidence.map(({ verdict }) => verdict)).toEqual(["unseen", "sent-back", "accepted"]);
    await expect.element(page.getByText("Bukti 22.c.Foto rapat.jpg diterima.")).toBeInTheDocument();
  });

  it("sends evidence back with a reason, and never without one", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(reviewedAssessment(), onEdit);

    await page.getByRole("button", { name: /^Kembalikan… bukti 22\.a/ }).click();
    await expect.element(page.getByLabelText("Alasan dikembalikan")).toHaveFocus();
    await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
    await expect.element(page.getByText(/^Tulis isinya dahulu/)).toBeVisible();
    await page.getByLabelText("Alasan dikembalikan").fill("x".repeat(5_010));
    await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
    await expect.element(page.getByText("Paling panjang 5.000 karakter; 10 terlalu banyak.")).toBeVisible();
    expect(onEdit).not.toHaveBeenCalled();
    await page.getByLabelText("Alasan dikembalikan").fill("Bukan dokumen yang ditetapkan.");
    await expectAccessible();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");

    const { evidence, threads } = questionReview(lastOf(onEdit), question);
    expect(evidence[0]?.verdict).toBe("sent-back");
    expect(threads.at(-1)?.remarks[0]?.body).toMatchObject({
      text: "Bukan dokumen yang ditetapkan.",
      by: "Pemeriksa",
      round: 2,
      side: "reviewer",
    });
  });

  it("settles an answer by accepting it, and goes on with the thread", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(reviewedAssessment(), onEdit);

    await page.getByRole("button", { name: "Tanggapi percakapan tentang kriteria 3.1" }).click();
    await page.getByRole("button", { name: "Terima", exact: true }).click();

    const thread = questionReview(lastOf(onEdit), question).threads.find(({ id }) => id === "tanya-1");
    expect(thread?.state).toBe("settled");
    expect(thread?.remarks.at(-1)?.body.answers).toBe("jawab-1");
  });

  it("asks about a criterion one OPD of those that share the indicator", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(reviewedAssessment(), onEdit, { agencies: ["Dinas A", "Dinas B"] });

    await page.getByRole("button", { name: "Beri catatan tentang kriteria 2.1", exact: true }).click();
    await page.getByLabelText("Catatan tentang kriteria 2.1").fill("Di mana tertulis?");
    await page.getByLabelText("Untuk").selectOptions("Dinas B");
    await page.getByRole("button", { name: "Minta jawaban" }).click();

    const asked = lastOf(onEdit).records.find(({ body }) => body["text"] === "Di mana tertulis?");
    expect(asked?.agency).toBe("Dinas B");
    await expect.element(page.getByText("Penilai kepada Dinas B")).toBeVisible();
  });

  it("takes a remark away as long as it has not been sent", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(reviewedAssessment(), onEdit);

    expect(page.getByRole("button", { name: /^Hapus pertanyaan ini/ }).elements()).toHaveLength(1);
    await page.getByRole("button", { name: /^Hapus pertanyaan ini/ }).click();

    expect(lastOf(onEdit).records.map(({ id }) => id)).not.toContain("baru-1");
  });

  it("gives the level of the stage by a digit, and the reason beside it", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(reviewedAssessment(), onEdit);

    await userEvent.keyboard("4");
    expect(stageLevelOf(lastOf(onEdit), "internal", TWENTY_TWO)?.level).toBe("4");
    await page.getByLabelText("Alasan").fill("Semua perangkat daerah sudah menerapkan.");
    await userEvent.keyboard("5{Tab}");

    expect(stageLevelOf(lastOf(onEdit), "internal", TWENTY_TWO)).toEqual({
      stage: "internal",
      level: "4",
      reason: "Semua perangkat daerah sudah menerapkan.5",
    });
    await page.getByRole("button", { name: "Hapus tingkat verifikasi internal" }).click();
    expect(stageLevelOf(lastOf(onEdit), "internal", TWENTY_TWO)).toBeNull();
  });

  it("tells who gave which level when and why", async () => {
    const assessment = reviewedAssessment();
    const [one, two] = [
      levelRecord("internal", "22", "1"),
      levelRecord("internal", "22", "2", "Ada bukti baru."),
    ];
    const changes: readonly Change[] = [
      changeOf(assessment, sets(null, one), { by: "Koordinator", at: atTime("08:00") }),
      changeOf(assessment, sets(one, two), { by: "Inspektorat", at: atTime("09:00") }),
    ];
    await show(assessment, undefined, { changes });

    await expect.element(page.getByText(/^Inspektorat, 25 November 2026/).first()).toBeVisible();
    await page.getByText("Riwayat tingkat (2)").click();
    await expect.element(page.getByText(/^Koordinator, 25 November 2026/)).toBeVisible();
  });

  it("goes on and back by keys, two fast ones over two indicators, and not while they are off", async () => {
    await show(reviewedAssessment());

    await userEvent.keyboard("jj");
    expect(window.location.hash).toMatch(/indikator\/24\/reviu$/);
    await page.getByRole("checkbox", { name: /^Pintasan/ }).click();
    await userEvent.keyboard("k");
    expect(window.location.hash).toMatch(/indikator\/24\/reviu$/);
    await page.getByRole("checkbox", { name: /^Pintasan/ }).click();
  });

  it("keeps what was begun and not said for whoever comes back", async () => {
    const screen = await show(reviewedAssessment());
    await page.getByRole("button", { name: "Beri catatan tentang indikator 22" }).click();
    await page.getByLabelText("Catatan tentang indikator 22").fill("Setengah jadi");
    await screen.unmount();

    await show(reviewedAssessment());

    await expect.element(page.getByLabelText("Catatan tentang indikator 22")).toHaveValue("Setengah jadi");
  });

  it("says why a file cannot be opened", async () => {
    await show(reviewedAssessment());

    await page.getByRole("button", { name: "22.a.Manual SMKI 2024.pdf", exact: true }).click();

    await expect.element(page.getByText("Isi berkas tidak ada di peramban ini.")).toBeVisible();
  });

  it("takes a value between two levels where the instrument has such, and no other", async () => {
    const pemdi = samplePemdi2026();
    const first = sampleQuestion(pemdi, "1");
    const onEdit = vi.fn<OnEdit>();
    await show(sampleAssessment({ questionnaire: pemdi, details: { agency: null } }), onEdit, {
      questionnaire: pemdi,
      question: first,
    });

    await page.getByLabelText("Nilai menurut verifikasi internal").fill("7");
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByText(/^Tulis angka dari 1 sampai 5/)).toBeVisible();
    await page.getByLabelText("Nilai menurut verifikasi internal").fill("3,25");
    await userEvent.keyboard("{Tab}");

    expect(stageLevelOf(lastOf(onEdit), "internal", first.id)?.level).toBe("3.25");
  });
});

describe("the review of one indicator, for the OPD", () => {
  it("shows the same without what only reviewers do, and is accessible", async () => {
    await show(answeringAssessment());

    await expect.element(page.getByText("Penerapan baru di 31 dari 41 perangkat daerah.")).toBeVisible();
    expect(page.getByRole("button", { name: /^Terima/ }).elements()).toEqual([]);
    expect(page.getByLabelText("Tahap yang dikerjakan").elements()).toEqual([]);
    await userEvent.keyboard("4");
    await expectAccessible();
  });

  it("answers what was sent back, in the round and stage in which it was", async () => {
    const onEdit = vi.fn<OnEdit>();
    await show(answeringAssessment(), onEdit);

    await page.getByRole("button", { name: /^Jawab percakapan tentang bukti 22\.b/ }).click();
    await page.getByLabelText("Jawaban", { exact: true }).fill("Sudah diganti pindaian baru.");
    await page.getByRole("button", { name: "Simpan jawaban" }).click();

    const { threads, open } = questionReview(lastOf(onEdit), question);
    expect(threads.find(({ id }) => id === "kembali-1")?.remarks.at(-1)?.body).toMatchObject({
      side: "agency",
      intent: "answer",
      stage: "internal",
      round: 1,
      answers: "kembali-1",
    });
    expect(open).toEqual({ agency: 0, reviewer: 2 });
  });
});
