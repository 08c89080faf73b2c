/**
 * What a first visit to the first screen and to an indicator screen really loads, in Chromium, compressed, every
 * request counted. Goals: at most 130 and 170 KiB. `npm run bench -- first-load`
 */
import { setTimeout } from "node:timers/promises";
import type { BrowserContext, Request } from "playwright";
import { openBuiltApp } from "#test/support/built-app.ts";
import { openExample } from "#test/support/open-example.ts";
import { openVisit } from "#test/support/visit.ts";

interface Loaded {
  readonly path: string;
  readonly sizeInBytes: number;
}

const KIB = 1024;
const QUIET_IN_MS = 4_000;

const app = await openBuiltApp();
const visit = await openVisit({ serviceWorkers: "block" });
try {
  const first = await loadedBy(visit.context, app.url);
  const assessment = await openExample(visit.page, app.url);
  const indicator = await loadedBy(visit.context, `${app.url}#/penilaian/${assessment}/indikator/1`);
  const isWithin = [report("first screen", first, 130), report("indicator screen", indicator, 170)];
  process.exitCode = isWithin.every(Boolean) ? 0 : 1;
} finally {
  await visit.close();
  await app.close();
}

/** As if nothing had been fetched before; what the browser keeps for the app stays. */
async function loadedBy(context: BrowserContext, url: string): Promise<readonly Loaded[]> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("Network.clearBrowserCache");
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  await page.goto(url);
  await untilNothingIsFetched(requests);
  const loaded = await Promise.all(requests.map(sizeOf));
  await page.close();
  return loaded;
}

/** "networkidle" ends too early on a busy machine, where a script may run for long before it asks for the next one. */
async function untilNothingIsFetched(requests: readonly Request[]): Promise<void> {
  let known = -1;
  while (known !== requests.length) {
    known = requests.length;
    await setTimeout(QUIET_IN_MS);
  }
}

async function sizeOf(request: Request): Promise<Loaded> {
  const { responseBodySize } = await request.sizes();
  return { path: new URL(request.url()).pathname, sizeInBytes: responseBodySize };
}

function report(name: string, loaded: readonly Loaded[], budgetInKib: number): boolean {
  const total = loaded.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
  console.log(`\n${name}: ${kib(total)} KiB of ${budgetInKib}, ${loaded.length} requests`);
  for (const { path, sizeInBytes } of loaded.toSorted((a, b) => b.sizeInBytes - a.sizeInBytes)) {
    console.log(`${kib(sizeInBytes).padStart(8)}  ${path}`);
  }
  return total <= budgetInKib * KIB;
}

function kib(sizeInBytes: number): string {
  return (sizeInBytes / KIB).toFixed(1);
}
