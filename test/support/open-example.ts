import type { Page } from "playwright";

/** Opens the bundled example from the first screen, and returns the id of the assessment that it has become. */
export async function openExample(page: Page, appUrl: string): Promise<string> {
  await page.goto(appUrl);
  const example = page.getByRole("button", { name: "Coba dengan contoh" });
  await example
    .or(page.getByRole("link", { name: "Coba dengan contoh" }))
    .first()
    .click();
  await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+/);
  const id = /#\/penilaian\/([^/?]+)/.exec(page.url())?.[1];
  if (id === undefined) {
    throw new Error(`No assessment in ${page.url()}`);
  }
  return id;
}
