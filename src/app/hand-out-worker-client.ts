import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result } from "#core/shared/result.ts";
import type { HandOutRequest } from "./hand-out-messages.ts";
import { askWorker } from "./worker-task.ts";

/**
 * Has the packages made in a worker of its own, telling how much of them is done and which is being made. Rejects with the signal's
 * reason when it is aborted, and when the worker breaks down.
 */
export async function bundleInWorker(
  request: HandOutRequest,
  onProgress: (done: number, note: string) => void,
  signal: AbortSignal,
): Promise<Result<Blob, string>> {
  const worker = new Worker(new URL("./hand-out-worker.ts", import.meta.url), { type: "module" });
  const total = request.packages.length;
  const what = request.protection?.passphrase == null ? "Menyusun" : "Menyusun dan mengunci";
  try {
    const made = await askWorker<number, Result<Blob, WritePackageError>>(
      worker,
      request,
      (number) => onProgress((number - 1) / total, `${what} paket ${number} dari ${total}`),
      signal,
    );
    return made.ok ? made : fail(describeWriteError(made.error));
  } finally {
    worker.terminate();
  }
}
