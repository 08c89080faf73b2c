import {
  listSheet,
  type NationalContent,
  nationalWorkbook,
} from "#core/comparison/national/national-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { ExportKind } from "#screens/national/list-section.tsx";
import { download } from "./download.ts";

/** Makes the file and downloads it; gives its name. The failure is a sentence for the person. */
export async function exportNational(
  kind: ExportKind,
  content: NationalContent,
): Promise<Result<string, string>> {
  const workbook = nationalWorkbook(content);
  try {
    if (kind === "csv") {
      const bytes = new Blob([sheetCsv(listSheet(content))], { type: "text/csv;charset=utf-8" });
      return succeed(handOver(bytes, `${workbook.fileName}.csv`));
    }
    const { writeWorkbook } = await import("#adapters/spreadsheet/write-workbook.ts");
    return succeed(handOver(await writeWorkbook(workbook), `${workbook.fileName}.xlsx`));
  } catch (cause) {
    reportError(cause);
    return fail("Berkas tidak jadi dibuat karena kesalahan aplikasi. Muat ulang halaman, lalu coba lagi.");
  }
}

function handOver(bytes: Blob, fileName: string): string {
  download(bytes, fileName);
  return fileName;
}
