import { verifyBackupInWorker, writeBackupInWorker } from "#adapters/files/backup-worker-client.ts";
import type { TaskOptions } from "#adapters/files/progress.ts";
import type { VerifiedBackup } from "#adapters/files/verify-backup.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { keepInPortions } from "#core/evidence/keep-in-portions.ts";
import { adoptBackup } from "#core/exchange/backup-adopt.ts";
import type { AssessmentToBackUp } from "#core/exchange/backup-entries.ts";
import { describeBackupError } from "#core/exchange/backup-error.ts";
import { BACKUP_FILE_ENDING } from "#core/exchange/backup-format.ts";
import { isEmptyJournal, type Journal } from "#core/exchange/backup-journal.ts";
import type { RestoredAssessment } from "#core/exchange/backup-store.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { BackupOffer, MadeBackup, RestorePlace } from "#screens/settings/backup-offer.ts";
import { cleanUpEvidence } from "./assessment-actions.ts";
import { download } from "./download.ts";
import { importStore, whileImporting } from "./import-services.ts";
import type { MadeFile } from "./package-actions.ts";
import { chooseProtection, lockedIfWanted } from "./protect-file.tsx";
import type { Services } from "./services.ts";
import { unlocked } from "./unlock-files.tsx";

/** Everything of this browser as one download, and noted as backed up. */
export async function downloadBackup(
  services: Services,
  isLocked: boolean,
  options: TaskOptions,
): Promise<Result<MadeBackup, string>> {
  const { signal = new AbortController().signal, onProgress } = options;
  const chosen = await chooseProtection({ isLocked, isSigned: false }, "cadangan", signal);
  if (!chosen.ok) {
    return chosen;
  }
  const stamp = services.now().slice(0, 16).replace(/[-:]/g, "").replace("T", "-");
  const name = `matang-${stamp}${BACKUP_FILE_ENDING}`;
  const handOver = async (bytes: Blob) => {
    const locked = await lockedIfWanted(
      { bytes, fileName: name },
      chosen.value.passphrase,
      (done) => onProgress?.({ doneInBytes: done, totalInBytes: 1 }),
      signal,
    );
    if (!locked.ok) {
      return locked;
    }
    download(locked.value.bytes, locked.value.fileName);
    return succeed({ fileName: locked.value.fileName, sizeInBytes: locked.value.bytes.size });
  };
  return makeBackup(services, { fileName: name, target: { handOver } }, options);
}

interface BackupPlace {
  readonly fileName: string;
  /** A file in a folder, or whatever takes the bytes on, and says under which name and size. */
  readonly target:
    | FileSystemFileHandle
    | { readonly handOver: (bytes: Blob) => Promise<Result<MadeFile, string>> };
}

/** Everything into one file. What cannot be read whole is left out and named: a backup of the rest is better than none. */
export async function makeBackup(
  services: Services,
  { fileName, target }: BackupPlace,
  options: TaskOptions,
): Promise<Result<MadeBackup, string>> {
  const madeAt = services.now();
  const read = await readEverything(services);
  if (!read.ok) {
    return read;
  }
  const { assessments, unreadable, journalsLeftOut } = read.value;
  const written = await writeBackupInWorker(
    {
      assessments,
      personName: services.settings.personName(),
      madeBy: { app: "Matang", version: __APP_VERSION__ },
      madeAt,
      bytesOf: services.evidence.bytesOf,
      target: "handOver" in target ? null : target,
    },
    options,
  );
  if (!written.ok) {
    return fail(
      written.error.kind === "cancelled"
        ? "Pencadangan dibatalkan. Tidak ada yang berubah."
        : describeWriteError(written.error),
    );
  }
  const { bytes, sizeInBytes, missingFiles } = written.value;
  const made =
    "handOver" in target && bytes !== null
      ? await target.handOver(bytes)
      : succeed({ fileName, sizeInBytes });
  if (!made.ok) {
    return made;
  }
  for (const { id } of assessments) {
    await services.assessments.noteBackup(id, madeAt);
  }
  return succeed({ ...made.value, missingFiles, unreadable, journalsLeftOut });
}

async function readEverything(services: Services) {
  const shelf = await services.assessments.list();
  if (!shelf.ok) {
    return fail("Peramban menolak membuka penyimpanannya. Muat ulang halaman, lalu coba lagi.");
  }
  const assessments: AssessmentToBackUp[] = [];
  let { unreadable } = shelf.value;
  let journalsLeftOut = 0;
  for (const { summary, removedAt } of shelf.value.assessments) {
    const { id } = summary;
    const history = await services.assessments.wholeHistory(id);
    if (history.ok) {
      const lastQuestion = services.settings.lastQuestion(id);
      const journal = await journalOf(id);
      journalsLeftOut += journal === null ? 1 : 0;
      assessments.push({
        id,
        removedAt,
        lastQuestion,
        history: history.value,
        journal: journal === null || isEmptyJournal(journal) ? undefined : journal,
      });
    } else {
      unreadable += 1;
    }
  }
  return assessments.length === 0
    ? fail(
        "Tidak ada penilaian yang terbaca, jadi cadangan tidak dibuat. Muat ulang halaman, lalu coba lagi.",
      )
    : succeed({ assessments, unreadable, journalsLeftOut });
}

