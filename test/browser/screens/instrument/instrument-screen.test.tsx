import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { criteriaOf, questionsOf } from "#core/questionnaire/questions.ts";
import { InstrumentScreen } from "#screens/instrument/instrument-screen.tsx";
import "#ui/styles.css";
import { expectAccessible } from "#test/support/accessibility.ts";
import { samplePemdi2026, sampleSpbe2018, sampleSpbe2020 } from "#test/support/screen-samples.ts";

afterEach(() => page.viewport(1280, 800));

it("shows every criterion of every indicator", async () => {
  const questionnaire = sampleSpbe2020();

  const { container } = await render(<InstrumentScreen questionnaire={questionnaire} />);

  const shown = container.textContent ?? "";
  const missing = questionsOf(questionnaire)
    .flatMap(({ indicator }) => criteriaOf(indicator))
    .filter((criterion) => !shown.includes(criterion.text));
  expect(missing).toEqual([]);
});

it.each([
  ["SPBE 2020", sampleSpbe2020],
  ["Pemdi 2026", samplePemdi2026],
])("shows what usually proves a level, the technical notes and the references of %s", async (_, sample) => {
  const questionnaire = sample();

  const { container } = await render(<InstrumentScreen questionnaire={questionnaire} />);

  const shown = container.textContent ?? "";
  const texts = questionsOf(questionnaire).flatMap(({ indicator }) => [
    ...indicator.evidence.map((hint) => hint.text),
    ...indicator.technicalNotes.map((note) => note.text),
    ...indicator.references,
  ]);
  expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
});

it("leads from its contents to an indicator", async () => {
  await render(<InstrumentScreen questionnaire={sampleSpbe2020()} />);

  await page.getByRole("button", { name: "47. Layanan Publik Sektor 3" }).click();

  await expect.element(page.getByRole("heading", { name: "47. Layanan Publik Sektor 3" })).toHaveFocus();
});

it("folds its contents above the text on a narrow screen", async () => {
  await page.viewport(400, 800);
  await render(<InstrumentScreen questionnaire={sampleSpbe2020()} />);
  const way = page.getByRole("button", { name: "47. Layanan Publik Sektor 3" });
  await expect.element(way).not.toBeInTheDocument();

  await page.getByText("Isi instrumen").click();
  await way.click();

  await expect.element(page.getByRole("heading", { name: "47. Layanan Publik Sektor 3" })).toHaveFocus();
});

it("names a level with its number and its name, and weighs an indicator against the whole", async () => {
  await render(<InstrumentScreen questionnaire={sampleSpbe2020()} />);

  await expect.element(page.getByText("Bobot 2,75 dari 100").first()).toBeVisible();
  await expect
    .element(page.getByRole("listitem").filter({ hasText: "Tingkat 3Terdefinisi" }).first())
    .toBeVisible();
});

it("warns that Pemdi comes from secondary sources, and shows its conversion of outside indices", async () => {
  const questionnaire = samplePemdi2026();

  await render(<InstrumentScreen questionnaire={questionnaire} />);

  await expect.element(page.getByText(questionnaire.disclaimer ?? "no disclaimer")).toBeVisible();
  const conversion = page.getByRole("table", { name: /^Konversi Indeks Satu Data/ });
  await expect.element(conversion.getByRole("row", { name: "12,5 1,5" })).toBeVisible();
});

it("says that an indicator of 2018 is answered once per service", async () => {
  await render(<InstrumentScreen questionnaire={sampleSpbe2018()} />);

  await expect.element(page.getByText("Dijawab sekali untuk setiap layanan: 35, 35-2, 35-3")).toBeVisible();
});

it("is accessible in light, in dark and on a narrow screen", async () => {
  await render(<InstrumentScreen questionnaire={samplePemdi2026()} />);

  await expectAccessible();
}, 60_000);
