import { writeOriginalsInWorker } from "#adapters/files/package-worker-client.ts";
import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { contributorsOf } from "#core/report/contributions.ts";
import { originalNames } from "#core/report/original-names.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { missingCounts } from "#core/scoring/missing-for-next-level.ts";
import { questionsInScope, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { singleSteps } from "#core/scoring/steps.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { ChosenOutput } from "#screens/report/report-screen.tsx";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";
import { importStore } from "./import-services.ts";
import { type MadeFile, makePackage } from "./package-actions.ts";
import type { Services } from "./services.ts";

type OnProgress = (done: number, note: string) => void;

/** Makes one of the outputs and downloads it. The failure is a sentence for the person; a cancelled one leaves nothing behind. */
export async function makeOutput(
  services: Services,
  view: AssessmentView,
  { kind, ...protection }: ChosenOutput,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<MadeFile, string>> {
  switch (kind) {
    case "package":
      return makePackage(services, view.assessment.id, protection, {
        signal,
        onProgress: ({ doneInBytes, totalInBytes }) =>
          onProgress(totalInBytes === 0 ? 1 : doneInBytes / totalInBytes, "Menyusun berkas paket"),
      });
    case "pdf":
      return attempt(signal, async () => makePdf(await reportInput(services, view), onProgress, signal));
    case "originals":
      return makeOriginals(services, view, onProgress, signal);
    case "xlsx":
      return attempt(signal, async () => makeWorkbook(await reportInput(services, view)));
  }
}

async function reportInput(
  services: Services,
  { questionnaire, assessment, scorecard }: AssessmentView,
): Promise<ReportInput> {
  const steps = singleSteps(
    questionnaire,
    valuesOfAssessment(questionnaire, assessment),
    questionsInScope(questionnaire, assessment.details),
    missingCounts(questionnaire, (question) => answerTo(assessment, question)),
  );
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const contributors = contributorsOf(await importStore().handedOut(assessment.id));
  return { questionnaire, assessment, scorecard, steps, contributors, madeAt: services.now(), timeZone };
}

async function makePdf(input: ReportInput, onProgress: OnProgress, signal: AbortSignal): Promise<MadeFile> {
  const { reportDocument } = await import("#core/report/report-document.ts");
  const document = reportDocument(input);
  const bytes = await makeReportPdf(document, (done) => onProgress(done, "Menggambar halaman"), signal);
  return handOver(new Blob([bytes], { type: "application/pdf" }), `${document.meta.fileName}.pdf`);
}

async function makeWorkbook(input: ReportInput): Promise<MadeFile> {
  const [{ reportWorkbook }, { writeWorkbook }] = await Promise.all([
    import("#core/report/report-workbook.ts"),
    import("#adapters/spreadsheet/write-workbook.ts"),
  ]);
  const workbook = reportWorkbook(input);
  return handOver(await writeWorkbook(workbook), `${workbook.fileName}.xlsx`);
}

async function makeOriginals(
  services: Services,
  { questionnaire, assessment }: AssessmentView,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<MadeFile, string>> {
  const files = originalNames(assessment, questionnaire);
  const written = await writeOriginalsInWorker(
    { files, bytesOf: services.evidence.bytesOf, madeAt: services.now() },
    {
      signal,
      onProgress: ({ doneInBytes, totalInBytes }) =>
        onProgress(totalInBytes === 0 ? 1 : doneInBytes / totalInBytes, "Menyusun berkas asli"),
    },
  );
  return written.ok
    ? succeed(handOver(written.value, `bukti-asli-${fileNameOf(assessment, services.now())}.zip`))
    : fail(describeWriteError(written.error));
}

function handOver(bytes: Blob, fileName: string): MadeFile {
  download(bytes, fileName);
  return { fileName, sizeInBytes: bytes.size };
}

async function attempt(
  signal: AbortSignal,
  make: () => Promise<MadeFile>,
): Promise<Result<MadeFile, string>> {
  try {
    return succeed(await make());
  } catch (cause) {
    if (signal.aborted) {
      return fail("Pembuatan berkas dibatalkan. Penilaian tidak berubah.");
    }
    reportError(cause);
    return fail(
      "Berkas tidak jadi dibuat karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.",
    );
  }
}
