import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { answerTo } from "#core/assessment/assessment.ts";
import { type Change, Edit } from "#core/assessment/change.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { HistoryScreen, type HistoryScreenProps } from "#screens/history/history-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { changeOf, tickedStanding } from "#test/support/assessment-builders.ts";
import { LiveView } from "#test/support/live-view.tsx";
import { sampleAssessment, sampleQuestion, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

const questionnaire = sampleSpbe2020();
const question = sampleQuestion(questionnaire, "1");
const ONE = QuestionId.parse("1");
const ticked = (...criteria: readonly string[]) => ({ kind: "ticked", criteria });
const edits = [
  { part: "text", question: "1", field: "facts", before: "", after: "Perbup 12/2021" },
  { part: "standing", question: "1", before: { kind: "unanswered" }, after: ticked("2.1") },
  { part: "text", question: "1", field: "facts", before: "Perbup 12/2021", after: "Perda 3/2025" },
].map((edit) => Edit.parse(edit));
const assessment = sampleAssessment({
  answers: { "1": { facts: "Perda 3/2025", standing: tickedStanding("2.1") } },
});
const changes: readonly Change[] = edits.map((edit, place) =>
  changeOf(assessment, edit, {
    at: `2026-11-2${place}T03:00:00.000Z`,
    by: place === 2 ? "Bagian Hukum" : "",
  }),
);

function show(known: HistoryScreenProps["changes"] = { kind: "ready", changes }, onEdit = vi.fn()) {
  return render(
    <LiveView questionnaire={questionnaire} assessment={assessment} onEdit={onEdit}>
      {(view) => <HistoryScreen {...view} question={question} changes={known} />}
    </LiveView>,
  );
}

it("tells who changed what when, the latest first", async () => {
  await show();

  const rows = page.getByRole("main").getByRole("list").first().getByRole("listitem");
  await expect.element(rows.nth(0)).toHaveTextContent(/Fakta diubah.*22 November 2026.*Bagian Hukum/);
  await expect.element(rows.nth(1)).toHaveTextContent(/Dicentang: kriteria 2.1.*oleh pengisi tanpa nama/);
  await expect.element(rows.nth(2)).toHaveTextContent("Fakta ditulis.");
});

it("shows a text before and after", async () => {
  await show();

  await page.getByText("Lihat sebelum dan sesudah").first().click();

  await expect.element(page.getByText("Perbup 12/2021").first()).toBeVisible();
  await expect.element(page.getByText("Perda 3/2025").first()).toBeVisible();
});

it("says what going back would change, and goes back by an edit that can be undone", async () => {
  const onEdit = vi.fn();
  await show(undefined, onEdit);

  await page.getByRole("button", { name: /^Kembali ke sini.*20 November 2026/ }).click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText("Fakta diubah.")).toBeVisible();
  await expect.element(dialog.getByText(/Centang dilepas: kriteria 2.1/)).toBeVisible();
  expect(onEdit).not.toHaveBeenCalled();
  await dialog.getByRole("button", { name: "Kembali ke titik ini" }).click();

  await expect.element(page.getByText(/sudah kembali ke titik itu/)).toBeVisible();
  const after = onEdit.mock.calls[0]?.[1];
  expect(answerTo(after, ONE)).toMatchObject({ facts: "Perbup 12/2021", standing: { kind: "unanswered" } });
});

it("goes back to before everything that is known", async () => {
  const onEdit = vi.fn();
  await show(undefined, onEdit);

  await page.getByRole("button", { name: /sebelum perubahan pertama/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Kembali ke titik ini" }).click();

  expect(answerTo(onEdit.mock.calls[0]?.[1], ONE)).toMatchObject({ facts: "" });
});

it("says so when nothing has changed yet, and when the history cannot be read", async () => {
  const screen = await show({ kind: "ready", changes: [] });
  await expect.element(page.getByText(/Belum ada perubahan yang tercatat/)).toBeVisible();
  await screen.unmount();

  await show({ kind: "unreadable" });
  await expect.element(page.getByText(/tidak terbaca/)).toBeVisible();
});

it("shows long histories in portions", async () => {
  const many = Array.from({ length: 120 }, (_, place) =>
    changeOf(
      assessment,
      Edit.parse({
        part: "text",
        question: "1",
        field: "facts",
        before: String(place),
        after: String(place + 1),
      }),
    ),
  );
  await show({ kind: "ready", changes: many });
  const rows = page.getByRole("main").getByRole("list").first().getByRole("listitem");

  await expect.poll(() => rows.elements().length).toBe(50);
  await page.getByRole("button", { name: /50 perubahan yang lebih lama/ }).click();

  await expect.poll(() => rows.elements().length).toBe(100);
});

it("is accessible, with the question open and without", async () => {
  await show();
  await expectAccessible();

  await page.getByRole("button", { name: /^Kembali ke sini.*20 November 2026/ }).click();
  await expectAccessible();
});
