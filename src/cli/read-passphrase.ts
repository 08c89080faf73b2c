import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { readTextFile } from "./local-files.ts";
import { failure, usageFailure } from "./parse-command-line.ts";

const VARIABLE = "MATANG_SANDI";

/** From the first line of a file, or from the environment; never from the command line, which every user of a machine can read. */
export async function readPassphrase(file: string | undefined): Promise<Result<string, CommandFailure>> {
  if (file === undefined) {
    const passphrase = process.env[VARIABLE] ?? "";
    return passphrase === ""
      ? usageFailure(`Sebutkan kata sandinya dalam ${VARIABLE}, atau dengan --passphrase-file.`)
      : succeed(passphrase);
  }
  const text = await readTextFile(file);
  if (!text.ok) {
    return text;
  }
  const [line = ""] = text.value.split(/\r?\n/, 1);
  return line === "" ? failure(`${file}: baris pertamanya kosong.`) : succeed(line);
}
