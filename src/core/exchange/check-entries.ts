import { LARGEST_EVIDENCE_IN_BYTES } from "#core/evidence/evidence-limits.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { ASSESSMENT_PATH, EVIDENCE_FOLDER, MANIFEST_PATH } from "./package-format.ts";
import {
  HARMLESS_SIZE_IN_BYTES,
  LARGEST_JSON_IN_BYTES,
  LARGEST_PACKAGE_IN_BYTES,
  MOST_ENTRIES,
  TIGHTEST_PACKING,
} from "./package-limits.ts";

/** What the archive's list of contents says about one entry. Nothing of it is to be believed before it is checked. */
export interface PackageEntry {
  readonly path: string;
  readonly kind: "file" | "folder" | "link";
  readonly sizeInBytes: number;
  readonly packedSizeInBytes: number;
  readonly packing: "stored" | "deflated" | "other";
  readonly isEncrypted: boolean;
}

const LONGEST_PATH = 200;

/** What one kind of archive may hold. */
export interface ArchiveRules {
  readonly mostEntries: number;
  /** Of everything together, unpacked. */
  readonly largestInBytes: number;
  readonly isJson: (path: string) => boolean;
  /** Why it is no archive of this kind, or not all of one. */
  readonly foreignness: (paths: ReadonlySet<string>) => OpenPackageError | null;
}

const PACKAGE_RULES: ArchiveRules = {
  mostEntries: MOST_ENTRIES,
  largestInBytes: LARGEST_PACKAGE_IN_BYTES,
  isJson: (path) => path === ASSESSMENT_PATH || path === MANIFEST_PATH,
  foreignness,
};

/**
 * Whether the list of contents can be that of a package (or what other rules are for), before a single body is read. Answers the
 * files; folders carry nothing.
 */
export function checkEntries<Entry extends PackageEntry>(
  entries: readonly Entry[],
  rules: ArchiveRules = PACKAGE_RULES,
): Result<readonly Entry[], OpenPackageError> {
  if (entries.length > rules.mostEntries) {
    return fail({ kind: "too-many-entries", limit: rules.mostEntries });
  }
  const files = entries.filter((entry) => entry.kind !== "folder");
  const error =
    firstOf(entries, harmOf) ??
    duplicateIn(entries) ??
    rules.foreignness(new Set(files.map(({ path }) => path))) ??
    firstOf(files, (entry) => excessOf(entry, rules.isJson(entry.path))) ??
    totalExcess(files, rules.largestInBytes);
  return error === null ? succeed(files) : fail(error);
}

function firstOf(
  entries: readonly PackageEntry[],
  problemOf: (entry: PackageEntry) => OpenPackageError | null,
): OpenPackageError | null {
  for (const entry of entries) {
    const problem = problemOf(entry);
    if (problem !== null) {
      return problem;
    }
  }
  return null;
}

function harmOf(entry: PackageEntry): OpenPackageError | null {
  const { path } = entry;
  if (!isSafePath(path)) {
    return { kind: "unsafe-path", path };
  }
  if (entry.kind === "link") {
    return { kind: "link-inside", path };
  }
  return entry.isEncrypted ? { kind: "encrypted" } : null;
}

/** Relative, with forward slashes, staying inside, without control characters, the same on every operating system. */
export function isSafePath(path: string): boolean {
  const isPlain = path.length <= LONGEST_PATH && !/[\\:\p{Cc}\p{Cf}]/u.test(path);
  const steps = path.replace(/\/$/, "").split("/");
  return isPlain && steps.every((step) => step !== "" && step !== "." && step !== "..");
}

/** Names that differ only in case or in how an accent is written are one file on many disks. */
function duplicateIn(entries: readonly PackageEntry[]): OpenPackageError | null {
  const seen = new Set<string>();
  for (const { path } of entries) {
    const sameOnDisk = path.normalize("NFKC").toLowerCase().replace(/\/$/, "");
    if (seen.has(sameOnDisk)) {
      return { kind: "duplicate-name", path };
    }
    seen.add(sameOnDisk);
  }
  return null;
}

function foreignness(paths: ReadonlySet<string>): OpenPackageError | null {
  const hasEvidence = [...paths].some((path) => path.startsWith(EVIDENCE_FOLDER));
  if (!paths.has(ASSESSMENT_PATH)) {
    const isOurs = paths.has(MANIFEST_PATH) && hasEvidence;
    return isOurs ? { kind: "missing-file", path: ASSESSMENT_PATH } : { kind: "not-a-matang-file" };
  }
  return paths.has(MANIFEST_PATH) ? null : { kind: "missing-file", path: MANIFEST_PATH };
}

function excessOf(entry: PackageEntry, isJson: boolean): OpenPackageError | null {
  const { path, sizeInBytes, packedSizeInBytes } = entry;
  if (entry.packing === "other") {
    return { kind: "unsupported-compression", path };
  }
  const limitInBytes = isJson ? LARGEST_JSON_IN_BYTES : LARGEST_EVIDENCE_IN_BYTES;
  if (sizeInBytes > limitInBytes) {
    return { kind: "too-large", path, limitInBytes };
  }
  if (entry.packing === "stored" && sizeInBytes !== packedSizeInBytes) {
    return { kind: "damaged", where: path };
  }
  return isTooTight(sizeInBytes, packedSizeInBytes) ? { kind: "bomb", path } : null;
}

function isTooTight(sizeInBytes: number, packedSizeInBytes: number): boolean {
  return sizeInBytes > HARMLESS_SIZE_IN_BYTES && sizeInBytes > packedSizeInBytes * TIGHTEST_PACKING;
}

function totalExcess(entries: readonly PackageEntry[], limitInBytes: number): OpenPackageError | null {
  const total = entries.reduce((sum, entry) => sum + entry.sizeInBytes, 0);
  const packedTotal = entries.reduce((sum, entry) => sum + entry.packedSizeInBytes, 0);
  const path = EVIDENCE_FOLDER;
  if (total > limitInBytes) {
    return { kind: "too-large", path, limitInBytes };
  }
  return isTooTight(total, packedTotal) ? { kind: "bomb", path } : null;
}
