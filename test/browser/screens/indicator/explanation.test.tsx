import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answerTo } from "#core/assessment/assessment.ts";
import { questionId, writes } from "#test/support/assessment-builders.ts";
import { openIndicator } from "./open-indicator.tsx";

const analysis = page.getByRole("textbox", { name: "Analisis" });
const facts = page.getByRole("textbox", { name: "Fakta" });

function answerOf(opened: Awaited<ReturnType<typeof openIndicator>>, question = "22") {
  return answerTo(opened.current(), questionId(question));
}

it("keeps what is typed after a pause, without a save button", async () => {
  const opened = await openIndicator();

  await analysis.fill("Sudah merata.");

  await expect.poll(() => answerOf(opened).analysis).toBe("Sudah merata.");
  expect(opened.edits).toEqual([writes("22", "", "Sudah merata.", "analysis")]);
});

it("does not hand every keystroke over", async () => {
  const opened = await openIndicator();

  await analysis.click();
  await userEvent.keyboard("abcdef");
  expect(opened.edits.length).toBeLessThan(6);

  await expect.poll(() => answerOf(opened).analysis).toBe("abcdef");
});

it("cuts nothing off, keeps nothing that is too long, and says by how much", async () => {
  const opened = await openIndicator();

  await analysis.fill("x".repeat(120_000));
  await userEvent.tab();

  await expect
    .element(analysis)
    .toHaveAccessibleDescription(
      /Paling panjang 100\.000 karakter; 20\.000 terlalu banyak\. Belum tersimpan\.$/,
    );
  await expect.element(analysis).toHaveValue("x".repeat(120_000));
  expect(opened.edits).toEqual([]);

  window.location.hash = window.location.hash.replace(/22$/, "23");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("23.");
  await expect.element(analysis).toHaveValue("");
  window.location.hash = window.location.hash.replace(/23$/, "22");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("22.");
  await expect.element(analysis).toHaveValue("x".repeat(120_000));
  await expect.element(analysis).toHaveAccessibleDescription(/20\.000 terlalu banyak/);

  await analysis.fill("Cukup.");
  await userEvent.tab();
  expect(answerOf(opened).analysis).toBe("Cukup.");
  await expect.element(analysis).not.toHaveAttribute("aria-invalid");
});

it("keeps at once what is typed when the field is left", async () => {
  const opened = await openIndicator();

  await analysis.fill("Cukup.");
  await userEvent.tab();

  expect(answerOf(opened).analysis).toBe("Cukup.");
});

it("keeps what is typed when the page goes away", async () => {
  const opened = await openIndicator();

  await analysis.fill("Belum sempat menunggu.");
  window.dispatchEvent(new PageTransitionEvent("pagehide"));

  expect(answerOf(opened).analysis).toBe("Belum sempat menunggu.");
});

it("keeps what is typed when another indicator is opened in the middle of it", async () => {
  const opened = await openIndicator();

  await analysis.fill("Ditulis cepat.");
  window.location.hash = window.location.hash.replace(/22$/, "23");

  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("23.");
  await expect.poll(() => answerOf(opened).analysis).toBe("Ditulis cepat.");
  await expect.element(analysis).toHaveValue("");
});

it("follows a text that changes elsewhere", async () => {
  const opened = await openIndicator();

  opened.changeElsewhere([writes("22", "", "Dari tab lain.", "analysis")]);

  await expect.element(analysis).toHaveValue("Dari tab lain.");
});

it("never takes away what is being typed, and offers what came from elsewhere", async () => {
  const opened = await openIndicator();

  await analysis.fill("Punya saya.");
  opened.changeElsewhere([writes("22", "", "Dari tab lain.", "analysis")]);

  await expect.element(analysis).toHaveValue("Punya saya.");
  await expect.element(page.getByText("Kolom ini baru saja diubah di tempat lain.")).toBeVisible();
  await expect.poll(() => answerOf(opened).analysis).toBe("Punya saya.");

  await page.getByRole("button", { name: "Pakai isi dari tempat lain" }).click();

  await expect.element(analysis).toHaveValue("Dari tab lain.");
  expect(answerOf(opened).analysis).toBe("Dari tab lain.");
});

it("fills in a template whose first blank is replaced by what is typed next", async () => {
  const opened = await openIndicator();

  await page.getByRole("button", { name: "Pakai templat analisis" }).click();
  await userEvent.keyboard("3");

  await expect
    .poll(() => answerOf(opened).analysis)
    .toMatch(/^Dokumen itu menunjukkan bahwa kriteria tingkat 3 terpenuhi karena \[alasan\]/);
  await page.getByRole("button", { name: "Ke isian berikutnya (2)" }).click();
  await userEvent.keyboard("sudah lengkap");
  await expect.element(page.getByRole("button", { name: "Ke isian berikutnya (1)" })).toBeVisible();
});

it("puts a template behind what is written already", async () => {
  const opened = await openIndicator();

  await page.getByRole("button", { name: "Pakai templat fakta" }).click();

  expect(answerOf(opened).facts).toMatch(/^Manual SMKI .*halaman 12\)\.\n\n\[Nama dokumen\]/s);
  await expect.element(facts).toHaveFocus();
});

it("marks private notes as never reported", async () => {
  const opened = await openIndicator();
  const notes = page.getByRole("textbox", { name: "Catatan pribadi" });

  await expect.element(notes).toHaveAccessibleDescription(/Tidak pernah masuk laporan/);
  await notes.fill("Tanya bagian hukum.");
  await userEvent.tab();

  expect(answerOf(opened).privateNotes).toBe("Tanya bagian hukum.");
});
