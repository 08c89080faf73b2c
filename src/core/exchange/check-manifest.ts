import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { PackageEntry } from "./check-entries.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { ASSESSMENT_PATH, MANIFEST_PATH, type Manifest, type ManifestFile } from "./package-format.ts";

/** An entry of the archive together with what the manifest says it must be. */
export interface ListedEntry<Entry extends PackageEntry> {
  readonly entry: Entry;
  readonly file: ManifestFile;
}

/** The entries beside the manifest, each with its line in it: none missing, none more, all of the size that is listed. */
export function checkManifest<Entry extends PackageEntry>(
  manifest: Manifest,
  entries: readonly Entry[],
): Result<readonly ListedEntry<Entry>[], OpenPackageError> {
  const entryByPath = new Map(entries.map((entry) => [entry.path, entry]));
  const listed: ListedEntry<Entry>[] = [];
  for (const file of manifest.files) {
    const entry = entryByPath.get(file.path);
    if (entry === undefined) {
      return fail({ kind: "missing-file", path: file.path });
    }
    if (entry.sizeInBytes !== file.sizeInBytes) {
      return fail({ kind: "wrong-hash", path: file.path });
    }
    listed.push({ entry, file });
  }
  const unlisted = unlistedPath(manifest, entries);
  return unlisted === null ? succeed(listed) : fail({ kind: "unexpected-file", path: unlisted });
}

function unlistedPath(manifest: Manifest, entries: readonly PackageEntry[]): string | null {
  const listedPaths = new Set(manifest.files.map((file) => file.path));
  if (!listedPaths.has(ASSESSMENT_PATH)) {
    return ASSESSMENT_PATH;
  }
  const unlisted = entries.find(({ path }) => path !== MANIFEST_PATH && !listedPaths.has(path));
  return unlisted?.path ?? null;
}
