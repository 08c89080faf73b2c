import { unlockFile } from "#adapters/age/lock-file.ts";
import type { Command } from "#cli/command.ts";
import { lockCommand } from "#cli/lock-command.ts";

export const decryptCommand: Command = lockCommand({
  name: "decrypt",
  purpose: "Membuka FILE yang dikunci dengan kata sandi, oleh Matang atau oleh `age -p`.",
  work: unlockFile,
  made: "decrypted",
});
