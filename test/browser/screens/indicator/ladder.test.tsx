import { beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answerTo } from "#core/assessment/assessment.ts";
import { ExactText } from "#core/shared/exact.ts";
import { questionId, tickedStanding } from "#test/support/assessment-builders.ts";
import { sampleAssessment, samplePemdi2026, sampleSpbe2018 } from "#test/support/screen-samples.ts";
import { openIndicator } from "./open-indicator.tsx";

const byRisk = page.getByRole("checkbox", {
  name: "Pengendalian itu sudah disusun berdasarkan risiko SPBE.",
});
const none = page.getByRole("checkbox", { name: "Tidak satu pun kriteria terpenuhi" });
const side = page.getByRole("complementary", { name: "Pengaruh pada nilai" });
const ladder = page.getByRole("region", { name: "Tingkat kematangan" });

function standingOf(opened: Awaited<ReturnType<typeof openIndicator>>, question = "22") {
  return answerTo(opened.current(), questionId(question)).standing;
}

beforeEach(() => sessionStorage.clear());

it("draws the level from the ticks, and opens the next one with what it still lacks", async () => {
  await openIndicator();

  await expect.element(ladder.getByText("Tingkat 2 · Terkelola", { exact: true })).toBeVisible();
  await expect.element(byRisk).toBeVisible();
  await expect.element(page.getByText("1 dari 2 kriteria")).toBeVisible();
  await expect
    .element(page.getByText("Proses pengendalian keamanan informasi sudah diperbaiki"))
    .not.toBeVisible();
});

it("reaches the next level with its last criterion, and opens the one after it", async () => {
  const opened = await openIndicator();

  await byRisk.click();

  await expect.element(ladder.getByText("Tingkat 3 · Terdefinisi", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("checkbox", { name: /sudah direviu dan dievaluasi/ })).toBeVisible();
  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1", "3.2"));
});

it("keeps what was just ticked in view, so that a slip can be taken back in the same place", async () => {
  const opened = await openIndicator();

  await byRisk.click();
  await byRisk.click();

  await expect.element(ladder.getByText("Tingkat 2 · Terkelola", { exact: true })).toBeVisible();
  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1"));
});

it("says that a complete level does not count while a lower one is incomplete", async () => {
  await openIndicator();

  await page.getByRole("heading", { name: "Optimum" }).click();
  await page.getByRole("checkbox", { name: /Proses pengendalian/ }).click();

  await expect.element(page.getByText("Lengkap, menunggu tingkat 3")).toBeVisible();
  await expect.element(ladder.getByText("Tingkat 2 · Terkelola", { exact: true })).toBeVisible();
});

it("tells an untouched indicator from one where nothing stands", async () => {
  const opened = await openIndicator({ question: "23" });
  await expect.element(ladder.getByText("Belum dijawab", { exact: true })).toBeVisible();

  await none.click();

  await expect.element(ladder.getByText("Tingkat 1 · Rintisan", { exact: true })).toBeVisible();
  expect(standingOf(opened, "23")).toEqual(tickedStanding());
  await none.click();
  await expect.element(ladder.getByText("Belum dijawab", { exact: true })).toBeVisible();
});

it("offers the way back when 'nothing stands' wipes ticks away", async () => {
  const opened = await openIndicator();

  await none.click();
  await expect.element(page.getByText("3 centang dihapus.")).toBeVisible();
  await page.getByRole("button", { name: "Urungkan" }).click();

  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1"));
  await expect.element(page.getByText("3 centang dihapus.")).not.toBeInTheDocument();
});

it("takes the offer back as soon as a tick has overtaken it: the way back would wipe that away", async () => {
  const opened = await openIndicator();
  await none.click();
  await expect.element(page.getByText("3 centang dihapus.")).toBeVisible();

  await ladder.getByRole("checkbox").first().click();

  await expect.element(page.getByText("3 centang dihapus.")).not.toBeInTheDocument();
  expect(standingOf(opened)).toEqual(tickedStanding("2.1"));
});

it("lets a level be set against the ticks, says so, and leads back to them", async () => {
  const opened = await openIndicator();

  await page.getByText("Tetapkan tingkat tanpa centang").click();
  await page.getByRole("radio", { name: "4" }).click();

  await expect.element(ladder.getByText("Tingkat 4 · Terpadu dan Terukur", { exact: true })).toBeVisible();
  await expect.element(ladder.getByText("Tingkat 4 ditetapkan langsung.")).toBeVisible();
  await expect.element(page.getByText(/Menurut centang, nilainya 2/)).toBeVisible();
  expect(standingOf(opened)).toEqual({ ...tickedStanding("2.1", "2.2", "3.1"), kind: "by-hand", level: "4" });

  await page.getByRole("button", { name: "Ikuti centang" }).click();

  await expect.element(ladder.getByText("Tingkat 2 · Terkelola", { exact: true })).toBeVisible();
  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1"));
});

it("shows what the next level does to both ends of the index, exactly", async () => {
  await openIndicator();
  await expect.element(side.getByText("1,78–4,14").first()).toBeVisible();
  await expect.element(side.getByText("+0,015")).toBeVisible(); // weight 1.5 of 100, one level

  await byRisk.click();

  await expect.element(side.getByText("1,79–4,15").first()).toBeVisible(); // 1.775 + 0.015 = 1.79
});

it("counts items within a band, in order of the levels", async () => {
  const questionnaire = samplePemdi2026();
  await openIndicator({ questionnaire, assessment: sampleAssessment({ questionnaire }), question: "1" });

  await page.getByRole("checkbox", { name: /Butir bukti 1 dari 1/ }).click();
  await expect.element(ladder.getByText("Nilai 1,50", { exact: true })).toBeVisible();
  await page.getByRole("checkbox", { name: /isian arsitektur sekurang-kurangnya/ }).click();

  await expect.element(ladder.getByText("Nilai 1,75", { exact: true })).toBeVisible(); // 1.5 + 1/4 of the band up to 2.5
  await expect.element(page.getByText("1 dari 4 butir")).toBeVisible();
});

it("reads the value from an outside index, and says what is wrong with a number that cannot be", async () => {
  const questionnaire = samplePemdi2026();
  const opened = await openIndicator({
    questionnaire,
    assessment: sampleAssessment({ questionnaire }),
    question: "5",
  });
  const field = page.getByRole("textbox", { name: "Indeks Satu Data Indonesia (SDI)" });

  await field.fill("168,75");
  await userEvent.tab();
  await expect.element(field).toHaveAccessibleDescription(/berada antara 0 dan 100/);
  expect(opened.edits).toEqual([]);

  await field.fill("68,75");
  await userEvent.tab();

  await expect.element(ladder.getByText("Nilai 3,75", { exact: true })).toBeVisible(); // half way between 62.5 → 3.5 and 75 → 4
  await expect.element(field).not.toHaveAttribute("aria-invalid");
  expect(answerTo(opened.current(), questionId("5")).external).toBe("68.75");
});

it("keeps a number that cannot be in its field, with what this index can be, until it is put right", async () => {
  const questionnaire = samplePemdi2026();
  const assessment = sampleAssessment({
    questionnaire,
    answers: { "7": { external: ExactText.parse("2.6") } },
  });
  const opened = await openIndicator({ questionnaire, assessment, question: "7" });
  const field = page.getByRole("textbox", { name: "Indeks Pembangunan Statistik (IPS/EPSS)" });
  await expect.element(field).toHaveAccessibleDescription(/antara 1 dan 5/);

  await field.fill("abc");
  window.location.hash = "#/penilaian/contoh-0001/indikator/8";
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("8. ");
  window.location.hash = "#/penilaian/contoh-0001/indikator/7";

  await expect.element(field).toHaveValue("abc");
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      /Tulis sebagai angka antara 1 dan 5, misalnya 3,5\. Yang tersimpan tetap 2,6\./,
    );
  expect(opened.edits).toEqual([]);

  await field.fill("3,5");
  await userEvent.tab();
  await expect.element(field).not.toHaveAttribute("aria-invalid");
  window.location.hash = "#/penilaian/contoh-0001/indikator/8";
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("8. ");
  window.location.hash = "#/penilaian/contoh-0001/indikator/7";

  await expect.element(field).toHaveValue("3,5");
  await expect.element(field).not.toHaveAttribute("aria-invalid");
});

