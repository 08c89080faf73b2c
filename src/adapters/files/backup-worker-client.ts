import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { ByteSource } from "#core/evidence/evidence-store.ts";
import { type BackupContent, citedFiles, filesOfHistory } from "#core/exchange/backup-entries.ts";
import type { OpenBackupError } from "#core/exchange/backup-error.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { BackupReply, type BackupRequest } from "./backup-messages.ts";
import { blobOf } from "./blob-of.ts";
import type { TaskOptions } from "./progress.ts";
import { runTask, type Unanswered } from "./run-task.ts";
import type { VerifiedBackup } from "./verify-backup.ts";
import type { WrittenBackup } from "./write-backup.ts";

/** As `verifyBackup`, in the background. Aborting ends the task at once. */
export async function verifyBackupInWorker(
  source: Blob,
  options: TaskOptions,
): Promise<Result<VerifiedBackup, OpenBackupError>> {
  const reply = await runBackupTask({ kind: "verify", source }, options);
  switch (reply.kind) {
    case "verified":
      return succeed(reply);
    case "not-opened":
      return fail(reply.error);
    case "cancelled":
      return fail({ kind: "cancelled" });
    default:
      return fail({ kind: "interrupted" });
  }
}

export interface BackupInWorker extends BackupContent {
  readonly bytesOf: (sha256: Sha256) => Promise<ByteSource | null>;
  readonly target: FileSystemFileHandle | null;
}

/** As `writeBackup`, in the background: into the target, or where there is none into `bytes`. */
export async function writeBackupInWorker(
  { bytesOf, ...content }: BackupInWorker,
  options: TaskOptions,
): Promise<Result<WrittenBackup & { readonly bytes: Blob | null }, WritePackageError>> {
  const histories = content.assessments.map(({ history }) => history);
  const evidence: { readonly sha256: Sha256; readonly bytes: Blob }[] = [];
  try {
    for (const sha256 of new Set([...citedFiles(histories).keys(), ...filesOfHistory(histories)])) {
      const source = await bytesOf(sha256);
      if (source !== null) {
        evidence.push({ sha256, bytes: await blobOf(source) });
      }
    }
  } catch {
    return fail({ kind: "unreadable-evidence" });
  }
  const reply = await runBackupTask({ kind: "write", ...content, evidence }, options);
  switch (reply.kind) {
    case "written":
      return succeed(reply);
    case "not-written":
      return fail(reply.error);
    case "cancelled":
      return fail({ kind: "cancelled" });
    default:
      return fail({ kind: "interrupted" });
  }
}

type Answer = Exclude<BackupReply, { kind: "progress" }>;
type Outcome = Answer | Unanswered;

function runBackupTask(request: BackupRequest, options: TaskOptions): Promise<Outcome> {
  const start = () => new Worker(new URL("./backup-worker.ts", import.meta.url), { type: "module" });
  return runTask<Answer>(start, request, (message) => BackupReply.parse(message), options);
}
