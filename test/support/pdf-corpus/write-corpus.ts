import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusFile, corpusFiles } from "./corpus-files.ts";

export interface WrittenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly group: CorpusFile["group"];
  readonly path: string;
  readonly sha256: string;
  readonly sizeInBytes: number;
}

/** Makes all files in a folder, a few hundred megabytes; whoever asked removes it. */
export async function writeCorpus(
  folder: string,
  files: readonly CorpusFile[] = corpusFiles(),
): Promise<readonly WrittenFile[]> {
  mkdirSync(folder, { recursive: true });
  const all: WrittenFile[] = [];
  for (const { name, mediaType, group, make } of files) {
    const bytes = await make();
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    all.push({ name, mediaType, group, path, sha256, sizeInBytes: bytes.length });
  }
  return all;
}
