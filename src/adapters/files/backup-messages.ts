import * as z from "zod/mini";
import { Assessment } from "#core/assessment/assessment.ts";
import { Change, ChangeId } from "#core/assessment/change.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { OpenBackupError } from "#core/exchange/backup-error.ts";
import { BackedUpAssessment, BackupManifest } from "#core/exchange/backup-format.ts";
import { Journal } from "#core/exchange/backup-journal.ts";
import { AssessmentFile, MadeBy } from "#core/exchange/package-format.ts";
import { WritePackageError } from "#core/exchange/write-package-error.ts";

/** What the page and the background task of backups say to one another. A worker does one task and is gone. */

const Evidence = z.readonly(z.object({ sha256: Sha256, bytes: z.instanceof(Blob) }));

export const BackupRequest = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("verify"), source: z.instanceof(Blob) })),
  z.readonly(
    z.object({
      kind: z.literal("write"),
      assessments: z.readonly(
        z.array(
          z.extend(BackedUpAssessment.def.innerType, {
            history: z.readonly(
              z.object({
                assessment: Assessment,
                changes: z.readonly(z.array(Change)),
                superseded: z.readonly(z.array(ChangeId)),
              }),
            ),
            journal: z.optional(Journal),
          }),
        ),
      ),
      personName: z.string(),
      madeBy: MadeBy,
      madeAt: z.string(),
      evidence: z.readonly(z.array(Evidence)),
      /** Null: the page gets the bytes. Else the file that they go into; what was in it stays until all of them are there. */
      target: z.nullable(z.instanceof(FileSystemFileHandle)),
    }),
  ),
]);
export type BackupRequest = z.infer<typeof BackupRequest>;

export const BackupReply = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("progress"), doneInBytes: z.number(), totalInBytes: z.number() })),
  z.readonly(
    z.object({
      kind: z.literal("verified"),
      manifest: BackupManifest,
      texts: z.readonly(
        z.array(
          z.readonly(
            z.object({ backedUp: BackedUpAssessment, file: AssessmentFile, journal: z.optional(Journal) }),
          ),
        ),
      ),
      evidence: z.readonly(z.array(Evidence)),
    }),
  ),
  z.readonly(z.object({ kind: z.literal("not-opened"), error: OpenBackupError })),
  z.readonly(
    z.object({
      kind: z.literal("written"),
      sizeInBytes: z.number(),
      missingFiles: z.number(),
      bytes: z.nullable(z.instanceof(Blob)),
    }),
  ),
  z.readonly(z.object({ kind: z.literal("not-written"), error: WritePackageError })),
]);
export type BackupReply = z.infer<typeof BackupReply>;