/** What it exchanged with others; null where that cannot be read, which must not keep the rest from being backed up. */
async function journalOf(id: AssessmentId): Promise<Journal | null> {
  const store = importStore();
  try {
    const [imports, handedOut, sendings] = await Promise.all([
      store.imports(id),
      store.handedOut(id),
      store.sendings(id),
    ]);
    return {
      imports: imports.map(({ assessment: _, ...record }) => record),
      handedOut: handedOut.map(({ task }) => task),
      sendings: sendings.map(({ assessment: _, ...sending }) => sending),
    };
  } catch {
    return null;
  }
}

/** Reads a backup and checks all of it. Nothing changes before the answered offer is taken up. */
export async function openBackup(
  services: Services,
  source: File,
  options: TaskOptions,
): Promise<Result<BackupOffer, string>> {
  const file = await unlocked(source, { signal: options.signal });
  if (!file.ok) {
    return file;
  }
  const verified = await verifyBackupInWorker(file.value, options);
  const adopted = verified.ok ? await adopt(services, verified.value, "beside") : verified;
  if (!(verified.ok && adopted.ok)) {
    return fail(describeBackupError(adopted.ok ? { kind: "interrupted" } : adopted.error));
  }
  const { manifest, evidence } = verified.value;
  return succeed({
    madeAt: manifest.madeAt,
    madeBy: `${manifest.madeBy.app} ${manifest.madeBy.version}`,
    assessments: adopted.value.map(({ summary, removedAt }) => ({ summary, isInBin: removedAt !== null })),
    evidenceFiles: evidence.length,
    missingFiles: manifest.missing.length,
    // Held against the sweep of what broken imports left behind: these contents are not needed by anything yet.
    restore: (place, restoring) =>
      whileImporting(() => restore(services, { ...verified.value, fileName: source.name }, place, restoring)),
  });
}

async function adopt(services: Services, { manifest, texts }: VerifiedBackup, place: RestorePlace) {
  return adoptBackup(manifest, texts, {
    loadQuestionnaire: services.questionnaires.load,
    idFor: (original) => (place === "instead" ? original : AssessmentId.parse(services.newId())),
  });
}

/** Its evidence first, then everything in one step: a browser that is killed in between has the old state. */
async function restore(
  services: Services,
  backup: VerifiedBackup & { readonly fileName: string },
  place: RestorePlace,
  { signal, onProgress }: TaskOptions,
): Promise<Result<void, string>> {
  const adopted = await adopt(services, backup, place);
  if (!adopted.ok) {
    return fail(describeBackupError(adopted.error));
  }
  const store = await services.openBackups();
  const { evidence } = backup;
  const begun = await store.begin(evidence.map(({ sha256 }) => sha256));
  if (!begun.ok) {
    return fail(NOT_STORED[begun.error.kind === "storage-full" ? "full" : "refused"]);
  }
  const totalInBytes = evidence.reduce((sum, { bytes }) => sum + bytes.size, 0);
  const kept = await keepUntilAborted(services.evidence, evidence, signal, (doneInBytes) =>
    onProgress?.({ doneInBytes, totalInBytes }),
  );
  if (kept === null) {
    return fail(describeBackupError({ kind: "cancelled" }));
  }
  if (!kept.ok) {
    return fail(NOT_STORED[kept.error.kind === "storage-full" ? "full" : "refused"]);
  }
  const openedFrom = { fileName: backup.fileName, at: services.now() };
  const beside = adopted.value.map((one) => ({ ...one, openedFrom }));
  const restored = await store.restore(place === "beside" ? beside : adopted.value, place);
  if (!restored.ok) {
    return fail(NOT_STORED[restored.error.kind === "storage-full" ? "full" : "refused"]);
  }
  restoreSettings(services, backup, adopted.value, place);
  if (place === "instead") {
    await cleanUpEvidence(services);
  }
  return succeed(undefined);
}

/** Null when it was aborted on the way. */
async function keepUntilAborted(
  store: Services["evidence"],
  evidence: VerifiedBackup["evidence"],
  signal: AbortSignal | undefined,
  onKept: (keptInBytes: number) => void,
) {
  try {
    return await keepInPortions(store, evidence, (keptInBytes) => {
      signal?.throwIfAborted();
      onKept(keptInBytes);
    });
  } catch (cause) {
    if (signal?.aborted === true) {
      return null;
    }
    throw cause;
  }
}

const NOT_STORED = {
  full: "Cadangan tidak dipulihkan: ruang penyimpanan perangkat ini tidak cukup. Tidak ada yang berubah. Kosongkan sebagian ruang, lalu coba lagi.",
  refused:
    "Cadangan tidak dipulihkan: peramban menolak menyimpan. Tidak ada yang berubah. Muat ulang halaman, lalu coba lagi.",
} as const;

function restoreSettings(
  { settings }: Services,
  { manifest }: VerifiedBackup,
  restored: readonly RestoredAssessment[],
  place: RestorePlace,
): void {
  if (place === "instead" || settings.personName() === "") {
    settings.setPersonName(manifest.settings.personName);
  }
  for (const [index, { lastQuestion }] of manifest.assessments.entries()) {
    const id = restored[index]?.assessment.id;
    if (id !== undefined && lastQuestion !== null) {
      settings.setLastQuestion(id, lastQuestion);
    }
  }
}
