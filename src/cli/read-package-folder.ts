import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { OpenedPackage } from "#adapters/files/read-package.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { describeFileError, localPath } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";
import { readCopies } from "./read-copy.ts";

export interface PackageInFolder {
  readonly file: string;
  readonly opened: OpenedPackage;
}

/** All packages that lie in a folder, in the order of their names. */
export async function readPackageFolder(
  folder: string,
): Promise<Result<readonly PackageInFolder[], CommandFailure>> {
  const names = await namesIn(folder);
  if (!names.ok) {
    return names;
  }
  const files = names.value
    .filter((name) => name.toLowerCase().endsWith(".zip"))
    .map((name) => join(folder, name))
    .sort();
  const copies = await readCopies(files);
  return copies.ok
    ? succeed(copies.value.map((opened, place) => ({ file: files[place] ?? folder, opened })))
    : copies;
}

async function namesIn(folder: string): Promise<Result<readonly string[], CommandFailure>> {
  try {
    return succeed(await readdir(localPath(folder)));
  } catch (cause) {
    return failure(describeFileError(folder, cause));
  }
}
