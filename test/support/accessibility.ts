import axe from "axe-core";
import { expect } from "vitest";
import { cdp, page } from "vitest/browser";

/** Everything axe finds against what is on the page now, in the light and in the dark scheme; at 320 px of width too. */
export async function expectAccessible(): Promise<void> {
  await setScheme("light");
  await expectNoViolations("light");
  await setScheme("dark");
  await expectNoViolations("dark");
  await setScheme("light");
  await page.viewport(320, 800);
  await expectNoViolations("light, 320 px");
  expectNoSidewaysScroll();
  await page.viewport(1280, 800);
}

async function expectNoViolations(where: string): Promise<void> {
  const { violations } = await axe.run(document, {
    rules: { "page-has-heading-one": { enabled: false }, region: { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ""})`),
  );
  expect(found).toEqual([]);
}

function expectNoSidewaysScroll(): void {
  expect(window.innerWidth).toBe(320);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
}

/** Without motion: a dialog that is still fading in has too little contrast. */
async function setScheme(scheme: "light" | "dark"): Promise<void> {
  await cdp().send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ],
  });
  expect(window.matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true);
}
