import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { ByteSource } from "#core/evidence/evidence-store.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { hashBytes, LARGEST_HASHED_WHOLE_IN_BYTES, startHash } from "./hash-file.ts";

/** Carries a named failure out of a stream, which can only break by an error. */
export class PackageFailure extends Error {
  readonly reason: WritePackageError;

  constructor(reason: WritePackageError) {
    super(reason.kind);
    this.reason = reason;
  }
}

interface Expected {
  readonly sha256: Sha256;
  readonly name: string;
}

/** The bytes for an archive. Whoever reads them fails with a `PackageFailure` when they are not the expected ones. */
export async function checkedBytes(
  { sha256, name }: Expected,
  source: ByteSource,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const changed = new PackageFailure({ kind: "changed-evidence", name });
  if (source instanceof Blob && source.size > LARGEST_HASHED_WHOLE_IN_BYTES) {
    return source.stream().pipeThrough(hashCheck(sha256, changed), signal === undefined ? {} : { signal });
  }
  const bytes = new Uint8Array(await readWhole(source));
  if ((await hashBytes(bytes)) !== sha256) {
    throw changed;
  }
  return bytes;
}

async function readWhole(source: ByteSource): Promise<ArrayBuffer> {
  try {
    return await source.arrayBuffer();
  } catch {
    throw new PackageFailure({ kind: "unreadable-evidence" });
  }
}

/** Lets the bytes through and breaks at their end when they were not the expected ones. */
function hashCheck(sha256: Sha256, otherwise: PackageFailure): TransformStream<Uint8Array, Uint8Array> {
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
