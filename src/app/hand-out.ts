import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { TaskId } from "#core/assessment/task.ts";
import { LOCKED_FILE_ENDING } from "#core/exchange/locked-file.ts";
import { PACKAGE_FILE_ENDING } from "#core/exchange/package-format.ts";
import { taskFileNames } from "#core/exchange/task-file-names.ts";
import { type TaskPackage, taskPackages } from "#core/exchange/task-packages.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { taskLetter } from "#core/report/task-letter.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { Tasks } from "#screens/coordination/coordination-screen.tsx";
import { bundledEvidence } from "./bundled-evidence.ts";
import { describeSaveError } from "./describe-save-error.ts";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";
import { bundleInWorker } from "./hand-out-worker-client.ts";
import { importStore } from "./import-services.ts";
import type { MadeFile } from "./package-actions.ts";
import { chooseProtection } from "./protect-file.tsx";
import type { Services } from "./services.ts";

type OnProgress = (done: number, note: string) => void;

/** Makes a package and a letter for each OPD, notes what was handed out, and downloads all of it as one ZIP. */
export async function handOut(
  services: Services,
  questionnaire: Questionnaire,
  id: AssessmentId,
  { assignments, note, protection: wished }: Tasks,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<MadeFile, string>> {
  const protection = await chooseProtection(wished, "paket tugas", signal);
  if (!protection.ok) {
    return protection;
  }
  const whole = await services.assessments.wholeHistory(id);
  if (!whole.ok) {
    return fail("Penilaian ini tidak terbaca seluruhnya. Muat ulang halaman, lalu coba lagi.");
  }
  const at = services.now();
  const { institution } = whole.value.assessment.details;
  const packages = taskPackages(questionnaire, whole.value, assignments, {
    from: institution,
    at,
    note,
    newAssessmentId: () => AssessmentId.parse(services.newId()),
    newTaskId: () => TaskId.parse(services.newId()),
  });
  const folders = taskFileNames(packages.map(({ task }) => task.to));
  const ending = PACKAGE_FILE_ENDING + (wished.isLocked ? LOCKED_FILE_ENDING : "");
  const named = packages.map((content, place) => {
    const folder = folders[place] ?? "";
    return { content, folder, fileName: `tugas-${folder}${ending}` };
  });
  try {
    const letters = await makeLetters(questionnaire, named, wished.isLocked, onProgress, signal);
    const bundled = await bundleInWorker(
      {
        packages: named.map(({ content, folder, fileName }) => ({
          path: `${folder}/${fileName}`,
          content,
        })),
        letters,
        evidence: await bundledEvidence(services, packages),
        madeBy: { app: "Matang", version: __APP_VERSION__ },
        madeAt: at,
        protection: protection.value,
      },
      (done, packageInWords) => onProgress(0.5 + done / 2, packageInWords),
      signal,
    );
    if (!bundled.ok) {
      return bundled;
    }
    const noted = await importStore().handOut(packages.map(({ task }) => ({ assessment: id, task })));
    if (!noted.ok) {
      return fail(describeSaveError(noted.error).sentence);
    }
    const fileName = `tugas-${fileNameOf(whole.value.assessment, at)}.zip`;
    download(bundled.value, fileName);
    return succeed({ fileName, sizeInBytes: bundled.value.size });
  } catch (cause) {
    if (signal.aborted) {
      return fail("Dibatalkan. Tidak ada tugas yang dibagikan.");
    }
    reportError(cause);
    return fail(
      "Paket tugas tidak jadi dibuat karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.",
    );
  }
}

interface NamedPackage {
  readonly content: TaskPackage;
  readonly folder: string;
  readonly fileName: string;
}

async function makeLetters(
  questionnaire: Questionnaire,
  packages: readonly NamedPackage[],
  isLocked: boolean,
  onProgress: OnProgress,
  signal: AbortSignal,
) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const letters: { path: string; bytes: Blob }[] = [];
  for (const [place, { content, folder, fileName: packageName }] of packages.entries()) {
    const { task, assessment } = content;
    onProgress(
      place / packages.length / 2,
      `Membuat surat pengantar ${place + 1} dari ${packages.length}, untuk ${task.to}`,
    );
    const { institution, year } = assessment.details;
    const letter = taskLetter({ questionnaire, institution, year, task, packageName, isLocked, timeZone });
    const bytes = await makeReportPdf(letter, () => undefined, signal);
    letters.push({
      path: `${folder}/surat-pengantar-${folder}.pdf`,
      bytes: new Blob([bytes], { type: "application/pdf" }),
    });
  }
  return letters;
}
