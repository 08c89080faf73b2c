import type { LockError } from "#core/exchange/lock-error.ts";
import type { Result } from "#core/shared/result.ts";
import type { LockRequest } from "./lock-worker.ts";
import { askWorker } from "./worker-task.ts";

/** Locks or unlocks a file in a worker of its own. Rejects with the signal's reason when it is aborted, and when the worker breaks down. */
export async function lockInWorker(
  request: LockRequest,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<Blob, LockError>> {
  const worker = new Worker(new URL("./lock-worker.ts", import.meta.url), { type: "module" });
  try {
    return await askWorker<number, Result<Blob, LockError>>(worker, request, onProgress, signal);
  } finally {
    worker.terminate();
  }
}