it("takes the outside index back when the field is emptied", async () => {
  const questionnaire = samplePemdi2026();
  const opened = await openIndicator({
    questionnaire,
    assessment: sampleAssessment({ questionnaire, answers: { "5": { external: ExactText.parse("25") } } }),
    question: "5",
  });

  await page.getByRole("textbox", { name: "Indeks Satu Data Indonesia (SDI)" }).fill("");
  await userEvent.tab();

  await expect.element(ladder.getByText("Belum dijawab", { exact: true })).toBeVisible();
  expect(answerTo(opened.current(), questionId("5")).external).toBeNull();
});

it("counts some of the criteria where some are enough", async () => {
  await openIndicator({ question: "45" });

  await expect.element(page.getByText("Cukup 1 dari 2 kriteria berikut.")).toBeVisible();
  await page.getByRole("checkbox", { name: /mencari informasi layanan sektoral/ }).click();

  await expect.element(ladder.getByText("Tingkat 2 · Interaksi", { exact: true })).toBeVisible();
});

it("names the service, and says which of several it is", async () => {
  const questionnaire = sampleSpbe2018();
  const opened = await openIndicator({
    questionnaire,
    assessment: sampleAssessment({ questionnaire }),
    question: "35-2",
  });

  await expect.element(page.getByText("Layanan 2 dari 3")).toBeVisible();
  await page.getByRole("textbox", { name: "Layanan yang dinilai" }).fill("e-Samsat");
  await userEvent.tab();

  expect(answerTo(opened.current(), questionId("35-2")).serviceName).toBe("e-Samsat");
});
