import { lockFile } from "#adapters/age/lock-file.ts";
import type { Command } from "#cli/command.ts";
import { lockCommand } from "#cli/lock-command.ts";

export const encryptCommand: Command = lockCommand({
  name: "encrypt",
  purpose: "Mengunci FILE dengan kata sandi dalam format age: `age -d` membukanya juga.",
  work: lockFile,
  made: "encrypted",
});
