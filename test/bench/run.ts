/**
 * Runs the benchmarks of this folder one after another, or only those whose name holds a given word:
 * `npm run bench`, `npm run bench -- scorecards`. Exits with 1 when one misses its goal.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const words = process.argv.slice(2);
const chosen = benchmarks().filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  console.error(`There is no such benchmark. There are: ${benchmarks().join(", ")}`);
  process.exit(2);
}
const missed = chosen.filter((name) => !reachesGoal(name));
console.log(missed.length === 0 ? "\nAll goals are reached." : `\nGoals are missed in: ${missed.join(", ")}`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** Files that another file of the folder imports are parts, not benchmarks. */
function benchmarks(): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "run.ts");
  const sources = files.map((file) => readFileSync(join(folder, file), "utf8"));
  return files
    .filter((file) => !sources.some((source) => source.includes(`"./${file}"`)))
    .map((file) => file.replace(".ts", ""));
}

function reachesGoal(name: string): boolean {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(folder, `${name}.ts`)], {
    stdio: "inherit",
  });
  return status === 0;
}
