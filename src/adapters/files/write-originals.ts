import { makeZip } from "client-zip";
import { HEAD_IN_BYTES } from "#core/evidence/check-file.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { ByteSource } from "#core/evidence/evidence-store.ts";
import { PROGRAM } from "#core/evidence/file-type.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import type { OriginalFile } from "#core/report/original-names.ts";
import type { Result } from "#core/shared/result.ts";
import { checkedBytes, PackageFailure } from "./checked-bytes.ts";
import { inspectFile } from "./inspect-file.ts";
import type { TaskOptions } from "./progress.ts";
import { attempt } from "./write-package.ts";
import { ZipDate } from "./zip-date.ts";

export interface OriginalsToWrite {
  readonly files: readonly OriginalFile[];
  /** The kept bytes; null when there are none. */
  readonly bytesOf: (sha256: Sha256) => Promise<ByteSource | null>;
  /** An instant, the date of every entry. */
  readonly madeAt: string;
}

/** The files as they are, in one ZIP as a Blob. The same files, at the same time, give the same bytes. */
export function writeOriginals(
  originals: OriginalsToWrite,
  options: TaskOptions = {},
): Promise<Result<Blob, WritePackageError>> {
  return attempt(options, async () => {
    const zip = await new Response(zipStream(originals, options)).blob();
    return new Blob([zip], { type: "application/zip" });
  });
}

/** The ZIP straight into a file. On failure the sink is aborted. */
export function pipeOriginals(
  originals: OriginalsToWrite,
  sink: WritableStream<Uint8Array>,
  options: TaskOptions = {},
): Promise<Result<void, WritePackageError>> {
  return attempt(options, () => zipStream(originals, options).pipeTo(sink));
}

function zipStream(originals: OriginalsToWrite, options: TaskOptions): ReadableStream<Uint8Array> {
  return makeZip(entries(originals, options), { buffersAreUTF8: true });
}

/** Whatever it was kept as: nothing that acts when it is opened is handed on. */
async function isProgramContent(bytes: ByteSource): Promise<boolean> {
  if (!(bytes instanceof Blob)) {
    return false;
  }
  const { mediaType } = await inspectFile(Object.assign(bytes.slice(0, HEAD_IN_BYTES), { name: "" }));
  return mediaType === PROGRAM.mediaType;
}

/** One file at a time is opened, and its bytes are compared with its hash as they pass. */
async function* entries({ files, bytesOf, madeAt }: OriginalsToWrite, { signal, onProgress }: TaskOptions) {
  const lastModified = new ZipDate(madeAt);
  const totalInBytes = files.reduce((sum, { source }) => sum + source.sizeInBytes, 0);
  let doneInBytes = 0;
  for (const { path, source } of files) {
    signal?.throwIfAborted();
    const bytes = await bytesOf(source.sha256);
    if (bytes === null) {
      throw new PackageFailure({ kind: "missing-evidence", name: source.name });
    }
    if (!(await isProgramContent(bytes))) {
      const input = await checkedBytes(source, bytes, signal);
      yield { name: path, lastModified, input, size: bytes.size };
    }
    doneInBytes += source.sizeInBytes;
    onProgress?.({ doneInBytes, totalInBytes });
  }
}
