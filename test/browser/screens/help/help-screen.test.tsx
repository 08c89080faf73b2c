import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { HelpScreen } from "#screens/help/help-screen.tsx";
import "#ui/styles.css";
import { expectAccessible } from "#test/support/accessibility.ts";

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

it("is accessible in light, in dark and on a narrow screen", async () => {
  await render(<HelpScreen />);

  await expectAccessible();
});
