import { applyChanges } from "#core/assessment/apply-changes.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { type Change, ChangeId } from "#core/assessment/change.ts";
import { LOCKED_FILE_ENDING } from "#core/exchange/locked-file.ts";
import { PACKAGE_FILE_ENDING } from "#core/exchange/package-format.ts";
import { reviewPackages } from "#core/exchange/review-packages.ts";
import { taskFileNames } from "#core/exchange/task-file-names.ts";
import { roundsSent } from "#core/review/review-progress.ts";
import type { Stage } from "#core/review/stage-level.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { ChosenReview, SentFile } from "#screens/review/send-section.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { bundledEvidence } from "./bundled-evidence.ts";
import { describeSaveError } from "./describe-save-error.ts";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";
import { bundleInWorker } from "./hand-out-worker-client.ts";
import { chooseProtection } from "./protect-file.tsx";

interface ReviewToSend extends ChosenReview {
  readonly stage: Stage;
}

/** Makes the package of each OPD, notes that they were sent, and downloads all of them as one ZIP. */
export async function sendReview(
  { services, session }: AssessmentPageProps,
  { tasks, withEvidence, stage, ...wished }: ReviewToSend,
  onProgress: (done: number, note: string) => void,
  signal: AbortSignal,
): Promise<Result<SentFile, string>> {
  const protection = await chooseProtection(wished, "paket reviu", signal);
  if (!protection.ok) {
    return protection;
  }
  await session.settled();
  const whole = await services.assessments.wholeHistory(session.state().view.assessment.id);
  if (!whole.ok || session.hasUnsaved()) {
    return fail(
      "Reviu tidak dikirim: penilaian ini belum tersimpan atau tidak terbaca seluruhnya. Muat ulang halaman, lalu coba lagi.",
    );
  }
  const { questionnaire } = session.state().view;
  const at = services.now();
  const round = roundsSent(whole.value.assessment, stage) + 1;
  const { packages, changes } = reviewPackages(questionnaire, whole.value, tasks, {
    stage,
    by: services.settings.personName(),
    at,
    newAssessmentId: () => AssessmentId.parse(services.newId()),
    newChangeId: () => ChangeId.parse(services.newId()),
    newRecordId: () => RecordId.parse(services.newId()),
  });
  const folders = taskFileNames(tasks.map(({ to }) => to));
  try {
    onProgress(0, "Menyusun paket reviu");
    const bundled = await bundleInWorker(
      {
        packages: packages.map((content, place) => ({
          path: packagePath(folders[place] ?? "", round) + (wished.isLocked ? LOCKED_FILE_ENDING : ""),
          content,
        })),
        letters: [],
        evidence: withEvidence ? await bundledEvidence(services, packages) : [],
        madeBy: { app: "Matang", version: __APP_VERSION__ },
        madeAt: at,
        protection: protection.value,
      },
      onProgress,
      signal,
    );
    if (!bundled.ok) {
      return bundled;
    }
    const noted = await note({ services, session }, whole.value.assessment, changes);
    if (!noted.ok) {
      return noted;
    }
    const fileName = `reviu-${fileNameOf(whole.value.assessment, at)}.zip`;
    download(bundled.value, fileName);
    return succeed({ fileName, sizeInBytes: bundled.value.size });
  } catch (cause) {
    if (signal.aborted) {
      return fail("Dibatalkan. Tidak ada reviu yang dikirim.");
    }
    reportError(cause);
    return fail(
      "Paket reviu tidak jadi dibuat karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.",
    );
  }
}

function packagePath(folder: string, round: number): string {
  return `${folder}/reviu-${round}-${folder}${PACKAGE_FILE_ENDING}`;
}

/** What was sent is on record here, under the same ids as in what was sent. */
async function note(
  { services, session }: AssessmentPageProps,
  before: Assessment,
  changes: readonly Change[],
): Promise<Result<void, string>> {
  const { questionnaire } = session.state().view;
  const applied = applyChanges(before, changes);
  if (!applied.ok) {
    throw new Error("A record with an id of its own was there already");
  }
  const { assessment } = applied.value;
  const summary = summarizeAssessment(questionnaire, assessment, scoreAssessment(questionnaire, assessment));
  const saved = await session.showAfter(() => services.assessments.save(changes, summary));
  return saved.ok ? saved : fail(describeSaveError(saved.error).sentence);
}
