import type { Assessment } from "#core/assessment/assessment.ts";
import {
  type ProgrammeRegister,
  programmeSheet,
  programmeWorkbook,
} from "#core/report/programme-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import { download } from "./download.ts";
import { fileNameOf } from "./file-name-of.ts";

/** Makes the register as a file and downloads it; answers its name. */
export async function exportProgrammes(
  register: ProgrammeRegister,
  assessment: Assessment,
  now: string,
  kind: "xlsx" | "csv",
): Promise<Result<string, string>> {
  const fileName = `${register.fileName}-${fileNameOf(assessment, now)}.${kind}`;
  if (kind === "csv") {
    download(new Blob([sheetCsv(programmeSheet(register.entries))], { type: "text/csv" }), fileName);
  } else {
    const { writeWorkbook } = await import("#adapters/spreadsheet/write-workbook.ts");
    download(await writeWorkbook(programmeWorkbook(register)), fileName);
  }
  return succeed(fileName);
}
