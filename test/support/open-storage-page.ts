import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { build } from "vite";

/** Never reached: requests to it are answered by the test itself. "localhost" has all that secure pages have. */
const ADDRESS = "http://localhost:5200/";

/** Shows a page in which `globalThis.storage` (storage-page.ts) is the app's storage, and nothing else is. */
export async function openStoragePage(page: Page, script: string): Promise<void> {
  await page.route(`${ADDRESS}**`, (route) =>
    new URL(route.request().url()).pathname === "/page.js"
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body: '<script type="module" src="/page.js"></script>' }),
  );
  await page.goto(ADDRESS);
  await page.waitForFunction(() => "storage" in globalThis);
}

/** The script of that page, bundled as the app is. */
export async function bundleStoragePage(): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      rolldownOptions: { input: fileURLToPath(new URL("storage-page.ts", import.meta.url)) },
    },
  });
  const [output] = [bundled].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) {
    throw new Error("The storage page was not bundled");
  }
  return chunk.code;
}

/** "http://localhost:5200", for the DevTools commands about its storage. */
export const STORAGE_ORIGIN = new URL(ADDRESS).origin;
