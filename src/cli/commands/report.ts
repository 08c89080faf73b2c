import { readFile } from "node:fs/promises";
import type { OpenedPackage } from "#adapters/files/read-package.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { writeBeside, writeBytes } from "#cli/local-files.ts";
import { openAssessmentPackage } from "#cli/open-assessment-package.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { readInstant } from "#cli/read-instant.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import type { ReportDocument } from "#core/report/report-blocks.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { missingCounts } from "#core/scoring/missing-for-next-level.ts";
import { questionsInScope, scoreAssessment, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { singleSteps } from "#core/scoring/steps.ts";
import { succeed } from "#core/shared/result.ts";

export const reportCommand: Command = {
  name: "report",
  usage: `report PAKET [--at WAKTU] -o FILE.pdf
    Membuat laporan PDF dari berkas PAKET (.matang.zip).
    --at WAKTU          waktu pembuatan laporan, misalnya 2025-07-01T02:03:04Z
    -o, --output FILE   laporan yang dibuat`,
  run: report,
};

const OPTIONS = { at: { type: "string" }, output: { type: "string", short: "o" } } as const;

async function report(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { output } = line.value.values;
  const [file, ...more] = line.value.operands;
  if (file === undefined || more.length > 0 || output === undefined) {
    return usageFailure("Sebutkan satu PAKET dan -o FILE.pdf.");
  }
  const madeAt = readInstant(line.value.values.at);
  if (!madeAt.ok) {
    return madeAt;
  }
  const opened = await openAssessmentPackage(file);
  if (!opened.ok) {
    return opened;
  }
  const pdf = await draw(documentOf(opened.value, madeAt.value));
  const written = await writeBeside(output, (place) => writeBytes(place, pdf));
  return written.ok ? succeed({ report: output, sizeInBytes: pdf.length }) : written;
}

/** The same report as the app makes of it, its next steps included. */
function documentOf({ assessment, questionnaire }: OpenedPackage, madeAt: string): ReportDocument {
  const scorecard = scoreAssessment(questionnaire, assessment);
  const steps = singleSteps(
    questionnaire,
    valuesOfAssessment(questionnaire, assessment),
    questionsInScope(questionnaire, assessment.details),
    missingCounts(questionnaire, (question) => answerTo(assessment, question)),
  );
  return reportDocument({ questionnaire, assessment, scorecard, steps, madeAt });
}

/** The PDF writer is by far the largest part of the program: it is loaded only where it is needed. */
async function draw(document: ReportDocument): Promise<Uint8Array> {
  const { drawReport } = await import("#adapters/jspdf/draw-report.ts");
  const { loadReportFonts } = await import("#adapters/jspdf/report-fonts.ts");
  return drawReport(document, await loadReportFonts(readFile));
}
