import { openPackageInWorker, writePackageInWorker } from "#adapters/files/package-worker-client.ts";
import type { TaskOptions } from "#adapters/files/progress.ts";
import type { OpenedPackage } from "#adapters/files/read-package.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { keepInPortions } from "#core/evidence/keep-in-portions.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { PACKAGE_FILE_ENDING } from "#core/exchange/package-format.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import type { Protection } from "#ui/protection-ticks.tsx";
import { isSignerAccepted, noteSigner } from "./accept-signer.tsx";
import { leaveForTakingIn } from "./arriving-file.ts";
import { newAssessmentId, shelve } from "./assessment-actions.ts";
import { assessmentOfTask } from "./assessment-of-task.ts";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";
import { chooseProtection, lockedIfWanted } from "./protect-file.tsx";
import type { Services } from "./services.ts";
import { unlocked } from "./unlock-files.tsx";

export interface MadeFile {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

/**
 * Opens a package and answers the address of where it leads: an assessment of its own or, where its task is known here, the screen on
 * which that assessment looks at the file before anything is taken in.
 */
export async function openFile(services: Services, source: File): Promise<Result<string, string>> {
  const file = await unlocked(source);
  if (!file.ok) {
    return file;
  }
  const opened = await openPackage(services, file.value);
  if (!opened.ok) {
    return opened;
  }
  const known = await assessmentOfTask(services, opened.value);
  if (known !== null) {
    leaveForTakingIn(known, file.value);
    return succeed(paths.incoming(known));
  }
  if (!(await isSignerAccepted(services, opened.value, source.name))) {
    return fail("Berkas tidak dibuka. Tidak ada yang berubah.");
  }
  const kept = await keepPackage(services, opened.value, source.name);
  return kept.ok ? succeed(paths.overview(kept.value)) : kept;
}

/** Opens a package as a new assessment beside what is there, and answers its address. */
export async function openAsNew(services: Services, source: File): Promise<Result<string, string>> {
  const file = await unlocked(source);
  const opened = file.ok ? await openPackage(services, file.value) : file;
  if (!opened.ok) {
    return opened;
  }
  const kept = await keepPackage(services, opened.value, source.name);
  return kept.ok ? succeed(paths.overview(kept.value)) : kept;
}

async function openPackage(services: Services, file: File): Promise<Result<OpenedPackage, string>> {
  const opened = await openPackageInWorker(file, {
    loadQuestionnaire: services.questionnaires.load,
    newId: newAssessmentId(services),
  });
  return opened.ok ? opened : fail(describeOpenError(opened.error));
}

/** Its evidence first, then the assessment, so that nothing is half there. */
async function keepPackage(
  services: Services,
  opened: OpenedPackage,
  fileName: string,
): Promise<Result<AssessmentId, string>> {
  const { assessment, changes, superseded, evidence, questionnaire } = opened;
  const kept = await keepInPortions(services.evidence, evidence);
  if (!kept.ok) {
    return fail(
      "Berkas tidak dibuka: ruang penyimpanan perangkat ini tidak cukup untuk bukti dukungnya. Kosongkan sebagian ruang, lalu buka lagi.",
    );
  }
  const openedFrom = { fileName, at: services.now() };
  const shelved = await shelve(services, questionnaire, assessment, changes, superseded, openedFrom);
  if (shelved.ok) {
    await noteSigner(services, opened, fileName);
  }
  return shelved;
}

/** Downloads the assessment with its history and evidence as one file, and notes the backup. */
export async function backUp(
  services: Services,
  id: AssessmentId,
  isLocked = false,
  options: TaskOptions = {},
): Promise<Result<void, string>> {
  const made = await makePackage(services, id, { isLocked, isSigned: false }, options);
  return made.ok ? succeed(undefined) : made;
}

/** As `backUp`; tells what was made. */
export async function makePackage(
  services: Services,
  id: AssessmentId,
  protection: Protection,
  options: TaskOptions,
): Promise<Result<MadeFile, string>> {
  const { signal = new AbortController().signal, onProgress } = options;
  const chosen = await chooseProtection(protection, "berkas paket", signal);
  if (!chosen.ok) {
    return chosen;
  }
  const { passphrase, key } = chosen.value;
  const madeAt = services.now();
  const loaded = await services.assessments.wholeHistory(id);
  if (!loaded.ok) {
    return fail(
      "Penilaian ini tidak terbaca seluruhnya, jadi cadangannya tidak dibuat. Muat ulang halaman, lalu coba lagi.",
    );
  }
  const written = await writePackageInWorker(
    {
      ...loaded.value,
      madeBy: { app: "Matang", version: __APP_VERSION__ },
      madeAt,
      bytesOf: services.evidence.bytesOf,
      key,
    },
    options,
  );
  if (!written.ok) {
    return fail(describeWriteError(written.error));
  }
  const fileName = fileNameOf(loaded.value.assessment, madeAt) + PACKAGE_FILE_ENDING;
  const made = await lockedIfWanted(
    { bytes: written.value, fileName },
    passphrase,
    (done) => onProgress?.({ doneInBytes: done, totalInBytes: 1 }),
    signal,
  );
  if (!made.ok) {
    return made;
  }
  const { bytes } = made.value;
  download(bytes, made.value.fileName);
  await services.assessments.noteBackup(id, madeAt);
  return succeed({ fileName: made.value.fileName, sizeInBytes: bytes.size });
}
