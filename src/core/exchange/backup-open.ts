import * as z from "zod/mini";
import { fail, type Result } from "#core/shared/result.ts";
import type { OpenBackupError } from "./backup-error.ts";
import {
  BACKUP_FORMAT,
  BACKUP_PATH,
  BackupManifest,
  backedUpPath,
  journalPath,
  LARGEST_BACKUP_IN_BYTES,
  LARGEST_BACKUP_TEXTS_IN_BYTES,
  MOST_BACKUP_ENTRIES,
} from "./backup-format.ts";
import { BackupManifest1, backupManifestFromVersion1 } from "./backup-format-1.ts";
import { type ArchiveRules, checkEntries, type PackageEntry } from "./check-entries.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { openVersionedJson } from "./open-versioned-json.ts";
import { ASSESSMENT_PATH, EVIDENCE_FOLDER, evidencePath, MANIFEST_PATH } from "./package-format.ts";

const RULES: ArchiveRules = {
  mostEntries: MOST_BACKUP_ENTRIES,
  largestInBytes: LARGEST_BACKUP_IN_BYTES,
  isJson: isText,
  foreignness: (paths) => (paths.has(BACKUP_PATH) ? null : { kind: "not-a-matang-file" }),
};

/** Whether the list of contents can be that of a backup, before a single body is read. */
export function checkBackupEntries<Entry extends PackageEntry>(
  entries: readonly Entry[],
): Result<readonly Entry[], OpenBackupError> {
  const checked = checkEntries(entries, RULES);
  if (!checked.ok) {
    const paths = new Set(entries.map(({ path }) => path));
    const isPackage = paths.has(MANIFEST_PATH) && paths.has(ASSESSMENT_PATH);
    return checked.error.kind === "not-a-matang-file" && isPackage ? fail({ kind: "is-a-package" }) : checked;
  }
  const texts = checked.value.filter(({ path }) => isText(path));
  const total = texts.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
  return total > LARGEST_BACKUP_TEXTS_IN_BYTES
    ? fail({ kind: "too-large", path: BACKUP_PATH, limitInBytes: LARGEST_BACKUP_TEXTS_IN_BYTES })
    : checked;
}

/** Reads `backup.json` of any released version. */
export function openBackupManifest(text: string): Result<BackupManifest, OpenPackageError> {
  const opened = openVersionedJson(text, {
    path: BACKUP_PATH,
    format: BACKUP_FORMAT,
    versions: [z.pipe(BackupManifest1, z.transform(backupManifestFromVersion1)), BackupManifest],
  });
  const problem = opened.ok ? problemOf(opened.value) : null;
  return problem === null ? opened : fail(problem);
}

/** Every assessment once and with its text, no text without one, nothing listed twice or under another's hash. */
function problemOf({ assessments, files, missing }: BackupManifest): OpenPackageError | null {
  const texts = new Set(files.map(({ path }) => path).filter(isText));
  const journals = assessments.map(({ id }) => journalPath(id));
  const ids = new Set(assessments.map(({ id }) => id));
  const listed = [...files, ...missing];
  if (ids.size < assessments.length || new Set(listed.map(({ path }) => path)).size < listed.length) {
    return { kind: "damaged", where: `${BACKUP_PATH}: files` };
  }
  const absent = assessments.find(({ id }) => !texts.delete(backedUpPath(id)));
  if (absent !== undefined) {
    return { kind: "missing-file", path: backedUpPath(absent.id) };
  }
  for (const journal of journals) {
    texts.delete(journal);
  }
  const [stray] = texts;
  if (stray !== undefined) {
    return { kind: "unexpected-file", path: stray };
  }
  const isMisnamed = listed.some(({ path, sha256 }) => !isText(path) && path !== evidencePath(sha256));
  return isMisnamed || missing.some(({ path }) => isText(path))
    ? { kind: "damaged", where: `${BACKUP_PATH}: files` }
    : null;
}

function isText(path: string): boolean {
  return !path.startsWith(EVIDENCE_FOLDER);
}
