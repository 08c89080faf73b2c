import { unlockFile } from "#adapters/age/lock-file.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { fileSink, openFile, writeBeside } from "#cli/local-files.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { readPassphrase } from "#cli/read-passphrase.ts";
import { describeLockError } from "#core/exchange/lock-error.ts";
import { succeed } from "#core/shared/result.ts";

export const decryptCommand: Command = {
  name: "decrypt",
  usage: `decrypt FILE [--passphrase-file FILE] -o OUT
    Membuka FILE yang dikunci dengan kata sandi, oleh Matang atau oleh \`age -p\`.
    --passphrase-file FILE  kata sandinya di baris pertama FILE; tanpa ini: isi variabel lingkungan MATANG_SANDI
    -o, --output OUT        berkas yang dibuat`,
  run: decrypt,
};

const OPTIONS = { "passphrase-file": { type: "string" }, output: { type: "string", short: "o" } } as const;

async function decrypt(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { output, "passphrase-file": passphraseFile } = line.value.values;
  const [file, ...more] = line.value.operands;
  if (file === undefined || more.length > 0 || output === undefined) {
    return usageFailure("Sebutkan satu FILE dan -o.");
  }
  const passphrase = await readPassphrase(passphraseFile);
  if (!passphrase.ok) {
    return passphrase;
  }
  const source = await openFile(file);
  if (!source.ok) {
    return source;
  }
  const written = await writeBeside(output, async (place) => {
    const done = await unlockFile(source.value, passphrase.value, fileSink(place));
    return done.ok ? done : failure(`${file}: ${describeLockError(done.error)}`);
  });
  return written.ok ? succeed({ decrypted: output }) : written;
}
