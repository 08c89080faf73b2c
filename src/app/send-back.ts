import { writePackageInWorker } from "#adapters/files/package-worker-client.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { answerPackage } from "#core/exchange/answer-package.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import { PACKAGE_FILE_ENDING } from "#core/exchange/package-format.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { SendBack, SentEvidence } from "#screens/report/send-back-section.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { describeSaveError } from "./describe-save-error.ts";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";
import { importStore } from "./import-services.ts";
import type { MadeFile } from "./package-actions.ts";

/** How to answer the task; null where the assessment answers none. */
export async function sendBackOf(props: AssessmentPageProps): Promise<SendBack | null> {
  const { assessment } = props.session.state().view;
  if (assessment.task === undefined) {
    return null;
  }
  const sendings = await importStore().sendings(assessment.id);
  return {
    lastSentAt: sendings.at(-1)?.at ?? null,
    onSend: (evidence) => sendAnswer(props, evidence),
  };
}

/** Downloads the answer as a package and notes which contents were in it. */
async function sendAnswer(
  { services, session }: AssessmentPageProps,
  evidence: SentEvidence,
): Promise<Result<MadeFile, string>> {
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
  const written = await writePackageInWorker({
    ...answer,
    notIncluded: new Set(cited.filter((sha256) => !files.includes(sha256))),
    madeBy: { app: "Matang", version: __APP_VERSION__ },
    madeAt,
    bytesOf: services.evidence.bytesOf,
  });
  if (!written.ok) {
    return fail(describeWriteError(written.error));
  }
  const noted = await importStore().noteSent({ assessment: id, at: madeAt, files });
  if (!noted.ok) {
    return fail(describeSaveError(noted.error).sentence);
  }
  const fileName = `jawaban-${fileNameOf(answer.assessment, madeAt)}${PACKAGE_FILE_ENDING}`;
  download(written.value, fileName);
  return succeed({ fileName, sizeInBytes: written.value.size });
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
