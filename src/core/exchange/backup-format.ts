import * as z from "zod/mini";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { MadeBy } from "./package-format.ts";

/**
 * The list of contents of a backup, version 2: everything that one browser keeps, in one file. Each assessment in it is a text as in a
 * package, with a version of its own. A released version is never edited: backup-format-1.ts leads here; docs/file-format.md tells the same in words.
 */

export const BACKUP_FILE_ENDING = ".matang-cadangan.zip";
export const BACKUP_PATH = "backup.json";
export const BACKUP_FORMAT = "matang-backup";
export const BACKUP_FORMAT_VERSION = 2;

const MEBIBYTE = 1024 * 1024;

/** Generous beside a coordinator's browser (50 assessments, 1,200 files, 500 MB). */
export const MOST_BACKED_UP_ASSESSMENTS = 1_000;
export const MOST_BACKUP_ENTRIES = 50_000;
export const LARGEST_BACKUP_IN_BYTES = 64 * 1024 * MEBIBYTE;
/** Of the texts of all assessments together, unpacked. */
export const LARGEST_BACKUP_TEXTS_IN_BYTES = 256 * MEBIBYTE;

const BackupPath = z
  .string()
  .check(z.regex(/^((assessments|journals)\/[0-9a-z-]{8,64}\.json|evidence\/[0-9a-f]{64})$/));

/** One file of the backup, or one that should be in it and whose bytes this browser had lost. */
export const BackupFile = z.readonly(
  z.object({ path: BackupPath, sizeInBytes: z.int().check(z.gte(0)), sha256: Sha256 }),
);
export type BackupFile = z.infer<typeof BackupFile>;

export const BackedUpAssessment = z.readonly(
  z.object({
    id: AssessmentId,
    /** When it was put into the bin; null where it is not there. */
    removedAt: z.nullable(z.iso.datetime()),
    /** Where the person was working last. */
    lastQuestion: z.nullable(QuestionId),
  }),
);
export type BackedUpAssessment = z.infer<typeof BackedUpAssessment>;

/** The content of `backup.json`. */
export const BackupManifest = z.readonly(
  z.object({
    format: z.literal(BACKUP_FORMAT),
    formatVersion: z.literal(BACKUP_FORMAT_VERSION),
    madeBy: MadeBy,
    madeAt: z.iso.datetime(),
    settings: z.readonly(z.object({ personName: z.string().check(z.maxLength(200)) })),
    assessments: z.readonly(
      z.array(BackedUpAssessment).check(z.minLength(1), z.maxLength(MOST_BACKED_UP_ASSESSMENTS)),
    ),
    files: z.readonly(z.array(BackupFile)),
    /** Cited evidence whose bytes were missing where the backup was made. */
    missing: z.readonly(z.array(BackupFile)),
  }),
);
export type BackupManifest = z.infer<typeof BackupManifest>;

export function backedUpPath(assessment: AssessmentId): string {
  return `assessments/${assessment}.json`;
}

/** Where what an assessment exchanged with others lies, if it exchanged anything. */
export function journalPath(assessment: AssessmentId): string {
  return `journals/${assessment}.json`;
}
