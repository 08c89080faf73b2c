import { makeZip } from "client-zip";
import { ZipDate } from "./zip-date.ts";

export interface BundledFile {
  readonly path: string;
  readonly bytes: Blob;
}

/** Files that are there already in one ZIP as a Blob, stored as they are. The same files, at the same time, give the same bytes. */
export async function writeBundle(files: readonly BundledFile[], madeAt: string): Promise<Blob> {
  const lastModified = new ZipDate(madeAt);
  const entries = files.map(({ path, bytes }) => ({
    name: path,
    lastModified,
    input: bytes.stream(),
    size: bytes.size,
  }));
  const zip = await new Response(makeZip(entries, { buffersAreUTF8: true })).blob();
  return new Blob([zip], { type: "application/zip" });
}
