import { createWriteStream, openAsBlob } from "node:fs";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Writable } from "node:stream";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { failure } from "./parse-command-line.ts";

/** Where the person is: npm starts scripts in the project's folder and tells from where it was called. */
export function localPath(path: string): string {
  const isRunByNpm = process.env["npm_lifecycle_event"] === "matang";
  const calledFrom = isRunByNpm ? process.env["INIT_CWD"] : undefined;
  return resolve(calledFrom ?? process.cwd(), path);
}

export async function readTextFile(path: string): Promise<Result<string, CommandFailure>> {
  try {
    return succeed(await readFile(localPath(path), "utf8"));
  } catch (cause) {
    return failure(describeFileError(path, cause));
  }
}

/** The file without reading it yet. */
export async function openFile(path: string): Promise<Result<Blob, CommandFailure>> {
  try {
    const { size, isFile } = await stat(localPath(path)).then((found) => ({
      size: found.size,
      isFile: found.isFile(),
    }));
    if (!isFile) {
      return failure(`${path} bukan berkas.`);
    }
    return succeed(size === 0 ? new Blob([]) : await openAsBlob(localPath(path)));
  } catch (cause) {
    return failure(describeFileError(path, cause));
  }
}

/** Writes beside the place and then moves it there, so that no half file ever stands under the name. */
export async function writeBeside<Value>(
  path: string,
  write: (place: string) => Promise<Result<Value, CommandFailure>>,
): Promise<Result<Value, CommandFailure>> {
  const place = `${localPath(path)}.sementara`;
  try {
    const written = await write(place);
    if (written.ok) {
      await rename(place, localPath(path));
    }
    return written;
  } catch (cause) {
    return failure(describeFileError(path, cause));
  } finally {
    await rm(place, { force: true });
  }
}

export function fileSink(place: string): WritableStream<Uint8Array> {
  return Writable.toWeb(createWriteStream(place));
}

export async function writeBytes(place: string, bytes: Uint8Array): Promise<Result<void, CommandFailure>> {
  await writeFile(place, bytes);
  return succeed(undefined);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "tidak ditemukan",
  EISDIR: "adalah folder",
  ENOTDIR: "tidak berada di dalam folder",
  EACCES: "tidak boleh diakses",
  EPERM: "tidak boleh diakses",
  ENOSPC: "tidak bisa ditulis: ruang penyimpanan penuh",
  EROFS: "tidak bisa ditulis: tempatnya hanya bisa dibaca",
};

export function describeFileError(path: string, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason = REASONS[code];
  if (reason === undefined) {
    throw cause;
  }
  return `${path} ${reason}.`;
}
