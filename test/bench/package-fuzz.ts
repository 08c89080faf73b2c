/**
 * 10,000 changed packages (bits flipped, cut, spliced, headers that lie, values of texts made into others with hashes that are right
 * again), each opened beside an assessment that it conflicts with, taken in, taken back. Exits with 1 when one is taken in by half or
 * anything is thrown, and names its seed. `MATANG_MUTATIONS` sets another number, `MATANG_SEED` where to begin.
 */
import { fuzzPackages } from "#test/support/package-fuzz.ts";

const count = Number(process.env["MATANG_MUTATIONS"] ?? 10_000);
const firstSeed = Number(process.env["MATANG_SEED"] ?? 1);

const uncaught: unknown[] = [];
process.on("unhandledRejection", (cause) => uncaught.push(cause));
process.on("uncaughtException", (cause) => uncaught.push(cause));

const start = performance.now();
const { outcomes, broken } = await fuzzPackages(firstSeed, count);
const seconds = (performance.now() - start) / 1000;
console.log(
  `${count} mutations in ${seconds.toFixed(0)} s: ${broken.length} broken, ${uncaught.length} errors that nobody caught`,
);
for (const [outcome, times] of [...outcomes].sort(([, one], [, other]) => other - one)) {
  console.log(`${outcome.padEnd(24)} ${times}`);
}
for (const { seed, problem } of broken.slice(0, 20)) {
  console.log(`seed ${seed}: ${problem}`);
}
for (const cause of uncaught.slice(0, 20)) {
  console.error(cause);
}
process.exitCode = broken.length + uncaught.length === 0 ? 0 : 1;
