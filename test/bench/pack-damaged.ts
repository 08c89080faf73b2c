/**
 * 2,000 damaged files (cut off, bits turned, pieces lost, doubled, spliced; the same ones each time), each packed by itself in
 * Node. Goals: each ends as shown or as attached with a reason, none takes longer than 10 s, no memory above 1 GB.
 * `npm run bench -- pack-damaged`; exits with 1 when a goal is missed.
 */
import { damagedFile, soundFiles } from "#test/support/pdf-corpus/damaged-files.ts";
import { packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";

const CASES = 2000;
const TOGETHER = 50;
const LONGEST_SECONDS = 10;
const MOST_MEGABYTES = 1000;

const sound = await soundFiles();
const counts = new Map<string, number>();
const faults: string[] = [];
let slowest = { seconds: 0, first: 0 };
for (let first = 0; first < CASES; first += TOGETHER) {
  const start = performance.now();
  await packTogether(first);
  const seconds = (performance.now() - start) / 1000;
  slowest = seconds > slowest.seconds ? { seconds, first } : slowest;
}
const ends = [...counts.values()].reduce((sum, count) => sum + count, 0);
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
console.log([...counts].map(([end, count]) => `${end}: ${count}`).join(", "));
console.log(
  `${ends} of ${CASES} ended; the slowest ${TOGETHER} (from ${slowest.first}) took ${slowest.seconds.toFixed(1)} s; ${megabytes.toFixed(0)} MB at most`,
);
for (const fault of faults) {
  console.log(fault);
}
const isReached =
  ends === CASES && faults.length === 0 && slowest.seconds <= LONGEST_SECONDS && megabytes <= MOST_MEGABYTES;
process.exitCode = isReached ? 0 : 1;

async function packTogether(first: number): Promise<void> {
  const files = Array.from({ length: TOGETHER }, (_, index) => damagedFile(sound, first + index));
  try {
    const { pack } = await packFiles(files);
    const rescued = pack.problems.filter(({ kind }) => kind === "rescued").length;
    count("shown by the first reader", pack.shown - rescued);
    count("shown by the second", rescued);
    for (const { reason } of pack.attached) {
      count(`attached as ${reason}`, 1);
    }
  } catch (cause) {
    faults.push(`${first} and the next: ${String(cause)}`);
  }
}

function count(end: string, more: number): void {
  counts.set(end, (counts.get(end) ?? 0) + more);
}
