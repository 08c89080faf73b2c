/**
 * Evidence packs of 300 files, 285 MB, some 3,100 pages (test/support/pdf-corpus) made in a worker of Chromium: evidence from
 * IndexedDB, the pack into OPFS, both on disk. Then the same files three times over, as 900 that know nothing of each other.
 * Yardstick in the same run: `qpdf --empty --pages … --` on the same files; it is spared the one that it refuses, and what JPEG
 * and PNG need: it gets them as PDFs already. Memory is what the page's renderer process takes, sampled from /proc every
 * 40 ms in a run of its own; the goal is set to PSS.
 * Goals: 15 s, no slower than qpdf, 300 MB; three times over 3.3 times as long and 1.15 times the memory; tasks of the
 * page's main thread below 100 ms. `npm run bench -- pack-assembly`; exits with 1 when one is missed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage } from "#test/support/build-page.ts";
import { ensureTool } from "#test/support/debian-tools.ts";
import { classicLayout } from "#test/support/pdf-corpus/classic-layout.ts";
import { planOfFiles } from "#test/support/pdf-corpus/plan-of-files.ts";
import { type PeakMemory, watchRendererMemory } from "#test/support/pdf-corpus/renderer-memory.ts";
import { A4, specialDocument } from "#test/support/pdf-corpus/special-page.ts";
import { type WrittenFile, writeCorpus } from "#test/support/pdf-corpus/write-corpus.ts";
import { serveFolder } from "#test/support/static-server.ts";
import { openVisit } from "#test/support/visit.ts";
import type { MadeInBrowser } from "./pack-assembly-page.ts";
import type { BenchRequest } from "./pack-assembly-worker.ts";

/** What the browser keeps belongs to the address, so all visits have the same. */
const PORT = 5207;
const REFUSED_BY_QPDF = "cacat-lost-kid.pdf";
const GOALS = { seconds: 15, megabytes: 300, longestTaskMs: 100, timesAsLong: 3.3, timesTheMemory: 1.15 };

