import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { checkEntries } from "#core/exchange/check-entries.ts";
import { matchListed } from "#core/exchange/match-listed.ts";
import { openAssessmentJson } from "#core/exchange/open-assessment-json.ts";
import { openManifest } from "#core/exchange/open-manifest.ts";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import {
  ASSESSMENT_PATH,
  type AssessmentFile,
  MANIFEST_PATH,
  type Manifest,
} from "#core/exchange/package-format.ts";
import { MOST_ENTRIES } from "#core/exchange/package-limits.ts";
import { type PackageSignature, SIGNATURE_PATH } from "#core/exchange/package-signature.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { checkSignature } from "./package-signature.ts";
import type { TaskOptions } from "./progress.ts";
import type { ZipEntry } from "./read-zip-directory.ts";
import {
  decodeText,
  readText,
  type VerifiedContent,
  verifyArchive,
  verifyContents,
} from "./verify-archive.ts";

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
  readonly signature: PackageSignature;
}

type Opened<Value> = Promise<Result<Value, OpenPackageError>>;

/** Reads the whole package and checks all of its content against the manifest. Never throws on bad input. */
export function verifyPackage(source: Blob, options: TaskOptions = {}): Opened<VerifiedPackage> {
  return verifyArchive(source, MOST_ENTRIES, options, (entries) => verify(entries, options));
}

async function verify(all: readonly ZipEntry[], options: TaskOptions): Opened<VerifiedPackage> {
  const entries = checkEntries(all);
  if (!entries.ok) {
    return entries;
  }
  const text = await readText(entries.value, MANIFEST_PATH, options);
  const manifest = text.ok ? openManifest(text.value) : text;
  if (!manifest.ok) {
    return manifest;
  }
  const signature = await checkSignature(entries.value);
  if (!signature.ok) {
    return signature;
  }
  const listable = entries.value.filter(({ path }) => path !== SIGNATURE_PATH);
  const listed = matchListed(manifest.value.files, listable, MANIFEST_PATH);
  const contents = listed.ok ? await verifyContents(listed.value, options) : listed;
  if (!contents.ok) {
    return contents;
  }
  const file = await readAssessment(contents.value);
  return file.ok
    ? succeed({
        file: file.value,
        manifest: manifest.value,
        evidence: evidenceIn(contents.value),
        signature: signature.value,
      })
    : file;
}

async function readAssessment(contents: readonly VerifiedContent[]): Opened<AssessmentFile> {
  const content = contents.find(({ path }) => path === ASSESSMENT_PATH);
  if (content === undefined) {
    return fail({ kind: "missing-file", path: ASSESSMENT_PATH });
  }
  const text = await decodeText(content.bytes, ASSESSMENT_PATH);
  return text.ok ? openAssessmentJson(text.value) : text;
}

function evidenceIn(contents: readonly VerifiedContent[]): readonly PackedEvidence[] {
  return contents
    .filter(({ path }) => path !== ASSESSMENT_PATH)
    .map(({ sha256, bytes }) => ({ sha256, bytes }));
}
