import { mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";
import { chromiumArguments, chromiumPath } from "./chromium.ts";

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder with all the browser keeps; give it to another visit to come back as the same person. */
  readonly profile: string;
  /** What the page logged as an error or threw, its policy's refusals included. A good visit ends with none. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
  /** As `kill -9` does, or a battery that falls out: no process of the browser gets to finish anything. */
  readonly kill: () => Promise<void>;
}

interface VisitOptions extends BrowserContextOptions {
  readonly profile?: string;
  readonly arguments?: readonly string[];
}

/** Well below the timeout of a test, so that a failure names the step that hung. */
const STEP_TIMEOUT_IN_MS = 15_000;

/** A browser of its own, with an empty profile unless one is given, in Indonesian, at the size of a small laptop. */
export async function openVisit({
  profile,
  arguments: more = [],
  ...options
}: VisitOptions = {}): Promise<Visit> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), "matang-visit-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: [...chromiumArguments, ...more],
    locale: "id-ID",
    timezoneId: "Asia/Makassar",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(STEP_TIMEOUT_IN_MS);
  const problems: string[] = [];
  const page = context.pages()[0] ?? (await context.newPage());
  context.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(message.text());
    }
  });
  context.on("weberror", (event) => problems.push(event.error().message));
  return {
    page,
    context,
    profile: folder,
    problems,
    close: async () => {
      await context.close();
      if (profile === undefined) {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    kill: async () => {
      const closed = new Promise((resolve) => context.once("close", resolve));
      process.kill(-browserProcess(folder), "SIGKILL");
      await closed;
    },
  };
}

/** Chromium names its own process in the lock of its profile, "host-1234"; Playwright made it the head of a group. */
function browserProcess(profile: string): number {
  return Number(readlinkSync(join(profile, "SingletonLock")).split("-").at(-1));
}

/** Until the service worker has fetched all it needs and serves this page. */
export async function waitUntilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
    }
  });
}
