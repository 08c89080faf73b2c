/**
 * 100,000 random histories of three people, 200 steps each, with forks, messages sent twice, late or never, shortened files and
 * clocks that lie; after each, what merging promises is checked. `npm run bench -- merge-laws`; exits with 1 when a law is broken,
 * and names the seed. `MATANG_HISTORIES` sets another number, `MATANG_SEED` where to begin.
 */

import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { brokenLaw } from "#test/support/merge-laws.ts";
import { playHistory } from "#test/support/merge-world.ts";
import { seededRandom } from "#test/support/seeded-random.ts";

const STEPS = 200;
const TOLD_EVERY = 2_500;
/** Most of what a history makes is thrown away at its end: seldom collected, that costs least. */
const ROOM_FOR_NEW = "--max-semi-space-size=64";
const histories = Number(process.env["MATANG_HISTORIES"] ?? 100_000);
const firstSeed = Number(process.env["MATANG_SEED"] ?? 1);

const Share = z.object({ first: z.int(), count: z.int() });
const Report = z.object({ changes: z.int(), broken: z.array(z.object({ seed: z.int(), law: z.string() })) });

/** With a share as its argument the program is one of the parts that it starts itself. */
const share = process.argv[2];
if (share === undefined) {
  await main();
} else {
  process.stdout.write(JSON.stringify(check(Share.parse(JSON.parse(share)))));
}

async function main(): Promise<void> {
  const start = performance.now();
  const processes = availableParallelism();
  const each = Math.ceil(histories / processes);
  const shares = Array.from({ length: processes }, (_, place) => ({
    first: firstSeed + place * each,
    count: Math.max(0, Math.min(each, histories - place * each)),
  }));
  const reports = await Promise.all(shares.map(inProcess));
  const broken = reports.flatMap((report) => report.broken);
  const changes = reports.reduce((sum, report) => sum + report.changes, 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${histories} histories, ${changes} changes, ${broken.length} laws broken, ${seconds.toFixed(0)} s in ${processes} processes`,
  );
  for (const { seed, law } of broken.slice(0, 20)) {
    console.log(`seed ${seed}: ${law}`);
  }
  process.exitCode = broken.length === 0 ? 0 : 1;
}

function inProcess(part: z.infer<typeof Share>): Promise<z.infer<typeof Report>> {
  const program = [ROOM_FOR_NEW, "--import", "tsx", fileURLToPath(import.meta.url), JSON.stringify(part)];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (text: Buffer) => {
      output += text.toString();
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(Report.parse(JSON.parse(output))) : reject(new Error(`A part ended with ${code}`)),
    );
  });
}

function check({ first, count }: z.infer<typeof Share>): z.infer<typeof Report> {
  const broken: { seed: number; law: string }[] = [];
  let changes = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    const random = seededRandom(seed);
    const world = playHistory(Array.from({ length: STEPS }, () => Math.floor(random() * 2 ** 30)));
    const law = brokenLaw(world);
    changes += world.witnessed.size;
    if (law !== null) {
      broken.push({ seed, law });
    }
    if ((seed - first + 1) % TOLD_EVERY === 0) {
      console.error(`${seed - first + 1} of ${count} from seed ${first}: ${broken.length} laws broken`);
    }
  }
  return { changes, broken };
}
