import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { BACKUP_FORMAT_VERSION, BackupManifest } from "./backup-format.ts";

const BackupFile1 = z.readonly(
  z.object({
    path: z.string().check(z.regex(/^(assessments\/[0-9a-z-]{8,64}\.json|evidence\/[0-9a-f]{64})$/)),
    sizeInBytes: z.int().check(z.gte(0)),
    sha256: Sha256,
  }),
);

/** `backup.json` of version 1, which knew no journals. Never edited. */
export const BackupManifest1 = z.readonly(
  z.extend(BackupManifest.def.innerType, {
    formatVersion: z.literal(1),
    files: z.readonly(z.array(BackupFile1)),
    missing: z.readonly(z.array(BackupFile1)),
  }),
);

/** Nothing is lost. */
export function backupManifestFromVersion1(manifest: z.infer<typeof BackupManifest1>): BackupManifest {
  return { ...manifest, formatVersion: BACKUP_FORMAT_VERSION };
}
