import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { ensureTool, findOnPath, isExecutable } from "./debian-tools.ts";

/** Chromium without a sandbox (CI runs as root), without a dev-shm of its own, and quiet on the network. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
] as const;

/**
 * What Playwright needs to start Chromium, here and in Vitest's browser mode. The program is looked up (and,
 * where allowed, installed) only at launch: whoever runs the unit tests alone needs no browser.
 */
export const chromiumLaunchOptions = {
  get executablePath() {
    return chromiumPath();
  },
  args: [...chromiumArguments],
};

/**
 * The Chromium that tests drive: CHROMIUM_BIN, Playwright's own download, one installed on the system, or one
 * installed now with apt-get. Throws a sentence that says what to install when none of these works out.
 */
export function chromiumPath(): string {
  const chosen = process.env["CHROMIUM_BIN"];
  if (chosen !== undefined && chosen !== "") {
    return executableOrThrow(chosen);
  }
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) {
    return downloaded;
  }
  return systemChromium() ?? installedChromium();
}

function systemChromium(): string | null {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  return names.map(findOnPath).find((path) => path !== null) ?? null;
}

function installedChromium(): string {
  try {
    return ensureTool("chromium");
  } catch (cause) {
    const advice =
      'No Chromium was found. Install one ("apt-get install chromium", or "npx playwright install chromium"), ' +
      "or set CHROMIUM_BIN to the program.";
    throw new Error(advice, { cause });
  }
}

function executableOrThrow(path: string): string {
  if (!isExecutable(path)) {
    throw new Error(`CHROMIUM_BIN is "${path}", but no program is there.`);
  }
  return path;
}
