import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { LARGEST_EVIDENCE_IN_BYTES } from "#core/evidence/evidence-limits.ts";
import type { ByteSource } from "#core/evidence/evidence-store.ts";
import {
  assessmentJson,
  type EvidenceToPack,
  evidenceToPack,
  manifestJson,
  type PackageContent,
} from "#core/exchange/package-entries.ts";
import {
  ASSESSMENT_PATH,
  evidencePath,
  MANIFEST_PATH,
  type ManifestFile,
} from "#core/exchange/package-format.ts";
import {
  LARGEST_JSON_IN_BYTES,
  LARGEST_PACKAGE_IN_BYTES,
  MOST_ENTRIES,
} from "#core/exchange/package-limits.ts";
import { SIGNATURE_PATH } from "#core/exchange/package-signature.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { hashBytes } from "./hash-file.ts";
import { type PackageKey, signManifest } from "./package-signature.ts";

export interface PackageToWrite extends PackageContent {
  /** The kept bytes of a piece of evidence; null when there are none. */
  readonly bytesOf: (sha256: Sha256) => Promise<ByteSource | null>;
  /** Left out: the package is not signed. */
  readonly key?: PackageKey | undefined;
}

/** A file of the package in the order in which it is written. Its bytes are read when its turn comes. */
export type PackagePart =
  | { readonly kind: "text"; readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: "evidence";
      readonly path: string;
      readonly evidence: EvidenceToPack;
      readonly source: ByteSource;
    };

export interface PreparedPackage {
  readonly parts: readonly PackagePart[];
  readonly totalInBytes: number;
  readonly madeAt: string;
}

/** Lays out the whole package before its first byte is written: what is missing or too much is found here. */
export async function preparePackage(
  content: PackageToWrite,
): Promise<Result<PreparedPackage, WritePackageError>> {
  const cited = evidenceToPack(content.assessment);
  const isLeftOut = ({ sha256 }: EvidenceToPack) => content.notIncluded?.has(sha256) === true;
  const toPack = cited.filter((evidence) => !isLeftOut(evidence));
  const excess = excessOf(toPack);
  if (excess !== null) {
    return fail(excess);
  }
  const evidence = await evidenceParts(toPack, content.bytesOf);
  if (!evidence.ok) {
    return evidence;
  }
  const texts = await textParts(content, toPack, cited.filter(isLeftOut));
  if (!texts.ok) {
    return texts;
  }
  const parts = [...texts.value, ...evidence.value];
  const totalInBytes = parts.reduce((sum, part) => sum + sizeOfPart(part), 0);
  return succeed({ parts, totalInBytes, madeAt: content.madeAt });
}

/** What this app writes, it must be able to open. */
function excessOf(toPack: readonly EvidenceToPack[]): WritePackageError | null {
  const tooLarge = toPack.find(({ sizeInBytes }) => sizeInBytes > LARGEST_EVIDENCE_IN_BYTES);
  if (tooLarge !== undefined) {
    return { kind: "too-large", name: tooLarge.name, limitInBytes: LARGEST_EVIDENCE_IN_BYTES };
  }
  const total = toPack.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 2 * LARGEST_JSON_IN_BYTES);
  if (total > LARGEST_PACKAGE_IN_BYTES) {
    return { kind: "too-large", name: "Bukti dukung", limitInBytes: LARGEST_PACKAGE_IN_BYTES };
  }
  const limit = MOST_ENTRIES - 3;
  return toPack.length > limit ? { kind: "too-many-files", limit } : null;
}

async function evidenceParts(
  toPack: readonly EvidenceToPack[],
  bytesOf: PackageToWrite["bytesOf"],
): Promise<Result<readonly PackagePart[], WritePackageError>> {
  const parts: PackagePart[] = [];
  for (const evidence of toPack) {
    const { sha256, name, sizeInBytes } = evidence;
    const source = await bytesOf(sha256);
    if (source === null) {
      return fail({ kind: "missing-evidence", name });
    }
    if (source.size !== sizeInBytes) {
      return fail({ kind: "changed-evidence", name });
    }
    parts.push({ kind: "evidence", path: evidencePath(sha256), evidence, source });
  }
  return succeed(parts);
}

async function textParts(
  content: PackageToWrite,
  toPack: readonly EvidenceToPack[],
  leftOut: readonly EvidenceToPack[],
): Promise<Result<readonly PackagePart[], WritePackageError>> {
  const assessment = new TextEncoder().encode(assessmentJson(content));
  if (assessment.length > LARGEST_JSON_IN_BYTES) {
    return fail({ kind: "too-large", name: "Teks penilaian", limitInBytes: LARGEST_JSON_IN_BYTES });
  }
  const written = {
    path: ASSESSMENT_PATH,
    sizeInBytes: assessment.length,
    sha256: await hashBytes(assessment),
  };
  const manifest = new TextEncoder().encode(
    manifestJson([written, ...toPack.map(manifestFile)], leftOut.map(manifestFile)),
  );
  const { key } = content;
  return succeed([
    { kind: "text", path: MANIFEST_PATH, bytes: manifest },
    ...(key === undefined
      ? []
      : [{ kind: "text", path: SIGNATURE_PATH, bytes: await signManifest(manifest, key) } as const]),
    { kind: "text", path: ASSESSMENT_PATH, bytes: assessment },
  ]);
}

function manifestFile({ sha256, sizeInBytes }: EvidenceToPack): ManifestFile {
  return { path: evidencePath(sha256), sizeInBytes, sha256 };
}

export function sizeOfPart(part: PackagePart): number {
  return part.kind === "text" ? part.bytes.length : part.source.size;
}
