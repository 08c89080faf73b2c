import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { PackageEntry } from "./check-entries.ts";
import type { OpenPackageError } from "./open-package-error.ts";

/** A line in an archive's own list: what a file of it must be. */
export interface ListedFile {
  readonly path: string;
  readonly sizeInBytes: number;
  readonly sha256: Sha256;
}

/** An entry of the archive together with what the list says it must be. */
export interface ListedEntry<Entry extends PackageEntry> {
  readonly entry: Entry;
  readonly file: ListedFile;
}

/** The entries beside the list itself, each with its line in it: none missing, none more, all of the size that is listed. */
export function matchListed<Entry extends PackageEntry>(
  files: readonly ListedFile[],
  entries: readonly Entry[],
  listPath: string,
): Result<readonly ListedEntry<Entry>[], OpenPackageError> {
  const entryByPath = new Map(entries.map((entry) => [entry.path, entry]));
  const listed: ListedEntry<Entry>[] = [];
  for (const file of files) {
    const entry = entryByPath.get(file.path);
    if (entry === undefined) {
      return fail({ kind: "missing-file", path: file.path });
    }
    if (entry.sizeInBytes !== file.sizeInBytes) {
      return fail({ kind: "wrong-hash", path: file.path });
    }
    listed.push({ entry, file });
  }
  const known = new Set([listPath, ...files.map(({ path }) => path)]);
  const unlisted = entries.find(({ path }) => !known.has(path));
  return unlisted === undefined ? succeed(listed) : fail({ kind: "unexpected-file", path: unlisted.path });
}
