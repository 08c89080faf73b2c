import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { figureInWords } from "#core/report/figure-words.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { HelpScreen } from "#screens/help/help-screen.tsx";
import "#ui/styles.css";
import { expectAccessible } from "#test/support/accessibility.ts";
import { sampleAssessmentComplete, sampleSpbe2020 } from "#test/support/screen-samples.ts";

it("leads from its contents to each section", async () => {
  await render(<HelpScreen />);

  await page.getByRole("button", { name: "Cara nilai dihitung" }).click();

  await expect.element(page.getByRole("heading", { name: "Cara nilai dihitung" })).toHaveFocus();
});

it("names every shortcut of the indicator screen", async () => {
  await render(<HelpScreen />);

  for (const does of ["Indikator berikutnya", "Indikator sebelumnya", "Cari indikator"]) {
    await expect.element(page.getByRole("cell", { name: does })).toBeVisible();
  }
});

it("works the example's index out as the app does", async () => {
  await render(<HelpScreen />);
  const scorecard = scoreAssessment(sampleSpbe2020(), sampleAssessmentComplete());

  const table = page.getByRole("table", { name: /^Contoh/ });
  for (const group of scorecard.groups) {
    const row = table.getByRole("row", { name: group.name });
    await expect.element(row).toHaveTextContent(figureInWords(group.figure));
  }
  await expect
    .element(page.getByText(/294,75 ÷ 100 = 2,9475/))
    .toHaveTextContent(figureInWords(scorecard.index));
});

it("is accessible in light, in dark and on a narrow screen", async () => {
  await render(<HelpScreen />);

  await expectAccessible();
});
