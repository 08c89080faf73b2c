import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answerTo } from "#core/assessment/assessment.ts";
import { questionId, tickedStanding } from "#test/support/assessment-builders.ts";
import { openIndicator } from "./open-indicator.tsx";

const heading = page.getByRole("heading", { level: 1 });

function standingOf(opened: Awaited<ReturnType<typeof openIndicator>>) {
  return answerTo(opened.current(), questionId("22")).standing;
}

it("goes on with j and back with k", async () => {
  await openIndicator();

  await userEvent.keyboard("j");
  await expect.element(heading).toHaveTextContent("23. ");
  await userEvent.keyboard("kk");

  await expect.element(heading).toHaveTextContent("21. ");
});

it("keeps what is pressed while a step is on its way for the indicator it leads to", async () => {
  const opened = await openIndicator();

  for (const key of ["j", "j", "k", "3"]) {
    window.dispatchEvent(new KeyboardEvent("keydown", { key }));
  }

  await expect.element(heading).toHaveTextContent("23. ");
  await expect.poll(() => opened.edits.length).toBe(1);
  expect(answerTo(opened.current(), questionId("23")).standing).toEqual(tickedStanding("2.1", "3.1"));
  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1"));
  await userEvent.keyboard("k");
  await expect.element(heading).toHaveTextContent("22. ");
});

it("ticks everything up to a level with its digit, and offers the way back", async () => {
  const opened = await openIndicator();

  await userEvent.keyboard("4");
  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1", "3.2", "4.1", "4.2"));
  await expect.element(page.getByText("Kriteria sampai tingkat 4 dicentang.")).toBeVisible();
  await page.getByRole("button", { name: "Urungkan" }).click();

  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1"));
});

it("reads the new level out", async () => {
  await openIndicator();

  await userEvent.keyboard("3");

  await expect.element(page.getByText("Sekarang: Tingkat 3.")).toBeInTheDocument();
});

it("takes no digit for a level that is not there", async () => {
  const opened = await openIndicator();

  await userEvent.keyboard("7");

  expect(opened.edits).toEqual([]);
});

it("leaves the keys to the text that is being typed", async () => {
  const opened = await openIndicator();

  await page.getByRole("textbox", { name: "Analisis" }).click();
  await userEvent.keyboard("j4/?");

  await expect.element(page.getByRole("textbox", { name: "Analisis" })).toHaveValue("j4/?");
  await expect.element(heading).toHaveTextContent("22. ");
  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1"));
});

it("leaves keys with Control to the browser", async () => {
  const opened = await openIndicator();

  await userEvent.keyboard("{Control>}4{/Control}");

  expect(opened.edits).toEqual([]);
});

it("searches with a slash, narrows the tree down, and opens the first match with Enter", async () => {
  await openIndicator();
  const tree = page.getByRole("navigation", { name: "Indikator", exact: true });

  await userEvent.keyboard("/");
  await expect.element(tree.getByRole("searchbox")).toHaveFocus();
  await userEvent.keyboard("pengaduan");

  await expect.poll(() => tree.getByRole("link").elements().length).toBe(1);
  await userEvent.keyboard("{Enter}");
  await expect.element(heading).toHaveTextContent("42. ");
});

it("finds an indicator by the words of its criteria, and says when there is none", async () => {
  await openIndicator();
  const tree = page.getByRole("navigation", { name: "Indikator", exact: true });

  await tree.getByRole("searchbox").fill("berdasarkan risiko SPBE");
  await expect.element(tree.getByRole("link", { name: /Keamanan informasi/ })).toBeVisible();
  await tree.getByRole("searchbox").fill("tidak mungkin ada");

  await expect.element(tree.getByText(/Tidak ada indikator dengan kata itu/)).toBeVisible();
});

it("shows the keys with a question mark, and lets the single ones be switched off", async () => {
  await openIndicator();

  await userEvent.keyboard("?");
  const dialog = page.getByRole("dialog", { name: "Pintasan papan ketik" });
  await expect.element(dialog).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Pakai pintasan satu tombol" }).click();
  await userEvent.keyboard("{Escape}");
  await userEvent.keyboard("j");
  await expect.element(heading).toHaveTextContent("22. ");

  await page.getByRole("button", { name: /Pintasan/ }).click();
  await dialog.getByRole("checkbox", { name: "Pakai pintasan satu tombol" }).click();
  await userEvent.keyboard("{Escape}");
  await userEvent.keyboard("j");
  await expect.element(heading).toHaveTextContent("23. ");
});

it("can be answered by keyboard alone", async () => {
  const opened = await openIndicator();
  const tick = page.getByRole("checkbox", { name: /berdasarkan risiko SPBE/ });

  const target = await tick.findElement();
  for (let step = 0; step < 200 && document.activeElement !== target; step += 1) {
    await userEvent.tab();
  }
  await userEvent.keyboard(" ");

  expect(standingOf(opened)).toEqual(tickedStanding("2.1", "2.2", "3.1", "3.2"));
});
