import { makeZip } from "client-zip";
import { PACKAGE_MEDIA_TYPE } from "#core/exchange/package-format.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { checkedBytes, PackageFailure } from "./checked-bytes.ts";
import {
  type PackagePart,
  type PackageToWrite,
  type PreparedPackage,
  preparePackage,
  sizeOfPart,
} from "./prepare-package.ts";
import type { TaskOptions } from "./progress.ts";
import { ZipDate } from "./zip-date.ts";

type Written<Value> = Promise<Result<Value, WritePackageError>>;

/** The package as one Blob. The same content, made at the same time, gives the same bytes. */
export async function writePackage(content: PackageToWrite, options: TaskOptions = {}): Written<Blob> {
  const prepared = await preparePackage(content);
  if (!prepared.ok) {
    return prepared;
  }
  return attempt(options, async () => {
    const zip = await new Response(zipStream(prepared.value, options)).blob();
    return new Blob([zip], { type: PACKAGE_MEDIA_TYPE });
  });
}

/** The package straight into a file, or wherever the sink leads. On failure the sink is aborted. */
export async function pipePackage(
  content: PackageToWrite,
  sink: WritableStream<Uint8Array>,
  options: TaskOptions = {},
): Written<void> {
  const prepared = await preparePackage(content);
  if (!prepared.ok) {
    await sink.abort(prepared.error);
    return prepared;
  }
  return attempt(options, () => zipStream(prepared.value, options).pipeTo(sink));
}

/** Turns what breaks while writing into a failure with a name. */
export async function attempt<Value>({ signal }: TaskOptions, write: () => Promise<Value>): Written<Value> {
  try {
    return succeed(await write());
  } catch (cause) {
    if (signal?.aborted === true) {
      return fail({ kind: "cancelled" });
    }
    return fail(cause instanceof PackageFailure ? cause.reason : { kind: "unwritable-target" });
  }
}

function zipStream(prepared: PreparedPackage, options: TaskOptions): ReadableStream<Uint8Array> {
  return makeZip(zipInputs(prepared, options), { buffersAreUTF8: true });
}

async function* zipInputs(
  { parts, totalInBytes, madeAt }: PreparedPackage,
  { signal, onProgress }: TaskOptions,
) {
  const lastModified = new ZipDate(madeAt);
  let doneInBytes = 0;
  for (const part of parts) {
    signal?.throwIfAborted();
    yield { name: part.path, lastModified, input: await inputOf(part, signal), size: sizeOfPart(part) };
    doneInBytes += sizeOfPart(part);
    onProgress?.({ doneInBytes, totalInBytes });
  }
}

async function inputOf(
  part: PackagePart,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  return part.kind === "text" ? part.bytes : checkedBytes(part.evidence, part.source, signal);
}
