import type { TableRow } from "#core/exchange/read-table.ts";
import { fail, type Result } from "#core/shared/result.ts";
import { askWorker } from "./worker-task.ts";

/** No table that people keep by hand is larger; what is would only keep the device busy. */
const LARGEST_TABLE_IN_BYTES = 20_000_000;
/** How long reading may take; then the task is ended. */
const LIMIT_MS = 60_000;

/** The rows of a table (.xlsx or CSV), read in the background. A failure is a finished sentence. */
export async function readTableFile(file: File): Promise<Result<readonly TableRow[], string>> {
  if (file.size > LARGEST_TABLE_IN_BYTES) {
    return fail("Berkas tabel ini lebih dari 20 MB. Bagi menjadi beberapa berkas.");
  }
  if (/\.xls$/i.test(file.name)) {
    return fail("Berkas .xls terlalu lama untuk dibaca. Simpan ulang sebagai .xlsx atau CSV.");
  }
  const worker = new Worker(new URL("./table-file-worker.ts", import.meta.url), { type: "module" });
  const limit = AbortSignal.timeout(LIMIT_MS);
  try {
    return await askWorker<never, Result<readonly TableRow[], string>>(worker, { file }, () => {}, limit);
  } catch (cause) {
    if (limit.aborted) {
      return fail("Tabel ini tidak selesai dibaca dalam satu menit. Bagi menjadi beberapa berkas.");
    }
    throw cause;
  } finally {
    worker.terminate();
  }
}
