import { checkFile, type FileCheck, HEAD_IN_BYTES, TAIL_IN_BYTES } from "#core/evidence/check-file.ts";

/** Looks at the two ends of a file; the rest stays unread. Rejects when the file cannot be read. */
export async function inspectFile(file: Blob & { readonly name: string }): Promise<FileCheck> {
  const head = await file.slice(0, HEAD_IN_BYTES).arrayBuffer();
  const tail = await file.slice(Math.max(0, file.size - TAIL_IN_BYTES)).arrayBuffer();
  return checkFile({
    name: file.name,
    sizeInBytes: file.size,
    head: new Uint8Array(head),
    tail: new Uint8Array(tail),
  });
}
