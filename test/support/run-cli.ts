import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the real program in that folder, as `npm run matang` does. */
export function runCli(args: readonly string[], folder: string): Promise<CliRun> {
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const tsx = import.meta.resolve("tsx");
  return run(process.execPath, ["--import", tsx, main, ...args], folder);
}

/** Runs any program; npm's own variables of an outer run are kept away from it. */
export function run(program: string, args: readonly string[], folder: string): Promise<CliRun> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("npm_") && name !== "INIT_CWD"),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