const folder = mkdtempSync(join(tmpdir(), "matang-pack-bench-"));
const profile = join(folder, "profile");
try {
  const files = await writeCorpus(join(folder, "corpus"));
  const bytes = files.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
  console.log(`${files.length} files, ${(bytes / 1e6).toFixed(0)} MB`);
  await buildPage(new URL("./pack-assembly-page.ts", import.meta.url), folder);
  await keepAll(files);

  const once = await measure(requestFor(files, 1));
  const qpdfSeconds = joinWithQpdf(files);
  const thrice = await measure(requestFor(files, 3));
  report(once, qpdfSeconds, thrice);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

interface Measured extends MadeInBrowser {
  readonly seconds: number;
  readonly memory: PeakMemory;
  readonly memoryBefore: PeakMemory;
}

function report(once: Measured, qpdfSeconds: number, thrice: Measured): void {
  const [timesAsLong, timesTheMemory] = [thrice.seconds / once.seconds, thrice.memory.pss / once.memory.pss];
  const longestTaskMs = Math.max(once.longestTaskMs, thrice.longestTaskMs);
  const goals = [
    goal("seconds for one", once.seconds, GOALS.seconds, "s"),
    goal("against qpdf", once.seconds / qpdfSeconds, 1, "times as long"),
    goal("peak of one", once.memory.pss, GOALS.megabytes, "MB"),
    goal("three times over", timesAsLong, GOALS.timesAsLong, "times as long"),
    goal("three times over", timesTheMemory, GOALS.timesTheMemory, "times the memory"),
    goal("longest task of the main thread", longestTaskMs, GOALS.longestTaskMs, "ms"),
  ];
  console.log(`qpdf took ${qpdfSeconds.toFixed(1)} s`);
  process.exitCode = goals.every(Boolean) && isComplete(once, 1) && isComplete(thrice, 3) ? 0 : 1;
}

function goal(what: string, value: number, most: number, unit: string): boolean {
  console.log(
    `${value <= most ? "reached" : "MISSED "}  ${what}: ${value.toFixed(2)} ${unit} (goal ${most})`,
  );
  return value <= most;
}

function isComplete({ pack }: Measured, copies: number): boolean {
  const isWhole =
    "shown" in pack && pack.shown === 300 * copies && pack.problems.every(({ kind }) => kind === "rescued");
  if (!isWhole) {
    console.log(`MISSED   every file shown: ${JSON.stringify(pack).slice(0, 600)}`);
  }
  return isWhole;
}

/** The same bytes under several names: a copy has a hash of its own, so that nothing is written only once. */
function requestFor(files: readonly WrittenFile[], copies: number): BenchRequest {
  const keptAs: Record<string, string> = {};
  const all = Array.from({ length: copies }, (_, copy) =>
    files.map((file) => {
      const sha256 = createHash("sha256").update(`${file.sha256} ${copy}`).digest("hex");
      keptAs[sha256] = file.sha256;
      return { ...file, sha256 };
    }),
  ).flat();
  return { plan: planOfFiles(all), keptAs };
}

/** Twice: to read from the kernel what a process takes, every 40 ms, holds that process up by a fifth. */
async function measure(request: BenchRequest): Promise<Measured> {
  const timed = await withPage((page) => page.evaluate((one) => globalThis.makePack(one), request));
  const watched = await withPage(async (page) => {
    const idle = watchRendererMemory(profile);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const memoryBefore = idle();
    const memory = watchRendererMemory(profile);
    await page.evaluate((one) => globalThis.makePack(one), request);
    return { memory: memory(), memoryBefore };
  });
  const made = { ...timed, ...watched, seconds: timed.milliseconds / 1000 };
  const [before, { pss, rss, samples }] = [made.memoryBefore, made.memory];
  const size = "volumes" in made.pack ? made.pack.volumes : [];
  console.log(
    `${Object.keys(request.keptAs).length} files: ${made.seconds.toFixed(1)} s; renderer PSS ${pss.toFixed(0)} MB, ` +
      `RSS ${rss.toFixed(0)} MB (before ${before.pss.toFixed(0)} and ${before.rss.toFixed(0)}; ${samples} samples); ` +
      `longest task ${made.longestTaskMs.toFixed(0)} ms, longest wait ${made.longestWaitMs.toFixed(0)} ms; ` +
      `${size.map((one) => `${one.pages} pages, ${(one.bytes / 1e6).toFixed(0)} MB`).join("; ")}`,
  );
  return made;
}

/** In a visit of its own, so that what it leaves in memory is not measured. */
async function keepAll(files: readonly WrittenFile[]): Promise<void> {
  await withPage(async (page) => {
    for (const { sha256, name } of files) {
      await page.evaluate(([hash, path]) => globalThis.keepFile(hash, path), [
        sha256,
        `./corpus/${encodeURIComponent(name)}`,
      ] as const);
    }
  });
}

type VisitedPage = Awaited<ReturnType<typeof openVisit>>["page"];

async function withPage<Answer>(use: (page: VisitedPage) => Promise<Answer>): Promise<Answer> {
  const server = await serveFolder(folder, PORT);
  const visit = await openVisit({ profile });
  try {
    await visit.page.goto(server.url);
    await visit.page.waitForFunction(() => "makePack" in globalThis);
    return await use(visit.page);
  } finally {
    await visit.close();
    await server.close();
  }
}

function joinWithQpdf(files: readonly WrittenFile[]): number {
  const pdfs = files.filter(({ name }) => name !== REFUSED_BY_QPDF).map(pathAsPdf);
  const start = performance.now();
  const { status, stderr } = spawnSync(
    ensureTool("qpdf"),
    ["--empty", "--pages", ...pdfs, "--", join(folder, "qpdf.pdf")],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0 && status !== 3) {
    throw new Error(`qpdf could not join the files: ${stderr.slice(-400)}`);
  }
  return (performance.now() - start) / 1000;
}

/** An image as the only stream of a PDF; what it shows is nothing to qpdf. */
function pathAsPdf({ mediaType, path }: WrittenFile): string {
  if (mediaType === "application/pdf") {
    return path;
  }
  const bytes = new Uint8Array(readFileSync(path));
  const draft = specialDocument((maker) => ({
    pages: [
      {
        entries: A4,
        resources: `/XObject << /I ${maker.add("/Subtype /Image /Filter /DCTDecode", bytes)} 0 R >>`,
      },
    ],
  }));
  writeFileSync(`${path}.pdf`, classicLayout(draft));
  return `${path}.pdf`;
}
