import type { WholeHistory } from "#core/assessment/assessment-store.ts";
import { filesTouchedBy } from "#core/assessment/touched-by.ts";
import { type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  type BackedUpAssessment,
  BackupManifest,
} from "./backup-format.ts";
import type { Journal } from "./backup-journal.ts";
import { assessmentJson } from "./package-entries.ts";
import { evidencePath, type MadeBy } from "./package-format.ts";

/** An assessment as it goes into a backup. */
export interface AssessmentToBackUp extends BackedUpAssessment {
  readonly history: WholeHistory;
  /** Left out where nothing was exchanged with others. */
  readonly journal?: Journal | undefined;
}

export interface BackupContent {
  readonly assessments: readonly AssessmentToBackUp[];
  readonly personName: string;
  readonly madeBy: MadeBy;
  readonly madeAt: string;
}

/** The text of one assessment, as in a package. */
export function backedUpJson({ history }: AssessmentToBackUp, { madeBy, madeAt }: BackupContent): string {
  return assessmentJson({ ...history, madeBy, madeAt });
}

/** The text of `backup.json`. */
export function backupJson(
  { assessments, personName, madeBy, madeAt }: BackupContent,
  { files, missing }: Pick<BackupManifest, "files" | "missing">,
): string {
  const manifest = BackupManifest.parse({
    format: BACKUP_FORMAT,
    formatVersion: BACKUP_FORMAT_VERSION,
    madeBy,
    madeAt,
    settings: { personName },
    assessments: assessments.map(({ id, removedAt, lastQuestion }) => ({ id, removedAt, lastQuestion })),
    files,
    missing,
  });
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The size of every file that is cited now, by its hash. */
export function citedFiles(assessments: readonly Pick<WholeHistory, "assessment">[]): Map<Sha256, number> {
  const files = assessments.flatMap(({ assessment }) => assessment.evidence.flatMap(storedFilesOf));
  return new Map(files.map(({ sha256, sizeInBytes }) => [sha256, sizeInBytes]));
}

/** Files with which a change can be taken back. */
export function filesOfHistory(histories: readonly Pick<WholeHistory, "changes">[]): ReadonlySet<Sha256> {
  return new Set(histories.flatMap(({ changes }) => changes.flatMap(({ edit }) => filesTouchedBy(edit))));
}

export function evidenceFile(sha256: Sha256, sizeInBytes: number) {
  return { path: evidencePath(sha256), sizeInBytes, sha256 };
}
