import {
  askAgain,
  canChooseFolder,
  chooseFolder,
  forgetFolder,
  isAllowed,
  type KeptFolder,
  keepFolder,
  keptFolder,
} from "#adapters/files/backup-folder.ts";
import { BACKUP_FILE_ENDING } from "#core/exchange/backup-format.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { BackupFolderState } from "#screens/settings/backup-offer.ts";
import { makeBackup } from "./backup-actions.ts";
import type { Services } from "./services.ts";

const EVERY_MS = 10 * 60_000;
const AT_MOST_EVERY_MS = 12 * 60 * 60_000;
const MANY_CHANGES = 25;
const KEPT_FILES = 3;
const FILE_NAME = /^matang-otomatis-\d{4}-\d{2}-\d{2}\.matang-cadangan\.zip$/;
const LOCK = "matang automatic backup";

/** From now on backs up whenever it is time, as long as this page is open. */
export async function keepBackingUp(services: Promise<Services>): Promise<void> {
  if (canChooseFolder()) {
    await backUpWhenDue(await services);
    window.setTimeout(() => void keepBackingUp(services), EVERY_MS);
  }
}

/** What the settings say of the folder. */
export async function backupFolderState(): Promise<BackupFolderState> {
  if (!canChooseFolder()) {
    return { kind: "not-possible" };
  }
  const kept = await keptFolder().catch(() => null);
  if (kept === null) {
    return { kind: "none" };
  }
  const { handle, lastAt, lastProblem } = kept;
  return { kind: "chosen", name: handle.name, isAllowed: await isAllowed(handle), lastAt, lastProblem };
}

/** Lets the person choose the folder, and backs up into it at once. */
export async function chooseBackupFolder(services: Services): Promise<Result<void, string>> {
  const handle = await chooseFolder();
  if (handle === null) {
    return fail("Folder belum dipilih. Cadangan otomatis belum berubah.");
  }
  const kept = { handle, lastAt: null, lastProblem: null };
  await keepFolder(kept);
  return backUpInto(services, kept);
}

/** Asks for the permission that the browser took back, and backs up at once. */
export async function allowBackupFolder(services: Services): Promise<Result<void, string>> {
  const kept = await keptFolder();
  if (kept === null || !(await askAgain(kept.handle))) {
    return fail(
      "Izin belum diberikan, jadi cadangan otomatis masih berhenti. Pilih “Izinkan” saat peramban bertanya.",
    );
  }
  return backUpInto(services, kept);
}

export async function stopAutomaticBackup(): Promise<Result<void, string>> {
  await forgetFolder();
  return succeed(undefined);
}

/** Without the permission nothing is asked here: a question out of nowhere is a nuisance. The settings ask. */
async function backUpWhenDue(services: Services): Promise<void> {
  const kept = await keptFolder().catch(() => null);
  if (kept !== null && (await isDue(services, kept)) && (await isAllowed(kept.handle))) {
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock !== null) {
        await backUpInto(services, kept);
      }
    });
  }
}

async function isDue({ assessments, now }: Services, { lastAt }: KeptFolder): Promise<boolean> {
  const shelf = await assessments.list();
  const kept = shelf.ok ? shelf.value.assessments : [];
  const changes = kept.reduce((sum, { changesSinceBackup }) => sum + changesSinceBackup, 0);
  const isNew = kept.some(({ lastBackupAt }) => lastBackupAt === null);
  const isLongAgo = lastAt === null || Date.parse(now()) - Date.parse(lastAt) > AT_MOST_EVERY_MS;
  return changes >= MANY_CHANGES || ((changes > 0 || isNew) && isLongAgo);
}

/** One file a day; the newest few stay. Says in the folder's own note how it went. */
async function backUpInto(services: Services, kept: KeptFolder): Promise<Result<void, string>> {
  const { handle } = kept;
  const fileName = `matang-otomatis-${services.now().slice(0, 10)}${BACKUP_FILE_ENDING}`;
  const target = await handle.getFileHandle(fileName, { create: true }).catch(() => null);
  if (target === null) {
    return noteProblem(kept, "Folder cadangan tidak dapat ditulisi. Periksa apakah folder itu masih ada.");
  }
  const made = await makeBackup(services, { fileName, target }, {});
  if (!made.ok) {
    return noteProblem(kept, made.error);
  }
  await keepFolder({ ...kept, lastAt: services.now(), lastProblem: null });
  await removeOld(handle);
  return succeed(undefined);
}

async function noteProblem(kept: KeptFolder, sentence: string): Promise<Result<void, string>> {
  await keepFolder({ ...kept, lastProblem: sentence });
  return fail(sentence);
}

/** Only files under our own name are taken away, and never the newest. */
async function removeOld(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) {
    if (FILE_NAME.test(name)) {
      names.push(name);
    }
  }
  for (const name of names.sort().slice(0, -KEPT_FILES)) {
    await folder.removeEntry(name).catch(() => undefined);
  }
}
