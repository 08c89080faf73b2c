/**
 * One answer saved, until the disk has it, beside 47 answers and 286 rows of evidence, against a bare Dexie put of the same
 * durability; both in the same page, taking turns. Goal: p95 within 3 times. `npx tsx test/bench/answer-save.ts`; exits
 * with 1 when the goal is missed.
 */
import { bundleScript, openScriptPage } from "#test/support/open-script-page.ts";
import { openVisit } from "#test/support/visit.ts";
import type {} from "./answer-save-page.ts";

const ROUNDS = 400;
const GOAL = 3;

const visit = await openVisit();
try {
  await openScriptPage(visit.page, await bundleScript(new URL("./answer-save-page.ts", import.meta.url)));
  const times = await visit.page.evaluate((rounds) => globalThis.measureSaving(rounds), ROUNDS);
  const barePut = percentiles(times.barePut);
  console.log(`bare put            ${shown(barePut)}`);
  const ratios = [against(barePut, "standing", times.standing), against(barePut, "explanation", times.text)];
  console.log(`load the whole      ${shown(percentiles(times.load))}`);
  process.exitCode = Math.max(...ratios) <= GOAL ? 0 : 1;
} finally {
  await visit.close();
}

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** Of all but the first tenth, in which everything is done for the first time. */
function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.slice(times.length / 10).toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function shown({ p50, p95 }: Percentiles): string {
  return `p50 ${p50.toFixed(1).padStart(5)} ms, p95 ${p95.toFixed(1).padStart(5)} ms`;
}

/** Prints how a kind of save compares, and answers the ratio of the p95s. */
function against(barePut: Percentiles, name: string, times: readonly number[]): number {
  const save = percentiles(times);
  const [ratio50, ratio95] = [save.p50 / barePut.p50, save.p95 / barePut.p95];
  console.log(
    `save ${name.padEnd(15)}${shown(save)}, ratio ${ratio50.toFixed(2)} and ${ratio95.toFixed(2)} (goal ${GOAL})`,
  );
  return ratio95;
}
