import { lockFile } from "#adapters/age/lock-file.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { fileSink, openFile, writeBeside } from "#cli/local-files.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { readPassphrase } from "#cli/read-passphrase.ts";
import { describeLockError } from "#core/exchange/lock-error.ts";
import { succeed } from "#core/shared/result.ts";

export const encryptCommand: Command = {
  name: "encrypt",
  usage: `encrypt FILE [--passphrase-file FILE] -o OUT
    Mengunci FILE dengan kata sandi dalam format age: \`age -d\` membukanya juga.
    --passphrase-file FILE  kata sandinya di baris pertama FILE; tanpa ini: isi variabel lingkungan MATANG_SANDI
    -o, --output OUT        berkas yang dibuat`,
  run: encrypt,
};

const OPTIONS = { "passphrase-file": { type: "string" }, output: { type: "string", short: "o" } } as const;

async function encrypt(args: readonly string[]): CommandResult {
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
    const done = await lockFile(source.value, passphrase.value, fileSink(place));
    return done.ok ? done : failure(`${file}: ${describeLockError(done.error)}`);
  });
  return written.ok ? succeed({ encrypted: output }) : written;
}
