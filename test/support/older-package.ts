import { BlobReader, configure, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { ASSESSMENT_PATH, AssessmentFile, MANIFEST_PATH, Manifest } from "#core/exchange/package-format.ts";
import { AssessmentFile2, Manifest2 } from "#core/exchange/package-format-2.ts";
import { zipOf } from "./hostile-zips.ts";
import { hashOf } from "./package-samples.ts";

/** The package as an app that knows version 2 of the format would have written it: by the schemas of that version, which are frozen. */
export async function asFormat2(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const files = await filesIn(packed);
  const file = AssessmentFile.parse(jsonOf(files.get(ASSESSMENT_PATH)));
  const manifest = Manifest.parse(jsonOf(files.get(MANIFEST_PATH)));
  const content = bytesOf(
    AssessmentFile2.parse({
      ...file,
      formatVersion: 2,
      changes: file.changes.filter(({ edit }) => edit.part !== "record"),
    }),
  );
  const listed = manifest.files.map((one) =>
    one.path === ASSESSMENT_PATH ? { ...one, sizeInBytes: content.length, sha256: hashOf(content) } : one,
  );
  files.set(ASSESSMENT_PATH, content);
  files.set(MANIFEST_PATH, bytesOf(Manifest2.parse({ ...manifest, formatVersion: 2, files: listed })));
  return zipOf([...files].map(([name, bytes]) => ({ name, bytes })));
}

async function filesIn(packed: Uint8Array<ArrayBuffer>): Promise<Map<string, Uint8Array>> {
  configure({ useWebWorkers: false });
  const files = new Map<string, Uint8Array>();
  for (const entry of await new ZipReader(new BlobReader(new Blob([packed]))).getEntries()) {
    if (!entry.directory) {
      files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
    }
  }
  return files;
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function bytesOf(json: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(json));
}
