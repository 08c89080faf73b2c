import { makeZip } from "client-zip";
import { PACKAGE_MEDIA_TYPE } from "#core/exchange/package-format.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { hashBytes, LARGEST_HASHED_WHOLE_IN_BYTES, startHash } from "./hash-file.ts";
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

/** Carries a named failure out of a stream, which can only break by an error. */
class PackageFailure extends Error {
  readonly reason: WritePackageError;

  constructor(reason: WritePackageError) {
    super(reason.kind);
    this.reason = reason;
  }
}

async function attempt<Value>({ signal }: TaskOptions, write: () => Promise<Value>): Written<Value> {
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
  if (part.kind === "text") {
    return part.bytes;
  }
  const { evidence, source } = part;
  const changed = new PackageFailure({ kind: "changed-evidence", name: evidence.name });
  if (source instanceof Blob && source.size > LARGEST_HASHED_WHOLE_IN_BYTES) {
    return source
      .stream()
      .pipeThrough(hashCheck(evidence.sha256, changed), signal === undefined ? {} : { signal });
  }
  const bytes = new Uint8Array(await readWhole(source));
  if ((await hashBytes(bytes)) !== evidence.sha256) {
    throw changed;
  }
  return bytes;
}

async function readWhole(source: { readonly arrayBuffer: () => Promise<ArrayBuffer> }): Promise<ArrayBuffer> {
  try {
    return await source.arrayBuffer();
  } catch {
    throw new PackageFailure({ kind: "unreadable-evidence" });
  }
}

/** Lets the bytes through and breaks at their end when they were not the expected ones. */
function hashCheck(sha256: string, otherwise: PackageFailure): TransformStream<Uint8Array, Uint8Array> {
  const hash = startHash();
  return new TransformStream({
    transform(chunk, controller) {
      hash.add(chunk);
      controller.enqueue(chunk);
    },
    flush(controller) {
      if (hash.end() !== sha256) {
        controller.error(otherwise);
      }
    },
  });
}
