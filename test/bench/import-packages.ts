/**
 * Opens forty packages with 1,200 files, 500 MB together, in the built app: a look first, then all of it. Measured in Chromium,
 * with the memory of its largest process.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { openBuiltApp } from "#test/support/built-app.ts";
import { writeManyPackages } from "#test/support/many-packages.ts";
import { openVisit } from "#test/support/visit.ts";

const GOALS = { previewMs: 5_000, importMs: 60_000, peakMb: 300, longestTaskMs: 100 } as const;
const PACKAGES = { agencies: 40, files: 1_200, fileSizeInBytes: 437_000 } as const;

const folder = mkdtempSync(join(tmpdir(), "matang-import-bench-"));
const app = await openBuiltApp();
const visit = await openVisit();
try {
  const { whole, answers } = await writeManyPackages(folder, PACKAGES);
  visit.context.setDefaultTimeout(240_000);
  const { page } = visit;
  await page.goto(app.url);
  await page.getByRole("button", { name: "Coba dengan contoh" }).waitFor();
  await page.getByLabel("Buka berkas").first().setInputFiles(whole);
  await page.waitForURL(/#\/penilaian\/(?!baru)[^/]+$/);
  await page.goto(`${page.url()}/kiriman`);
  await page.getByRole("heading", { name: "Buka kiriman" }).waitFor();
  await page.waitForTimeout(1_000);
  const watch = watchMemory(visit.profile);
  await observeLongTasks(page);
  const previewMs = await timed(async () => {
    await page.getByLabel("Pilih berkas").setInputFiles([...answers]);
    await page.getByRole("button", { name: "Masukkan", exact: true }).waitFor();
  });
  const importMs = await timed(async () => {
    await page.getByRole("button", { name: "Masukkan", exact: true }).click();
    await page.getByText(/sudah dimasukkan\./).waitFor();
  });
  const measured = { previewMs, importMs, peakMb: watch(), longestTaskMs: await longestTask(page) };
  const missed = names(GOALS).filter((name) => measured[name] > GOALS[name]);
  for (const name of names(GOALS)) {
    console.log(`${name.padEnd(16)} ${Math.round(measured[name])} (goal ${GOALS[name]})`);
  }
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await visit.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

function names<Name extends string>(record: Readonly<Record<Name, number>>): readonly Name[] {
  const keys: Name[] = [];
  for (const name in record) {
    keys.push(name);
  }
  return keys;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function observeLongTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.body.dataset["longest"] = "0";
    new PerformanceObserver((list) => {
      const longest = Math.max(
        Number(document.body.dataset["longest"]),
        ...list.getEntries().map((entry) => entry.duration),
      );
      document.body.dataset["longest"] = String(longest);
    }).observe({ type: "longtask" });
  });
}

async function longestTask(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.body.dataset["longest"]));
}

/** Looks at the renderers of that profile every 200 ms; answers the most memory that one of them had, in MB. */
function watchMemory(profile: string): () => number {
  let peak = 0;
  const look = () => {
    const lines = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" }).split("\n");
    const renderers = lines.filter((line) => line.includes("--type=renderer") && line.includes(profile));
    for (const line of renderers) {
      peak = Math.max(peak, residentMb(line.trim().split(" ")[0] ?? ""));
    }
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function residentMb(pid: string): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
