import { writePackageInWorker } from "#adapters/files/package-worker-client.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { answerPackage } from "#core/exchange/answer-package.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import { PACKAGE_FILE_ENDING } from "#core/exchange/package-format.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { ChosenSending, SendBack, SentEvidence } from "#screens/report/send-back-section.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { describeSaveError } from "./describe-save-error.ts";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";
import { importStore } from "./import-services.ts";
import type { MadeFile } from "./package-actions.ts";
import { chooseProtection, keyFingerprint, lockedIfWanted } from "./protect-file.tsx";

/** How to answer the task; null where the assessment answers none. */
export async function sendBackOf(props: AssessmentPageProps): Promise<SendBack | null> {
  const { assessment } = props.session.state().view;
  if (assessment.task === undefined) {
    return null;
  }
  const [sendings, fingerprint] = await Promise.all([
    importStore().sendings(assessment.id),
    keyFingerprint(),
  ]);
  return {
    lastSentAt: sendings.at(-1)?.at ?? null,
    keyFingerprint: fingerprint,
    onSend: (...words) => sendAnswer(props, ...words),
  };
}

/** Downloads the answer as a package and notes which contents were in it. */
async function sendAnswer(
  { services, session }: AssessmentPageProps,
  { evidence, ...protection }: ChosenSending,
  onProgress: (done: number, note: string) => void,
  signal: AbortSignal,
): Promise<Result<MadeFile, string>> {
  const chosen = await chooseProtection(protection, "berkas jawaban", signal);
  if (!chosen.ok) {
    return chosen;
  }
  const { passphrase, key } = chosen.value;
  await session.settled();
  const { id } = session.state().view.assessment;
  const whole = await services.assessments.wholeHistory(id);
  if (!whole.ok || session.hasUnsaved()) {
    return fail(
      "Berkas jawaban tidak dibuat: penilaian ini belum tersimpan atau tidak terbaca seluruhnya. Muat ulang halaman, lalu coba lagi.",
    );
  }
  const answer = answerPackage(session.state().view.questionnaire, whole.value);
  const cited = evidenceToPack(answer.assessment).map(({ sha256 }) => sha256);
  const sent = (await importStore().sendings(id)).flatMap(({ files }) => files);
  const kept = new Set((await services.evidence.list()).map(({ sha256 }) => sha256));
  const files = cited.filter((sha256) => kept.has(sha256) && isSent(sha256, evidence, new Set(sent)));
  const madeAt = services.now();
  const written = await writePackageInWorker(
    {
      ...answer,
      notIncluded: new Set(cited.filter((sha256) => !files.includes(sha256))),
      madeBy: { app: "Matang", version: __APP_VERSION__ },
      madeAt,
      bytesOf: services.evidence.bytesOf,
      key,
    },
    {
      signal,
      onProgress: ({ doneInBytes, totalInBytes }) =>
        onProgress(doneInBytes / Math.max(1, totalInBytes), "Menyusun berkas jawaban"),
    },
  );
  if (!written.ok) {
    return fail(describeWriteError(written.error));
  }
  const fileName = `jawaban-${fileNameOf(answer.assessment, madeAt)}${PACKAGE_FILE_ENDING}`;
  const onLocking = (done: number) => onProgress(done, "Mengunci berkas jawaban");
  const made = await lockedIfWanted({ bytes: written.value, fileName }, passphrase, onLocking, signal);
  if (!made.ok) {
    return made;
  }
  const noted = await importStore().noteSent({ assessment: id, at: madeAt, files });
  if (!noted.ok) {
    return fail(describeSaveError(noted.error).sentence);
  }
  download(made.value.bytes, made.value.fileName);
  return succeed({ fileName: made.value.fileName, sizeInBytes: made.value.bytes.size });
}

function isSent(sha256: Sha256, evidence: SentEvidence, sent: ReadonlySet<Sha256>): boolean {
  switch (evidence) {
    case "all":
      return true;
    case "new":
      return !sent.has(sha256);
    case "none":
      return false;
  }
}
