import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import type { Command } from "#cli/command.ts";
import { newCommand } from "#cli/commands/new.ts";
import { openCommand } from "#cli/commands/open.ts";
import { setCommand } from "#cli/commands/set.ts";

/** A folder of its own in which commands read and write. */
export class CliFolder {
  readonly path = mkdtempSync(join(tmpdir(), "matang-"));

  readonly at = (name: string): string => join(this.path, name);

  readonly put = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
    return this.at(name);
  };

  readonly bytes = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(this.at(name)));

  readonly remove = (): void => rmSync(this.path, { recursive: true, force: true });

  /** A package with these levels and files, made by `new`. */
  readonly makePackage = async (name: string, levels: object, evidence?: string): Promise<string> => {
    const file = this.put(`${name}.levels.json`, JSON.stringify(levels));
    const more = evidence === undefined ? [] : ["--evidence", this.at(evidence)];
    await answerOf(newCommand, "--instrument", "spbe-2020", "--levels", file, ...more, "-o", this.at(name));
    return this.at(name);
  };

  /** The package with these levels set by that person, made by `set`. */
  readonly setLevels = async (from: string, name: string, by: string, levels: object): Promise<string> => {
    const file = this.put(`${name}.levels.json`, JSON.stringify(levels));
    await answerOf(setCommand, from, "--levels", file, "--by", by, "-o", this.at(name));
    return this.at(name);
  };

  readonly levelsIn = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
    const { levels } = await answerOf(openCommand, file);
    return levels ?? {};
  };
}

/** What commands print; each has some of it. */
const Answer = z.looseObject({
  levels: z.optional(z.record(z.string(), z.unknown())),
  conflicts: z.optional(z.array(z.unknown())),
  packages: z.optional(z.array(z.unknown())),
  unassigned: z.optional(z.array(z.string())),
});

/** What a command prints; throws with its complaint when it fails. */
export async function answerOf(
  command: Command,
  ...args: readonly string[]
): Promise<z.infer<typeof Answer>> {
  const result = await command.run(args);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return Answer.parse(JSON.parse(JSON.stringify(result.value)));
}
