import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { TaskId } from "#core/assessment/task.ts";
import { PACKAGE_FILE_ENDING } from "#core/exchange/package-format.ts";
import type { Assignment } from "#core/exchange/read-assignments.ts";
import { taskFileNames } from "#core/exchange/task-file-names.ts";
import { type TaskPackage, taskPackages } from "#core/exchange/task-packages.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { taskLetter } from "#core/report/task-letter.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { bundledEvidence } from "./bundled-evidence.ts";
import { describeSaveError } from "./describe-save-error.ts";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";
import { bundleInWorker } from "./hand-out-worker-client.ts";
import { importStore } from "./import-services.ts";
import type { MadeFile } from "./package-actions.ts";
import type { Services } from "./services.ts";

type OnProgress = (done: number, note: string) => void;

/** Makes a package and a letter for each OPD, notes what was handed out, and downloads all of it as one ZIP. */
export async function handOut(
  services: Services,
  questionnaire: Questionnaire,
  id: AssessmentId,
  assignments: readonly Assignment[],
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<MadeFile, string>> {
  const whole = await services.assessments.wholeHistory(id);
  if (!whole.ok) {
    return fail("Penilaian ini tidak terbaca seluruhnya. Muat ulang halaman, lalu coba lagi.");
  }
  const at = services.now();
  const { institution } = whole.value.assessment.details;
  const packages = taskPackages(questionnaire, whole.value, assignments, {
    from: institution,
    at,
    newAssessmentId: () => AssessmentId.parse(services.newId()),
    newTaskId: () => TaskId.parse(services.newId()),
  });
  const folders = taskFileNames(packages.map(({ task }) => task.to));
  try {
    const letters = await makeLetters(questionnaire, packages, folders, onProgress, signal);
    const bundled = await bundleInWorker(
      {
        packages: packages.map((content, place) => ({
          path: packagePath(folders[place] ?? ""),
          content,
        })),
        letters,
        evidence: await bundledEvidence(services, packages),
        madeBy: { app: "Matang", version: __APP_VERSION__ },
        madeAt: at,
      },
      (done) => onProgress(0.5 + done / 2, "Menyusun paket tugas"),
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

function packagePath(folder: string): string {
  return `${folder}/tugas-${folder}${PACKAGE_FILE_ENDING}`;
}

async function makeLetters(
  questionnaire: Questionnaire,
  packages: readonly TaskPackage[],
  folders: readonly string[],
  onProgress: OnProgress,
  signal: AbortSignal,
) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const letters: { path: string; bytes: Blob }[] = [];
  for (const [place, { task, assessment }] of packages.entries()) {
    onProgress(place / packages.length / 2, `Membuat surat pengantar untuk ${task.to}`);
    const folder = folders[place] ?? "";
    const { institution, year } = assessment.details;
    const packageName = `tugas-${folder}${PACKAGE_FILE_ENDING}`;
    const letter = taskLetter({ questionnaire, institution, year, task, packageName, timeZone });
    const bytes = await makeReportPdf(letter, () => undefined, signal);
    letters.push({
      path: `${folder}/surat-pengantar-${folder}.pdf`,
      bytes: new Blob([bytes], { type: "application/pdf" }),
    });
  }
  return letters;
}
