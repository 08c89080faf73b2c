import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import { type ComparisonOutput, comparisonFileName } from "#core/comparison/comparison-output.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { download } from "./download.ts";
import type { MadeFile } from "./package-actions.ts";

export type ComparisonFile = "xlsx" | "csv" | "pdf";

/** Makes one of the outputs and downloads it. The failure is a sentence for the person; a cancelled one leaves nothing behind. */
export async function makeComparisonOutput(
  kind: ComparisonFile,
  output: ComparisonOutput & { readonly marked: readonly number[] },
  madeAt: string,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<MadeFile, string>> {
  try {
    const bytes = await bytesOf(kind, output, madeAt, onProgress, signal);
    if (signal.aborted) {
      return fail("Pembuatan berkas dibatalkan.");
    }
    const fileName = `${comparisonFileName(output)}.${kind}`;
    download(bytes, fileName);
    return succeed({ fileName, sizeInBytes: bytes.size });
  } catch (cause) {
    if (signal.aborted) {
      return fail("Pembuatan berkas dibatalkan.");
    }
    reportError(cause);
    return fail("Berkas tidak jadi dibuat karena kesalahan aplikasi. Muat ulang halaman, lalu coba lagi.");
  }
}

async function bytesOf(
  kind: ComparisonFile,
  output: ComparisonOutput & { readonly marked: readonly number[] },
  madeAt: string,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const { comparisonWorkbook, matrixSheet } = await import("#core/comparison/comparison-workbook.ts");
  if (kind === "csv") {
    const { sheetCsv } = await import("#core/report/sheet-csv.ts");
    return new Blob([sheetCsv(matrixSheet(output))], { type: "text/csv" });
  }
  if (kind === "xlsx") {
    const { writeWorkbook } = await import("#adapters/spreadsheet/write-workbook.ts");
    return writeWorkbook(comparisonWorkbook(output));
  }
  const { comparisonReport } = await import("#core/comparison/comparison-report.ts");
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const document = comparisonReport({ ...output, madeAt, timeZone });
  const bytes = await makeReportPdf(document, onProgress, signal);
  return new Blob([bytes], { type: "application/pdf" });
}
