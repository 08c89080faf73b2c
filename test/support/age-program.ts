import { spawnSync } from "node:child_process";

/** `age` takes passphrases from a terminal only, which `script` (util-linux) gives it. */
export function hasAgeAndTerminal(): boolean {
  const has = (program: string) => spawnSync(program, ["--version"]).status === 0;
  return has("age") && has("script");
}

/** Runs a command at a terminal of its own, and types the passphrase as often as it is asked. Answers how the command ended. */
export function inTerminal(command: string, passphrase: string, times: number): number | null {
  const typed = `${passphrase}\n`.repeat(times);
  return spawnSync("script", ["-qec", command, "/dev/null"], { input: typed, timeout: 120_000 }).status;
}
