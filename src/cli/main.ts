import { checkCommand } from "#cli/commands/check.ts";
import { compareCommand } from "#cli/commands/compare.ts";
import { consolidateCommand } from "#cli/commands/consolidate.ts";
import { decryptCommand } from "#cli/commands/decrypt.ts";
import { diffCommand } from "#cli/commands/diff.ts";
import { encryptCommand } from "#cli/commands/encrypt.ts";
import { mergeCommand } from "#cli/commands/merge.ts";
import { newCommand } from "#cli/commands/new.ts";
import { openCommand } from "#cli/commands/open.ts";
import { packCommand } from "#cli/commands/pack.ts";
import { programmesCommand } from "#cli/commands/programmes.ts";
import { rankCommand } from "#cli/commands/rank.ts";
import { reportCommand } from "#cli/commands/report.ts";
import { scoreCommand } from "#cli/commands/score.ts";
import { setCommand } from "#cli/commands/set.ts";
import { splitCommand } from "#cli/commands/split.ts";
import { verifyCommand } from "#cli/commands/verify.ts";
import { appVersion } from "./app-version.ts";
import type { Command, CommandFailure } from "./command.ts";

const COMMANDS: readonly Command[] = [
  scoreCommand,
  newCommand,
  reportCommand,
  packCommand,
  checkCommand,
  rankCommand,
  verifyCommand,
  openCommand,
  setCommand,
  splitCommand,
  mergeCommand,
  consolidateCommand,
  compareCommand,
  programmesCommand,
  diffCommand,
  encryptCommand,
  decryptCommand,
];

/** How the program ends: by what the person asked for, by what it met, or by how it was called. */
const FAILED = 1;
const WRONG_USAGE = 2;
const LEFT_OPEN = 3;

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === "--version" || name === "-v") {
    return tell(appVersion());
  }
  if (name === "--help" || name === "-h" || name === "help") {
    return tell(usage(COMMANDS));
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    const message = name === undefined ? "Sebutkan perintahnya." : `Perintah "${name}" tidak dikenal.`;
    return complain({ kind: "usage", message }, COMMANDS);
  }
  if (args.includes("--help") || args.includes("-h")) {
    return tell(usage([command]));
  }
  const result = await command.run(args);
  return result.ok ? tellAnswer(result.value) : complain(result.error, [command]);
}

/** A table is printed as it is. */
function tellAnswer(answer: unknown): number {
  return tell(typeof answer === "string" ? answer.trimEnd() : JSON.stringify(answer, null, 2));
}

function tell(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(failure: CommandFailure, commands: readonly Command[]): number {
  if (failure.kind === "answered-no") {
    tellAnswer(failure.answer);
    return FAILED;
  }
  if (failure.kind === "left-open") {
    tellAnswer(failure.answer);
    return LEFT_OPEN;
  }
  const isUsage = failure.kind === "usage";
  process.stderr.write(`${failure.message}\n${isUsage ? `\n${usage(commands)}\n` : ""}`);
  return isUsage ? WRONG_USAGE : FAILED;
}

function usage(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  matang ${command.usage}`);
  return ["Pemakaian:", ...lines, "  matang --help | --version"].join("\n");
}
