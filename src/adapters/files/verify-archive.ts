import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { isLockedFile } from "#core/exchange/locked-file.ts";
import type { ListedEntry } from "#core/exchange/match-listed.ts";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { hashBytes, hashFile } from "./hash-file.ts";
import type { TaskOptions } from "./progress.ts";
import { readZipDirectory, type ZipEntry } from "./read-zip-directory.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { isUnreadable } from "./unreadable.ts";
import { bytesIn } from "./while-held.ts";

/**
 * Opens the archive's list of contents, has it verified, and lets go of the file. To be cancelled and to be unreadable are failures
 * with a name; whatever else is thrown is a bug.
 */
export async function verifyArchive<Value, Failure>(
  source: Blob,
  mostEntries: number,
  { signal }: TaskOptions,
  verify: (entries: readonly ZipEntry[]) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | OpenPackageError>> {
  try {
    const directory = await readZipDirectory(source, mostEntries);
    if (!directory.ok) {
      const isLocked = directory.error.kind === "not-a-zip" && (await isLockedFile(source));
      return isLocked ? fail({ kind: "locked" }) : directory;
    }
    const { entries, close } = directory.value;
    return await verify(entries).finally(close);
  } catch (cause) {
    if (signal?.aborted === true) {
      return fail({ kind: "cancelled" });
    }
    if (isUnreadable(cause)) {
      return fail({ kind: "unreadable-source" });
    }
    throw cause;
  }
}

export interface VerifiedContent {
  readonly path: string;
  readonly sha256: Sha256;
  /** A part of the archive where it lies there unpacked: readable as long as that file is. */
  readonly bytes: Blob;
}

/** Unpacks and hashes every listed entry, in the order in which they lie in the file; answers them in the order of the list. */
export async function verifyContents(
  listed: readonly ListedEntry<ZipEntry>[],
  { signal, onProgress }: TaskOptions,
): Promise<Result<readonly VerifiedContent[], OpenPackageError>> {
  const totalInBytes = listed.reduce((sum, { file }) => sum + file.sizeInBytes, 0);
  const inFile = [...listed].sort((one, other) => one.entry.offsetInFile - other.entry.offsetInFile);
  const bytesByPath = new Map<string, Blob>();
  let doneInBytes = 0;
  for (const { entry, file } of inFile) {
    signal?.throwIfAborted();
    const content = await unpackEntry(entry, signal);
    if (!content.ok) {
      return content;
    }
    const { blob, inMemory } = content.value;
    const hash = inMemory === null ? await hashFile(blob, signal) : await hashBytes(inMemory);
    if (hash !== file.sha256) {
      return fail({ kind: "wrong-hash", path: file.path });
    }
    bytesByPath.set(file.path, blob);
    doneInBytes += file.sizeInBytes;
    onProgress?.({ doneInBytes, totalInBytes });
  }
  return succeed(
    listed.map(({ file: { path, sha256 } }) => ({
      path,
      sha256,
      bytes: bytesByPath.get(path) ?? new Blob(),
    })),
  );
}

/** The text of the entry of that name. */
export async function readText(
  entries: readonly ZipEntry[],
  path: string,
  { signal }: TaskOptions,
): Promise<Result<string, OpenPackageError>> {
  const entry = entries.find((one) => one.path === path);
  if (entry === undefined) {
    return fail({ kind: "missing-file", path });
  }
  const content = await unpackEntry(entry, signal);
  return content.ok ? decodeText(content.value.blob, path) : content;
}

export async function decodeText(bytes: Blob, path: string): Promise<Result<string, OpenPackageError>> {
  const buffer = await bytesIn(bytes);
  try {
    return succeed(new TextDecoder("utf-8", { fatal: true }).decode(buffer));
  } catch {
    return fail({ kind: "bad-json", path });
  }
}
