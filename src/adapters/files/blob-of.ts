import type { ByteSource } from "#core/evidence/evidence-store.ts";

/** A Blob of the browser's store is only a handle, and is passed on as it is; everything else is read. */
export async function blobOf(source: ByteSource): Promise<Blob> {
  return source instanceof Blob ? source : new Blob([await source.arrayBuffer()]);
}
