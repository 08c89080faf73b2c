import type { lockFile } from "#adapters/age/lock-file.ts";
import { describeLockError } from "#core/exchange/lock-error.ts";
import { succeed } from "#core/shared/result.ts";
import type { Command, CommandResult } from "./command.ts";
import { fileSink, openFile, writeBeside } from "./local-files.ts";
import { failure, parseCommandLine, usageFailure } from "./parse-command-line.ts";
import { readPassphrase } from "./read-passphrase.ts";

/** What tells apart the two commands that make one file of another with a passphrase. */
interface LockCommand {
  readonly name: string;
  /** What it does, as a sentence. */
  readonly purpose: string;
  readonly work: typeof lockFile;
  /** The key of the answer, which names the file that was made. */
  readonly made: string;
}

const OPTIONS = { "passphrase-file": { type: "string" }, output: { type: "string", short: "o" } } as const;

export function lockCommand({ name, purpose, work, made }: LockCommand): Command {
  const run = async (args: readonly string[]): CommandResult => {
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
      const done = await work(source.value, passphrase.value, fileSink(place));
      return done.ok ? done : failure(`${file}: ${describeLockError(done.error)}`);
    });
    return written.ok ? succeed({ [made]: output }) : written;
  };
  return {
    name,
    usage: `${name} FILE [--passphrase-file FILE] -o OUT
    ${purpose}
    --passphrase-file FILE  kata sandinya di baris pertama FILE; tanpa ini: isi variabel lingkungan MATANG_SANDI
    -o, --output OUT        berkas yang dibuat`,
    run,
  };
}
