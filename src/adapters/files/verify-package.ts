import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { checkEntries } from "#core/exchange/check-entries.ts";
import { checkManifest, type ListedEntry } from "#core/exchange/check-manifest.ts";
import { openAssessmentJson } from "#core/exchange/open-assessment-json.ts";
import { openManifest } from "#core/exchange/open-manifest.ts";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import {
  ASSESSMENT_PATH,
  type AssessmentFile,
  MANIFEST_PATH,
  type Manifest,
} from "#core/exchange/package-format.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { hashFile } from "./hash-file.ts";
import type { TaskOptions } from "./progress.ts";
import { readZipDirectory, type ZipEntry } from "./read-zip-directory.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { isUnreadable } from "./unreadable.ts";

export interface PackedEvidence {
  readonly sha256: Sha256;
  /** A part of the package file where it lies there unpacked: readable as long as that file is. */
  readonly bytes: Blob;
}

/** A package that is whole and as its manifest says, before its instrument has been asked. */
export interface VerifiedPackage {
  readonly file: AssessmentFile;
  readonly manifest: Manifest;
  readonly evidence: readonly PackedEvidence[];
}

type Opened<Value> = Promise<Result<Value, OpenPackageError>>;

/** Reads the whole package and checks all of its content against the manifest. Never throws on bad input. */
export async function verifyPackage(source: Blob, options: TaskOptions = {}): Opened<VerifiedPackage> {
  try {
    return await verify(source, options);
  } catch (cause) {
    if (options.signal?.aborted === true) {
      return fail({ kind: "cancelled" });
    }
    if (isUnreadable(cause)) {
      return fail({ kind: "unreadable-source" });
    }
    throw cause;
  }
}

async function verify(source: Blob, options: TaskOptions): Opened<VerifiedPackage> {
  const directory = await readZipDirectory(source);
  const entries = directory.ok ? checkEntries(directory.value) : directory;
  if (!entries.ok) {
    return entries;
  }
  const manifest = await readManifest(entries.value, options);
  if (!manifest.ok) {
    return manifest;
  }
  const listed = checkManifest(manifest.value, entries.value);
  const contents = listed.ok ? await verifyContents(listed.value, options) : listed;
  if (!contents.ok) {
    return contents;
  }
  const file = await readAssessment(contents.value);
  return file.ok
    ? succeed({ file: file.value, manifest: manifest.value, evidence: evidenceIn(contents.value) })
    : file;
}

async function readManifest(entries: readonly ZipEntry[], { signal }: TaskOptions): Opened<Manifest> {
  const entry = entries.find(({ path }) => path === MANIFEST_PATH);
  const content = entry === undefined ? missing(MANIFEST_PATH) : await unpackEntry(entry, signal);
  const text = content.ok ? await textOf(content.value, MANIFEST_PATH) : content;
  return text.ok ? openManifest(text.value) : text;
}

interface VerifiedContent {
  readonly path: string;
  readonly sha256: Sha256;
  readonly bytes: Blob;
}

/** Every listed entry unpacked and hashed, one after the other. */
async function verifyContents(
  listed: readonly ListedEntry<ZipEntry>[],
  { signal, onProgress }: TaskOptions,
): Opened<readonly VerifiedContent[]> {
  const totalInBytes = listed.reduce((sum, { file }) => sum + file.sizeInBytes, 0);
  const contents: VerifiedContent[] = [];
  let doneInBytes = 0;
  for (const { entry, file } of listed) {
    const content = await unpackEntry(entry, signal);
    if (!content.ok) {
      return content;
    }
    if ((await hashFile(content.value, signal)) !== file.sha256) {
      return fail({ kind: "wrong-hash", path: file.path });
    }
    contents.push({ path: file.path, sha256: file.sha256, bytes: content.value });
    doneInBytes += file.sizeInBytes;
    onProgress?.({ doneInBytes, totalInBytes });
  }
  return succeed(contents);
}

async function readAssessment(contents: readonly VerifiedContent[]): Opened<AssessmentFile> {
  const content = contents.find(({ path }) => path === ASSESSMENT_PATH);
  const text =
    content === undefined ? missing(ASSESSMENT_PATH) : await textOf(content.bytes, ASSESSMENT_PATH);
  return text.ok ? openAssessmentJson(text.value) : text;
}

function evidenceIn(contents: readonly VerifiedContent[]): readonly PackedEvidence[] {
  return contents
    .filter(({ path }) => path !== ASSESSMENT_PATH)
    .map(({ sha256, bytes }) => ({ sha256, bytes }));
}

async function textOf(bytes: Blob, path: string): Opened<string> {
  const buffer = await bytes.arrayBuffer();
  try {
    return succeed(new TextDecoder("utf-8", { fatal: true }).decode(buffer));
  } catch {
    return fail({ kind: "bad-json", path });
  }
}

function missing(path: string): Result<never, OpenPackageError> {
  return fail({ kind: "missing-file", path });
}
