import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { PackedBytes, ZipEntry } from "./read-zip-directory.ts";
import { isUnreadable } from "./unreadable.ts";
import { whileHeld } from "./while-held.ts";

/** The content of the entry: a part of the file itself where it lies there as it is, else unpacked, never beyond the size it claims. */
export async function unpackEntry(
  entry: ZipEntry,
  signal?: AbortSignal,
): Promise<Result<PackedBytes, OpenPackageError>> {
  const packed = await entry.packedBytes();
  if (!packed.ok || entry.packing === "stored") {
    return packed;
  }
  const blob = await inflate(packed.value.blob, entry, signal);
  return blob.ok ? succeed({ blob: blob.value, inMemory: null }) : blob;
}

async function inflate(
  packed: Blob,
  { path, sizeInBytes }: ZipEntry,
  signal?: AbortSignal,
): Promise<Result<Blob, OpenPackageError>> {
  const limit = sizeLimit(sizeInBytes);
  const stream = packed.stream();
  const unpacking = stream
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .pipeThrough(limit.stream, signal === undefined ? {} : { signal });
  try {
    const content = await whileHeld([packed, stream, unpacking], () => new Response(unpacking).blob());
    return content.size === sizeInBytes ? succeed(content) : fail({ kind: "damaged", where: path });
  } catch (cause) {
    if (signal?.aborted === true) {
      return fail({ kind: "cancelled" });
    }
    if (limit.isPassed()) {
      return fail({ kind: "bomb", path });
    }
    return fail(isUnreadable(cause) ? { kind: "unreadable-source" } : { kind: "damaged", where: path });
  }
}

function sizeLimit(limitInBytes: number) {
  let size = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > limitInBytes) {
        controller.error(new Error("More bytes than the entry claims"));
        return;
      }
      controller.enqueue(chunk);
    },
  });
  return { stream, isPassed: () => size > limitInBytes };
}
