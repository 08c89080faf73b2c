import type { Page } from "playwright";
import { openVisit, type Visit } from "#test/support/visit.ts";

type VisitOptions = NonNullable<Parameters<typeof openVisit>[0]>;

/** Does something in a browser of its own and closes it, whatever comes of it. The profile, if one is given, stays. */
export async function duringVisit<Value>(
  work: (visit: Visit) => Promise<Value>,
  options: VisitOptions = {},
): Promise<Value> {
  const visit = await openVisit(options);
  try {
    return await work(visit);
  } finally {
    await visit.close().catch(() => undefined);
  }
}

/** Until the bar says that everything is on disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole("banner")
    .getByText(/^Tersimpan \d\d\.\d\d$/)
    .waitFor();
}

export function factsField(page: Page) {
  return page.getByRole("textbox", { name: "Fakta" });
}
