import "./forbid-eval.ts";
import { readWorkbook } from "#adapters/files/read-workbook.ts";
import { readTable } from "#core/exchange/read-table.ts";
import { describeProgrammeTableError } from "#core/programme/programme-table-error.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { doTasks } from "./worker-task.ts";

/** The background task: the rows of one table. */
doTasks(async ({ file }: { readonly file: File }) => {
  const rows = /\.xlsx$/i.test(file.name) ? await readWorkbook(file) : readTable(await file.text());
  return rows.ok ? succeed(rows.value) : fail(describeProgrammeTableError(rows.error));
});
