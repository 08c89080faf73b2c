import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { build } from "vite";

/** Never reached: requests to it are answered by the test itself. "localhost" has all that secure pages have. */
const ADDRESS = "http://localhost:5200/";

/** Shows an empty page that runs a script of its own (`bundleScript`), and nothing else. */
export async function openScriptPage(page: Page, script: string): Promise<void> {
  await page.route(`${ADDRESS}**`, (route) =>
    new URL(route.request().url()).pathname === "/page.js"
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body: '<script type="module" src="/page.js"></script>' }),
  );
  await page.goto(ADDRESS, { waitUntil: "load" });
}

/** A module and all that it imports, bundled as the app is. What it offers to the test it puts on `globalThis`. */
export async function bundleScript(module: URL): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
    build: {
      write: false,
      // What is fetched when it is first used has to be in the one script, too.
      rolldownOptions: { input: fileURLToPath(module), output: { codeSplitting: false } },
    },
  });
  const [output] = [bundled].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) {
    throw new Error(`${module.href} was not bundled`);
  }
  return chunk.code;
}

/** "http://localhost:5200", for the DevTools commands about its storage. */
export const SCRIPT_PAGE_ORIGIN = new URL(ADDRESS).origin;
