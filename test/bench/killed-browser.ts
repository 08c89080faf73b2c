/**
 * A page saves answers and evidence, one after the other, and tells of each that was acknowledged, until every process of its
 * browser is killed at a random moment. Opened again, every acknowledged one must be there, also those of earlier rounds.
 * Goal: none lost in 50 rounds. `npx tsx test/bench/killed-browser.ts`; exits with 1 when the goal is missed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { bundleScript, openScriptPage } from "#test/support/open-script-page.ts";
import { openVisit } from "#test/support/visit.ts";
import type {} from "./killed-browser-page.ts";

const ROUNDS = 50;
const LONGEST_WAIT_MS = 1_500;
const NONE: readonly number[] = [];

const script = await bundleScript(new URL("./killed-browser-page.ts", import.meta.url));
const profile = mkdtempSync(join(tmpdir(), "matang-killed-"));
const acknowledgedByAssessment = new Map<string, readonly number[]>();
let lost = 0;
try {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const assessment = `penilaian-${String(round).padStart(3, "0")}`;
    acknowledgedByAssessment.set(assessment, await saveUntilKilled(assessment));
    lost += await countLost([assessment]);
    if (round % 10 === 0) {
      console.log(`round ${round}: ${lost} lost`);
    }
  }
  const lostLater = await countLost([...acknowledgedByAssessment.keys()]);
  const total = [...acknowledgedByAssessment.values()].reduce((sum, numbers) => sum + numbers.length, 0);
  console.log(
    `killed ${ROUNDS} times: ${lost} of ${total} acknowledged changes lost, ${lostLater} of them by the end`,
  );
  process.exitCode = lost + lostLater === 0 && total > ROUNDS ? 0 : 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** The numbers of the changes that were acknowledged before the browser was killed. */
async function saveUntilKilled(assessment: string): Promise<readonly number[]> {
  const visit = await openVisit({ profile });
  const acknowledged: number[] = [];
  const first = new Promise<void>((resolve) => {
    void visit.context.exposeBinding("acknowledge", (_, number: number) => {
      acknowledged.push(number);
      resolve();
    });
  });
  await openScriptPage(visit.page, script);
  await visit.page.evaluate((id) => globalThis.saveForEver(id), assessment);
  await first;
  await wait(Math.random() * LONGEST_WAIT_MS);
  await visit.kill();
  return acknowledged;
}

async function countLost(assessments: readonly string[]): Promise<number> {
  const visit = await openVisit({ profile });
  await openScriptPage(visit.page, script);
  const counts: number[] = [];
  for (const assessment of assessments) {
    const found = await visit.page
      .evaluate((id) => globalThis.findChanges(id), assessment)
      .catch((cause: unknown) => {
        console.error(cause instanceof Error ? cause.message : cause);
        return NONE;
      });
    const acknowledged = acknowledgedByAssessment.get(assessment) ?? [];
    counts.push(acknowledged.filter((number) => !found.includes(number)).length);
  }
  await visit.close();
  return counts.reduce((sum, count) => sum + count, 0);
}
