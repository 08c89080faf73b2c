/**
 * Proves that the rules are rules: puts one offence into every layer, and fails unless each is refused, and for
 * the right reason. A lawful file in the same place shows that not simply everything is.
 */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allProofs, COMPILER_REFUSAL, IMPORT_REFUSAL, type Proof } from "./boundary-proofs.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function main(): void {
  const files = allProofs().map((proof, index) => ({
    ...proof,
    path: `${proof.folder}/boundary-proof-${proof.name ?? index}.ts`,
  }));
  let failures: readonly string[] = [];
  try {
    for (const { path, source } of files) {
      writeFileSync(join(root, path), `${source}\n`);
    }
    const linter = run("biome", [
      "lint",
      "--reporter=json",
      "--max-diagnostics=none",
      ...files.map(({ path }) => path),
    ]);
    const compiler = run("tsc", ["-p", "src/core/tsconfig.json", "--pretty", "false"]);
    const refusals = [...linterRefusals(linter), ...compilerRefusals(compiler)];
    failures = files.flatMap((file) => failureOf(file, file.path, refusals));
  } finally {
    for (const { path } of files) {
      rmSync(join(root, path), { force: true });
    }
  }
  for (const failure of failures) {
    console.error(failure);
  }
  console.log(`boundaries: ${files.length - failures.length} of ${files.length} proofs hold`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

interface Refusal {
  readonly path: string;
  readonly reason: string;
}

function linterRefusals(output: string): readonly Refusal[] {
  const report: { diagnostics: readonly { category: string; location: { path: string } }[] } =
    JSON.parse(output);
  return report.diagnostics.map(({ category, location }) => ({ path: location.path, reason: category }));
}

function compilerRefusals(output: string): readonly Refusal[] {
  return output.split("\n").flatMap((line) => {
    const path = /^(.+?)\(\d+,\d+\): error TS/.exec(line)?.[1];
    return path === undefined ? [] : [{ path, reason: line.slice(line.indexOf(COMPILER_REFUSAL)) }];
  });
}

function failureOf(proof: Proof, path: string, refusals: readonly Refusal[]): readonly string[] {
  const reasons = refusals.filter((refusal) => refusal.path === path).map((refusal) => refusal.reason);
  if (proof.refusal === null) {
    return reasons.includes(IMPORT_REFUSAL)
      ? [`REFUSED although lawful: a file in ${proof.folder} that ${proof.what}`]
      : [];
  }
  const { refusal } = proof;
  const isRefused = reasons.some((reason) => reason.startsWith(refusal));
  return isRefused ? [] : [`NOT REFUSED (${refusal}): a file in ${proof.folder} that ${proof.what}`];
}

function run(tool: string, words: readonly string[]): string {
  const result = spawnSync(join(root, "node_modules", ".bin", tool), words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (result.error !== undefined) {
    throw result.error;
  }
  return result.stdout;
}

main();
